#include <glib/gi18n.h>

#include "cli.h"
#include "columns.h"
#include "comparison.h"
#include "csv.h"

static const char *
get_title (const GPtrArray *axis, guint i)
{
  return ((const TzTableAxis *)axis->pdata[i])->title;
}

static char **
dup_cells (const TzTable *table, guint row)
{
  char **cells = g_new0 (char *, table->columns->len + 2);
  cells[0] = g_strdup (get_title (table->rows, row));
  for (guint i = 0; i < table->columns->len; i++)
    cells[i + 1] = tz_table_dup_cell_text (table, row, i);
  return cells;
}

static void
print_table (const TzTable *table)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();
  g_ptr_array_add (headings, table->corner);
  for (guint i = 0; i < table->columns->len; i++)
    g_ptr_array_add (headings, (gpointer)get_title (table->columns, i));
  g_ptr_array_add (headings, NULL);
  TzColumns *columns = tz_columns_new_v ((const char *const *)headings->pdata);
  for (guint i = 0; i < table->rows->len; i++)
    tz_columns_add (columns, dup_cells (table, i));
  tz_columns_print (columns);
  for (guint i = 0; i < table->remarks->len; i++)
    tz_cli_print ("%s%s\n", i == 0 ? "\n" : "", (const char *)table->remarks->pdata[i]);
}

static TzExit
compare (TzLibrary *library, TzComparison comparison, TzGrouping grouping, gboolean csv)
{
  g_autoptr (GError) error = NULL;
  const TzComparisonOptions options = {.rate = TZ_RATE_STRICT, .order = TZ_ORDER_RATE, .grouping = grouping};
  g_autoptr (TzGathering) gathering = tz_gathering_new (library, &options);
  g_autoptr (TzTable) table = tz_compare (gathering, comparison, &error);
  if (table == NULL)
    return tz_cli_complain (tz_library_get_path (library), error);
  if (!csv) {
    print_table (table);
    return TZ_EXIT_DONE;
  }
  g_autofree char *written = tz_table_to_csv (table);
  tz_cli_print ("%s", written);
  return TZ_EXIT_DONE;
}

TzExit
tz_cli_compare (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *by = NULL;
  gboolean csv = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path),
                                  {"by", 0, 0, G_OPTION_ARG_STRING, &by, NULL, NULL},
                                  {"csv", 0, 0, G_OPTION_ARG_NONE, &csv, NULL, NULL},
                                  G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 0, 1, &rest))
    return TZ_EXIT_USAGE;
  int comparison = rest[0] != NULL ? tz_comparison_find (rest[0]) : TZ_COMPARISON_COMPLETION;
  if (comparison < 0)
    return tz_cli_complain_usage (_ ("what can be compared is completion, themes, recurrence, time, "
                                     "measures, accountability and commitments"));
  int grouping = by != NULL ? tz_grouping_find (by) : TZ_GROUPING_AGENCY;
  if (grouping < 0)
    return tz_cli_complain_usage (
        _ ("what can be compared by is agency, province, level, year, inspectors and kind"));
  g_autoptr (TzLibrary) library = tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY);
  return library != NULL ? compare (library, (TzComparison)comparison, (TzGrouping)grouping, csv)
                         : TZ_EXIT_FAILED;
}
