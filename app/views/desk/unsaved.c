#include "unsaved.h"

#include "errors.h"

/* It is tried again after so many milliseconds. */
#define RETRY 5000

typedef struct {
  gpointer owner;
  const TzUnsavedKind *kind;
} Entry;

struct _TzUnsaved {
  GObject parent_instance;
  GArray *entries; /* (element-type Entry) */
  char *reason;    /* (nullable) */
  guint timer;
};

G_DEFINE_FINAL_TYPE (TzUnsaved, tz_unsaved, G_TYPE_OBJECT)

static guint changed_signal;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;
  entry->kind->let_go (entry->owner);
}

static void
tz_unsaved_finalize (GObject *object)
{
  TzUnsaved *unsaved = TZ_UNSAVED (object);
  g_clear_handle_id (&unsaved->timer, g_source_remove);
  g_array_unref (unsaved->entries);
  g_free (unsaved->reason);
  G_OBJECT_CLASS (tz_unsaved_parent_class)->finalize (object);
}

static void
tz_unsaved_class_init (TzUnsavedClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_unsaved_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
tz_unsaved_init (TzUnsaved *unsaved)
{
  unsaved->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (unsaved->entries, clear_entry);
}

TzUnsaved *
tz_unsaved_new (void)
{
  return g_object_new (TZ_TYPE_UNSAVED, NULL);
}

gboolean
tz_unsaved_is_passing (const GError *error)
{
  return !g_error_matches (error, TZ_ERROR, TZ_ERROR_NOT_FOUND) &&
         !g_error_matches (error, TZ_ERROR, TZ_ERROR_INVALID);
}

static int
find (const TzUnsaved *unsaved, gconstpointer owner)
{
  for (guint i = 0; i < unsaved->entries->len; i++)
    if (g_array_index (unsaved->entries, Entry, i).owner == owner)
      return (int)i;
  return -1;
}

static void
set_reason (TzUnsaved *unsaved, const char *reason)
{
  g_free (unsaved->reason);
  unsaved->reason = g_strdup (reason);
  g_signal_emit (unsaved, changed_signal, 0);
}

static gboolean
timer_cb (gpointer data)
{
  TzUnsaved *unsaved = data;
  unsaved->timer = 0;
  tz_unsaved_try_again (unsaved);
  return G_SOURCE_REMOVE;
}

/* Returns: (transfer full): what there is now, whoever takes himself out meanwhile. */
static GArray *
copy_entries (const TzUnsaved *unsaved)
{
  GArray *entries = g_array_copy (unsaved->entries);
  g_array_set_clear_func (entries, clear_entry);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    entry->kind->hold (entry->owner);
  }
  return entries;
}

static void
settle (TzUnsaved *unsaved)
{
  g_clear_handle_id (&unsaved->timer, g_source_remove);
  set_reason (unsaved, NULL);
}

void
tz_unsaved_put (TzUnsaved *unsaved, gpointer owner, const TzUnsavedKind *kind, const GError *error)
{
  if (find (unsaved, owner) < 0) {
    const Entry entry = {kind->hold (owner), kind};
    g_array_append_val (unsaved->entries, entry);
  }
  if (unsaved->timer == 0)
    unsaved->timer = g_timeout_add (RETRY, timer_cb, unsaved);
  if (g_strcmp0 (unsaved->reason, error->message) != 0)
    set_reason (unsaved, error->message);
}

void
tz_unsaved_take (TzUnsaved *unsaved, gpointer owner)
{
  int i = find (unsaved, owner);
  if (i < 0)
    return;
  g_array_remove_index (unsaved->entries, (guint)i);
  if (unsaved->entries->len == 0)
    settle (unsaved);
}

void
tz_unsaved_give_up (TzUnsaved *unsaved)
{
  g_autoptr (GArray) entries = copy_entries (unsaved);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    if (entry->kind->give_up != NULL)
      entry->kind->give_up (entry->owner);
    tz_unsaved_take (unsaved, entry->owner);
  }
}

void
tz_unsaved_try_again (TzUnsaved *unsaved)
{
  g_clear_handle_id (&unsaved->timer, g_source_remove);
  g_autoptr (GArray) entries = copy_entries (unsaved);
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    entry->kind->try_again (entry->owner);
  }
}

const char *
tz_unsaved_get_reason (TzUnsaved *unsaved)
{
  return unsaved->reason;
}

char *
tz_unsaved_dup_words (TzUnsaved *unsaved)
{
  GString *words = g_string_new (NULL);
  for (guint i = 0; i < unsaved->entries->len; i++) {
    const Entry *entry = &g_array_index (unsaved->entries, Entry, i);
    g_autofree char *here = entry->kind->dup_words != NULL ? entry->kind->dup_words (entry->owner) : NULL;
    if (here != NULL)
      g_string_append (words, here);
  }
  return g_string_free (words, FALSE);
}
