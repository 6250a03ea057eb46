#include "print-table.h"

#include "cli.h"
#include "columns.h"
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
print_columns (const TzTable *table)
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

void
tz_cli_print_table (const TzTable *table, gboolean csv)
{
  if (!csv) {
    print_columns (table);
    return;
  }
  g_autofree char *written = tz_table_to_csv (table);
  tz_cli_print ("%s", written);
}
