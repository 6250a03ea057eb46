#include "xlsx.h"

#include <string.h>

#include "csv-rows.h"
#include "package.h"
#include "xlsx-sheet.h"
#include "xlsx-strings.h"
#include "xml-walk.h"

#define WORKBOOK "xl/workbook.xml"
#define RELATIONS "xl/_rels/workbook.xml.rels"
#define STRINGS "xl/sharedStrings.xml"
#define STYLES "xl/styles.xml"

#define MAX_SHEETS 256u

const char *const TZ_XLSX_PARTS[] = {WORKBOOK, RELATIONS, STRINGS, STYLES, NULL};

typedef struct {
  GPtrArray *ids;      /* of char: of the sheets' relations, in their order */
  GHashTable *targets; /* (element-type utf8 utf8): of relations, by their ids */
  gboolean since_1904;
} Contents;

static void
enter_workbook (gpointer data, const char *name, xmlTextReader *element)
{
  Contents *contents = data;
  if (g_str_equal (name, "workbookPr")) {
    g_autofree char *since = tz_xml_dup_attribute (element, "date1904");
    contents->since_1904 = g_strcmp0 (since, "1") == 0 || g_strcmp0 (since, "true") == 0;
  }
  if (!g_str_equal (name, "sheet") || contents->ids->len >= MAX_SHEETS)
    return;
  g_autofree char *state = tz_xml_dup_attribute (element, "state");
  char *id = tz_xml_dup_attribute (element, "id");
  if (id != NULL && (state == NULL || g_str_equal (state, "visible")))
    g_ptr_array_add (contents->ids, id);
  else
    g_free (id);
}

static void
enter_relations (gpointer data, const char *name, xmlTextReader *element)
{
  Contents *contents = data;
  char *id = g_str_equal (name, "Relationship") ? tz_xml_dup_attribute (element, "Id") : NULL;
  g_autofree char *target = id != NULL ? tz_xml_dup_attribute (element, "Target") : NULL;
  if (target == NULL) {
    g_free (id);
    return;
  }
  /* from the root, or from where the workbook is */
  g_hash_table_insert (contents->targets, id,
                       *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL));
}

static void
leave (gpointer data G_GNUC_UNUSED, const char *name G_GNUC_UNUSED)
{
}

/* Returns: (transfer full): the names of the sheets' parts, closed by %NULL. */
static GPtrArray *
list_sheets (const Contents *contents)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < contents->ids->len; i++) {
    gpointer target = g_hash_table_lookup (contents->targets, contents->ids->pdata[i]);
    if (target != NULL)
      g_ptr_array_add (names, target);
  }
  g_ptr_array_add (names, NULL);
  return names;
}

static void
free_rows (gpointer rows)
{
  g_ptr_array_unref (rows);
}

static GPtrArray *
read_sheets (GBytes *zip, GHashTable *parts, const Contents *contents, GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (free_rows);
  g_autoptr (GPtrArray) names = list_sheets (contents);
  g_autoptr (GPtrArray) strings =
      tz_xlsx_read_strings (g_hash_table_lookup (parts, STRINGS), cancellable, error);
  g_autoptr (TzXlsxDates) dates =
      strings == NULL
          ? NULL
          : tz_xlsx_dates_new (g_hash_table_lookup (parts, STYLES), contents->since_1904, cancellable, error);
  g_autoptr (GHashTable) found =
      dates == NULL ? NULL : tz_package_read (zip, (const char *const *)names->pdata, cancellable, error);
  if (found == NULL)
    return NULL;
  for (guint i = 0; names->pdata[i] != NULL; i++) {
    GBytes *part = g_hash_table_lookup (found, names->pdata[i]);
    GPtrArray *rows =
        part != NULL ? tz_xlsx_read_sheet (part, strings, dates, cancellable, error) : tz_rows_new ();
    if (rows == NULL)
      return NULL;
    g_ptr_array_add (sheets, rows);
  }
  return g_steal_pointer (&sheets);
}

gboolean
tz_xlsx_is_one (GHashTable *parts)
{
  return g_hash_table_contains (parts, WORKBOOK);
}

GPtrArray *
tz_xlsx_read (GBytes *zip, GHashTable *parts, GCancellable *cancellable, GError **error)
{
  static const TzXmlHandler in_workbook = {enter_workbook, leave, NULL};
  static const TzXmlHandler in_relations = {enter_relations, leave, NULL};
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Contents contents = {.ids = ids, .targets = targets};
  GBytes *relations = g_hash_table_lookup (parts, RELATIONS);
  if (!tz_xml_walk (g_hash_table_lookup (parts, WORKBOOK), &in_workbook, &contents, cancellable, error) ||
      (relations != NULL && !tz_xml_walk (relations, &in_relations, &contents, cancellable, error)))
    return NULL;
  return read_sheets (zip, parts, &contents, cancellable, error);
}
