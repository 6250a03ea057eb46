#include "import-entry.h"

#include "errors.h"
#include "ledger-columns.h"

#include <glib/gi18n.h>

struct _TzImportEntry {
  GObject parent_instance;
  TzImportItem item;
  char *outcome;
};

G_DEFINE_FINAL_TYPE (TzImportEntry, tz_import_entry, G_TYPE_OBJECT)

static guint changed_signal;

static void
clear (TzImportEntry *entry)
{
  g_clear_pointer (&entry->item.name, g_free);
  g_clear_pointer (&entry->item.origin, g_free);
  g_clear_pointer (&entry->item.recognised, g_free);
  g_clear_pointer (&entry->outcome, g_free);
  g_clear_error (&entry->item.error);
}

static const char *
find_outcome (const TzImportItem *item)
{
  switch (item->kind) {
  case TZ_IMPORT_NEW:
    return _ ("New");
  case TZ_IMPORT_ALREADY_THERE:
    return item->kept ? _ ("Already in the library; kept as a further source") : _ ("Already in the library");
  case TZ_IMPORT_NOT_RECOGNISED:
    return _ ("Imported, but not recognised as a rectification notice");
  case TZ_IMPORT_FAILED:
  default:
    return item->error != NULL ? item->error->message : _ ("Not readable");
  }
}

static char *
dup_outcome (const TzImportItem *item)
{
  g_autofree char *recognised = tz_recognised_pages_dup_words (item->recognised);
  /* Translators: what became of a file, then that its text was recognised. */
  return recognised != NULL ? g_strdup_printf (_ ("%s. %s"), find_outcome (item), recognised)
                            : g_strdup (find_outcome (item));
}

static void
set (TzImportEntry *entry, const TzImportItem *item)
{
  clear (entry);
  entry->item = (TzImportItem){
      item->kind,   g_strdup (item->name),       g_strdup (item->origin),
      item->notice, g_strdup (item->recognised), item->error != NULL ? g_error_copy (item->error) : NULL,
      item->kept};
  entry->outcome = dup_outcome (item);
}

static void
tz_import_entry_finalize (GObject *object)
{
  clear (TZ_IMPORT_ENTRY (object));
  G_OBJECT_CLASS (tz_import_entry_parent_class)->finalize (object);
}

static void
tz_import_entry_class_init (TzImportEntryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_import_entry_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
tz_import_entry_init (TzImportEntry *entry G_GNUC_UNUSED)
{
}

TzImportEntry *
tz_import_entry_new (const TzImportItem *item)
{
  TzImportEntry *entry = g_object_new (TZ_TYPE_IMPORT_ENTRY, NULL);
  set (entry, item);
  return entry;
}

void
tz_import_entry_update (TzImportEntry *entry, const TzImportItem *item)
{
  set (entry, item);
  g_signal_emit (entry, changed_signal, 0);
}

const TzImportItem *
tz_import_entry_get_item (TzImportEntry *entry)
{
  return &entry->item;
}

gboolean
tz_import_entry_can_retry (TzImportEntry *entry)
{
  return entry->item.kind == TZ_IMPORT_FAILED && entry->item.origin != NULL &&
         strstr (entry->item.origin, "://") != NULL;
}

gboolean
tz_import_entry_wants_charset (TzImportEntry *entry)
{
  return tz_import_entry_can_retry (entry) && g_error_matches (entry->item.error, TZ_ERROR, TZ_ERROR_CHARSET);
}

gboolean
tz_import_entry_wants_columns (TzImportEntry *entry)
{
  return tz_import_entry_can_retry (entry) && tz_ledger_is_ledger (entry->item.name) &&
         g_error_matches (entry->item.error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
}

const char *
tz_import_entry_get_outcome (TzImportEntry *entry)
{
  return entry->outcome;
}

char *
tz_import_entry_dup_place (TzImportEntry *entry)
{
  const char *origin = entry->item.origin;
  if (origin == NULL)
    return NULL;
  char *path = g_filename_from_uri (origin, NULL, NULL);
  if (path == NULL)
    path = g_uri_unescape_string (origin, NULL);
  return path != NULL ? path : g_strdup (origin);
}
