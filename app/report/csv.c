#include "csv.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

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

static gboolean
holds_rates (const TzTable *table, guint column)
{
  for (guint row = 0; row < table->rows->len; row++)
    if (tz_table_get (table, row, column)->kind == TZ_CELL_RATE)
      return TRUE;
  return FALSE;
}

static void
append_rate (GString *csv, const TzCell *cell)
{
  if (cell->kind != TZ_CELL_RATE) {
    g_string_append (csv, ",,");
    return;
  }
  g_string_append_printf (csv, "%u,%u,", cell->numerator, cell->denominator);
  if (cell->denominator > 0)
    append_number (csv, 100.0 * cell->numerator / cell->denominator, "%.2f");
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
  case TZ_CELL_EMPTY:
  default:
    break;
  }
}

static void
append_head (GString *csv, const TzTable *table, const gboolean *rates)
{
  append_text (csv, table->corner != NULL ? table->corner : "");
  for (guint column = 0; column < table->columns->len; column++) {
    const TzTableAxis *axis = g_ptr_array_index (table->columns, column);
    g_string_append_c (csv, ',');
    if (!rates[column]) {
      append_text (csv, axis->title);
      continue;
    }
    g_autofree char *numerator = g_strdup_printf (_ ("%s: count"), axis->title);
    g_autofree char *denominator = g_strdup_printf (_ ("%s: of"), axis->title);
    g_autofree char *percent = g_strdup_printf (_ ("%s: percent"), axis->title);
    append_text (csv, numerator);
    g_string_append_c (csv, ',');
    append_text (csv, denominator);
    g_string_append_c (csv, ',');
    append_text (csv, percent);
  }
  g_string_append (csv, "\r\n");
}

char *
tz_table_to_csv (const TzTable *table)
{
  GString *csv = g_string_new (BYTE_ORDER_MARK);
  g_autofree gboolean *rates = g_new (gboolean, table->columns->len + 1);
  for (guint column = 0; column < table->columns->len; column++)
    rates[column] = holds_rates (table, column);
  append_head (csv, table, rates);
  for (guint row = 0; row < table->rows->len; row++) {
    append_text (csv, ((const TzTableAxis *)g_ptr_array_index (table->rows, row))->title);
    for (guint column = 0; column < table->columns->len; column++) {
      g_string_append_c (csv, ',');
      if (rates[column])
        append_rate (csv, tz_table_get (table, row, column));
      else
        append_cell (csv, tz_table_get (table, row, column));
    }
    g_string_append (csv, "\r\n");
  }
  return g_string_free (csv, FALSE);
}
