#include <glib/gi18n.h>
#include <string.h>

#include "comparison.h"
#include "csv.h"
#include "export-walk.h"
#include "ledger.h"
#include "notice-sheet.h"

/* ---- CSV: the ledger ---- */

static void
write_csv_row (const TzCell *cells, gpointer data)
{
  g_autoptr (GString) line = g_string_new (NULL);
  tz_csv_append_row (line, cells, TZ_LEDGER_N_COLUMNS);
  tz_output_write (data, line->str, line->len);
}

static gboolean
write_csv_notice (const TzHandout *handout, const TzNotice *notice, gpointer data, GError **error)
{
  return tz_ledger_walk_notice (handout, notice, write_csv_row, data, error);
}

gboolean
tz_export_write_csv (const TzExporting *exporting, GError **error)
{
  g_autoptr (TzOutput) output = tz_output_new (exporting->path, error);
  if (output == NULL)
    return FALSE;
  TzSheetColumn columns[TZ_LEDGER_N_COLUMNS];
  TzCell heads[TZ_LEDGER_N_COLUMNS];
  tz_ledger_get_columns (columns);
  for (guint i = 0; i < TZ_LEDGER_N_COLUMNS; i++)
    heads[i] = (TzCell){.kind = TZ_CELL_TEXT, .text = (char *)columns[i].title};
  tz_output_write (output, TZ_CSV_BEGIN, strlen (TZ_CSV_BEGIN));
  write_csv_row (heads, output);
  return tz_export_walk (exporting, write_csv_notice, output, error) && tz_output_finish (output, error);
}

/* ---- XLSX: ledger, notices, comparisons ---- */

/* The sheets that are filled notice by notice. */
typedef struct {
  TzSheet *ledger;
  TzSheet *notices;
} Sheets;

static void
write_ledger_row (const TzCell *cells, gpointer data)
{
  tz_sheet_add_row (data, cells);
}

static gboolean
write_notice (const TzHandout *handout, const TzNotice *notice, gpointer data, GError **error)
{
  const Sheets *sheets = data;
  return tz_ledger_walk_notice (handout, notice, write_ledger_row, sheets->ledger, error) &&
         tz_notice_sheet_add (sheets->notices, handout, notice, error);
}

static gboolean
write_comparisons (const TzExporting *exporting, TzWorkbook *workbook, GError **error)
{
  const TzComparisonOptions comparing = {
      .notices = exporting->options->notices, .rate = TZ_RATE_STRICT, .order = TZ_ORDER_RATE};
  g_autoptr (TzGathering) gathering =
      tz_gathering_new (tz_handout_get_library (exporting->handout), &comparing);
  for (int comparison = 0; comparison < TZ_N_COMPARISONS; comparison++) {
    g_autoptr (TzTable) table = g_cancellable_set_error_if_cancelled (exporting->cancellable, error)
                                    ? NULL
                                    : tz_compare (gathering, (TzComparison)comparison, error);
    if (table == NULL)
      return FALSE;
    tz_handout_hide_in_table (exporting->handout, table);
    tz_workbook_add_table (workbook, table);
  }
  return TRUE;
}

gboolean
tz_export_write_xlsx (const TzExporting *exporting, GError **error)
{
  const TzExportOptions *options = exporting->options;
  g_autofree char *author = tz_handout_dup (exporting->handout, options->author);
  const TzWorkbookInfo info = {_ ("Rectification ledger"), author, options->now};
  g_autoptr (TzWorkbook) workbook = tz_workbook_new (exporting->path, &info, error);
  if (workbook == NULL)
    return FALSE;
  TzSheetColumn columns[TZ_LEDGER_N_COLUMNS];
  tz_ledger_get_columns (columns);
  Sheets sheets = {tz_workbook_add_sheet (workbook, _ ("Ledger"), columns, TZ_LEDGER_N_COLUMNS),
                   tz_notice_sheet_new (workbook)};
  return tz_export_walk (exporting, write_notice, &sheets, error) &&
         write_comparisons (exporting, workbook, error) && tz_workbook_finish (workbook, error);
}
