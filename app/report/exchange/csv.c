#include "csv.h"

#include <string.h>

#include "flat-table.h"

static gboolean
is_formula (const char *text)
{
  return strchr ("=+-@\t\r\n", *text) != NULL && *text != '\0';
}

static void
append_text (GString *csv, const char *text)
{
  g_autofree char *guarded = is_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
  if (strpbrk (guarded, ",\"\r\n") == NULL) {
    g_string_append (csv, guarded);
    return;
  }
  g_auto (GStrv) parts = g_strsplit (guarded, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);
  g_string_append_printf (csv, "\"%s\"", doubled);
}

static void
append_number (GString *csv, double number, const char *format)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append (csv, g_ascii_formatd (digits, sizeof digits, format, number));
}

static void
append_cell (GString *csv, const TzCell *cell)
{
  switch (cell->kind) {
  case TZ_CELL_NUMBER:
    append_number (csv, cell->number, "%.15g");
    break;
  case TZ_CELL_TEXT:
  case TZ_CELL_DATE:
    append_text (csv, cell->text != NULL ? cell->text : "");
    break;
  case TZ_CELL_RATE:
    if (cell->denominator > 0)
      append_number (csv, 100.0 * cell->numerator / cell->denominator, "%.2f");
    break;
  case TZ_CELL_EMPTY:
  default:
    break;
  }
}

void
tz_csv_append_row (GString *csv, const TzCell *cells, guint n)
{
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (csv, ',');
    append_cell (csv, &cells[i]);
  }
  g_string_append (csv, "\r\n");
}

char *
tz_table_to_csv (const TzTable *table)
{
  g_autoptr (TzFlatTable) flat = tz_flat_table_new (table);
  guint n = flat->heads->len;
  g_autofree TzCell *cells = g_new0 (TzCell, n);
  GString *csv = g_string_new (TZ_CSV_BEGIN);
  for (guint i = 0; i < n; i++)
    cells[i] = (TzCell){.kind = TZ_CELL_TEXT, .text = flat->heads->pdata[i]};
  tz_csv_append_row (csv, cells, n);
  for (guint row = 0; row < table->rows->len; row++) {
    tz_flat_table_get_row (flat, row, cells);
    tz_csv_append_row (csv, cells, n);
  }
  return g_string_free (csv, FALSE);
}
