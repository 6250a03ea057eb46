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
write_csv_notice (TzLibrary *library, const TzNotice *notice, const TzMasking *masking, gpointer data,
                  GError **error)
{
  return tz_ledger_walk_notice (library, notice, masking, write_csv_row, data, error);
}

gboolean
tz_export_write_csv (TzLibrary *library, const char *path, const TzExportOptions *options,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (TzOutput) output = tz_output_new (path, error);
  if (output == NULL)
    return FALSE;
  TzSheetColumn columns[TZ_LEDGER_N_COLUMNS];
  TzCell heads[TZ_LEDGER_N_COLUMNS];
  tz_ledger_get_columns (columns);
  for (guint i = 0; i < TZ_LEDGER_N_COLUMNS; i++)
    heads[i] = (TzCell){.kind = TZ_CELL_TEXT, .text = (char *)columns[i].title};
  tz_output_write (output, TZ_CSV_BEGIN, strlen (TZ_CSV_BEGIN));
  write_csv_row (heads, output);
  return tz_export_walk (library, options, write_csv_notice, output, cancellable, error) &&
         tz_output_finish (output, error);
}

/* ---- XLSX: ledger, notices, comparisons ---- */

static void
write_sheet_row (const TzCell *cells, gpointer data)
{
  tz_workbook_add_row (data, cells);
}

static gboolean
write_ledger_notice (TzLibrary *library, const TzNotice *notice, const TzMasking *masking, gpointer data,
                     GError **error)
{
  return tz_ledger_walk_notice (library, notice, masking, write_sheet_row, data, error);
}

static gboolean
write_notice (TzLibrary *library, const TzNotice *notice, const TzMasking *masking, gpointer data,
              GError **error)
{
  return tz_notice_sheet_add (data, library, notice, masking, error);
}

static gboolean
write_comparisons (TzLibrary *library, const TzExportOptions *options, TzWorkbook *workbook,
                   GCancellable *cancellable, GError **error)
{
  const TzComparisonOptions comparing = {
      .notices = options->notices, .rate = TZ_RATE_STRICT, .order = TZ_ORDER_RATE};
  g_autoptr (TzGathering) gathering = tz_gathering_new (library, &comparing);
  for (int comparison = 0; comparison < TZ_N_COMPARISONS; comparison++) {
    g_autoptr (TzTable) table = g_cancellable_set_error_if_cancelled (cancellable, error)
                                    ? NULL
                                    : tz_compare (gathering, (TzComparison)comparison, error);
    if (table == NULL)
      return FALSE;
    tz_workbook_add_table (workbook, table);
  }
  return TRUE;
}

gboolean
tz_export_write_xlsx (TzLibrary *library, const char *path, const TzExportOptions *options,
                      GCancellable *cancellable, GError **error)
{
  const TzWorkbookInfo info = {_ ("Rectification ledger"), options->author, options->now};
  g_autoptr (TzWorkbook) workbook = tz_workbook_new (path, &info, error);
  if (workbook == NULL)
    return FALSE;
  TzSheetColumn columns[TZ_LEDGER_N_COLUMNS];
  tz_ledger_get_columns (columns);
  tz_workbook_begin_sheet (workbook, _ ("Ledger"), columns, TZ_LEDGER_N_COLUMNS);
  if (!tz_export_walk (library, options, write_ledger_notice, workbook, cancellable, error))
    return FALSE;
  tz_notice_sheet_begin (workbook);
  return tz_export_walk (library, options, write_notice, workbook, cancellable, error) &&
         write_comparisons (library, options, workbook, cancellable, error) &&
         tz_workbook_finish (workbook, error);
}
