#pragma once

#include "table.h"

/*
 * TzWorkbook: an .xlsx file: one sheet a table, with typed cells, frozen heads and filters. Written row by row,
 * so a ledger of any length takes little memory; one that is longer than a sheet goes on in a further sheet.
 * Several sheets can be filled by turns. Text is never taken for a formula.
 */
typedef struct _TzWorkbook TzWorkbook;
typedef struct _TzSheet TzSheet;

/** TzWorkbookInfo: what the file says of itself. */
typedef struct {
  const char *title;
  const char *author; /* (nullable) */
  gint64 created;     /* Unix seconds */
} TzWorkbookInfo;

/** TzSheetColumn: @width in characters of the figures' width. */
typedef struct {
  const char *title;
  double width;
} TzSheetColumn;

/** tz_workbook_new: @path: (type filename). Returns: (transfer full) (nullable): %NULL on error. */
TzWorkbook *tz_workbook_new (const char *path, const TzWorkbookInfo *info, GError **error);

/** tz_workbook_free: What was there stays, unless tz_workbook_finish() said otherwise. */
void tz_workbook_free (TzWorkbook *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWorkbook, tz_workbook_free)

/** tz_workbook_add_sheet: @title is cut and made fit where a sheet may not be called so. Returns: (transfer none):
 * lasts as long as @workbook. */
TzSheet *tz_workbook_add_sheet (TzWorkbook *workbook, const char *title, const TzSheetColumn *columns,
                                guint n);

/** tz_sheet_add_row: @cells: (array): one for each column of the sheet. A day is a date of the spreadsheet,
 * another EDTF is text. */
void tz_sheet_add_row (TzSheet *sheet, const TzCell *cells);

/** tz_workbook_add_table: A sheet of @table; the first column holds the row titles, a column that holds rates
 * takes three, as in tz_table_to_csv(). What was left out stands below. */
void tz_workbook_add_table (TzWorkbook *workbook, const TzTable *table);

/** tz_workbook_finish: Writes the file and puts it in its place. */
gboolean tz_workbook_finish (TzWorkbook *workbook, GError **error);
