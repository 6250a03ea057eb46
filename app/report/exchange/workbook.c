#include "workbook.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "flat-table.h"
#include "output.h"

/* What Excel takes: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
#define MAX_ROWS 1048576u
#define MAX_TITLE 31
#define MAX_CELL 32767u
#define MAX_LINES 27 /* of 15 points each: a row is at most 409 high */
/* Of comparisons, in characters: that of the titles of rows, and of what stands beside them. */
#define TABLE_TITLE_WIDTH 28
#define TABLE_WIDTH 14
/* ECMA-376-1, 18.3.1.63. */
#define PAPER_A4 9
/* Characters; about 130 stand on a line of A4 in full size. */
#define MAX_PRINTED 240

struct _TzWorkbook {
  TzOutput *output;
  lxw_workbook *book; /* gone once it is closed */
  lxw_format *head, *words, *date, *share;
  GHashTable *titles; /* (element-type utf8): of all sheets, folded */
  GPtrArray *sheets;  /* (element-type TzSheet) */
};

struct _TzSheet {
  TzWorkbook *workbook;
  lxw_worksheet *sheet; /* where it goes on */
  char *title;
  TzSheetColumn *columns; /* their titles are its own */
  guint n_columns;
  guint32 n_rows;
  gboolean has_filter;
};

static void
sheet_free (gpointer data)
{
  TzSheet *sheet = data;
  for (guint i = 0; i < sheet->n_columns; i++)
    g_free ((char *)sheet->columns[i].title);
  g_free (sheet->columns);
  g_free (sheet->title);
  g_free (sheet);
}

static void
set_properties (lxw_workbook *book, const TzWorkbookInfo *info)
{
  lxw_doc_properties properties = {.title = (char *)info->title,
                                   .author = (char *)(info->author != NULL ? info->author : ""),
                                   .comments = (char *)"Taizhang " TZ_VERSION,
                                   .created = (time_t)info->created};
  workbook_set_properties (book, &properties);
}

static lxw_format *
add_format (lxw_workbook *book, const char *number)
{
  lxw_format *format = workbook_add_format (book);
  format_set_align (format, LXW_ALIGN_VERTICAL_TOP);
  if (number != NULL)
    format_set_num_format (format, number);
  return format;
}

static void
add_formats (TzWorkbook *workbook)
{
  workbook->head = add_format (workbook->book, NULL);
  format_set_bold (workbook->head);
  format_set_text_wrap (workbook->head);
  format_set_bottom (workbook->head, LXW_BORDER_THIN);
  workbook->words = add_format (workbook->book, NULL);
  format_set_text_wrap (workbook->words);
  workbook->date = add_format (workbook->book, "yyyy-mm-dd");
  workbook->share = add_format (workbook->book, "0.0%");
}

TzWorkbook *
tz_workbook_new (const char *path, const TzWorkbookInfo *info, GError **error)
{
  g_autoptr (TzWorkbook) workbook = g_new0 (TzWorkbook, 1);
  workbook->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  workbook->sheets = g_ptr_array_new_with_free_func (sheet_free);
  workbook->output = tz_output_new (path, error);
  if (workbook->output == NULL)
    return NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = folder, .use_zip64 = LXW_TRUE};
  workbook->book = workbook_new_opt (tz_output_get_temporary_path (workbook->output), &options);
  if (workbook->book == NULL) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” could not be written: %s"), path,
                 g_strerror (ENOMEM));
    return NULL;
  }
  set_properties (workbook->book, info);
  add_formats (workbook);
  return g_steal_pointer (&workbook);
}

void
tz_workbook_free (TzWorkbook *workbook)
{
  if (workbook->book != NULL)
    lxw_workbook_free (workbook->book);
  g_clear_pointer (&workbook->output, tz_output_free);
  g_hash_table_unref (workbook->titles);
  g_ptr_array_unref (workbook->sheets);
  g_free (workbook);
}

/* ---- Sheets ---- */

/* A title that no other sheet has, in the letters and the length that a sheet may be called by. */
static char *
make_title (TzWorkbook *workbook, const char *title)
{
  for (guint n = 1;; n++) {
    g_autofree char *tail = n > 1 ? g_strdup_printf (" %u", n) : g_strdup ("");
    g_autofree char *fit = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MAX_TITLE - 6));
    char *whole = g_strconcat (g_strdelimit (fit, "[]:*?/\\'", '-'), tail, NULL);
    char *folded = g_utf8_casefold (whole, -1);
    if (g_hash_table_add (workbook->titles, folded))
      return whole;
    g_free (whole);
  }
}

/* Returns: how many figures @text, up to @end (nullable), is wide in bold letters. */
static double
measure (const char *text, const char *end)
{
  guint width = 0;
  for (const char *c = text; *c != '\0' && c != end; c = g_utf8_next_char (c))
    width += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
  return 1.1 * width;
}

/* Returns: how many lines @text takes at most in a column of @width: one that is broken ends before the column does. */
static double
count_lines (const char *text, double width)
{
  double n_lines = 0;
  for (const char *line = text, *end; line != NULL; line = end != NULL ? end + 1 : NULL) {
    end = strchr (line, '\n');
    double filled = measure (line, end) / width;
    n_lines += filled <= 1 ? 1 : ceil (1.1 * filled);
  }
  return n_lines;
}

/* Not all programs find the height of a row that is broken into lines. */
static void
set_height (const TzSheet *sheet, lxw_row_t row, double n_lines)
{
  worksheet_set_row (sheet->sheet, row, MIN (n_lines, MAX_LINES) * LXW_DEF_ROW_HEIGHT, NULL);
}

static void
set_head_height (const TzSheet *sheet)
{
  double n_lines = 1;
  for (guint i = 0; i < sheet->n_columns; i++)
    n_lines = MAX (n_lines, count_lines (sheet->columns[i].title, sheet->columns[i].width));
  set_height (sheet, 0, n_lines);
}

static void
set_row_height (const TzSheet *sheet, const TzCell *cells)
{
  double n_lines = 1;
  for (guint i = 0; i < sheet->n_columns; i++)
    if (cells[i].kind == TZ_CELL_TEXT && cells[i].text != NULL)
      n_lines = MAX (n_lines, count_lines (cells[i].text, sheet->columns[i].width));
  if (n_lines > 1)
    set_height (sheet, sheet->n_rows, n_lines);
}

/* On A4, under the heads on each page; all columns beside each other where they can still be read then. */
static void
set_print (const TzSheet *sheet)
{
  double width = 0;
  for (guint i = 0; i < sheet->n_columns; i++)
    width += sheet->columns[i].width;
  worksheet_set_paper (sheet->sheet, PAPER_A4);
  worksheet_set_landscape (sheet->sheet);
  if (width <= MAX_PRINTED)
    worksheet_fit_to_pages (sheet->sheet, 1, 0);
  worksheet_repeat_rows (sheet->sheet, 0, 0);
  worksheet_repeat_columns (sheet->sheet, 0, 0);
}

static void
open_sheet (TzSheet *sheet)
{
  TzWorkbook *workbook = sheet->workbook;
  g_autofree char *title = make_title (workbook, sheet->title);
  sheet->sheet = workbook_add_worksheet (workbook->book, title);
  sheet->n_rows = 1;
  sheet->has_filter = FALSE;
  worksheet_freeze_panes (sheet->sheet, 1, 1);
  set_head_height (sheet);
  set_print (sheet);
  for (guint i = 0; i < sheet->n_columns; i++) {
    worksheet_set_column (sheet->sheet, (lxw_col_t)i, (lxw_col_t)i, sheet->columns[i].width, NULL);
    worksheet_write_string (sheet->sheet, 0, (lxw_col_t)i, sheet->columns[i].title, workbook->head);
  }
}

/* The filter is known only when all rows are, and is not taken once anything stands below them. */
static void
close_sheet (TzSheet *sheet)
{
  if (!sheet->has_filter)
    worksheet_autofilter (sheet->sheet, 0, 0, sheet->n_rows - 1, (lxw_col_t)(sheet->n_columns - 1));
  sheet->has_filter = TRUE;
}

TzSheet *
tz_workbook_add_sheet (TzWorkbook *workbook, const char *title, const TzSheetColumn *columns, guint n)
{
  TzSheet *sheet = g_new0 (TzSheet, 1);
  sheet->workbook = workbook;
  sheet->title = g_strdup (title);
  sheet->columns = g_memdup2 (columns, n * sizeof *columns);
  sheet->n_columns = n;
  for (guint i = 0; i < n; i++)
    sheet->columns[i].title = g_strdup (columns[i].title);
  g_ptr_array_add (workbook->sheets, sheet);
  open_sheet (sheet);
  return sheet;
}

/* ---- Cells ---- */

/* What no cell can hold is cut, and ends with "…". */
static char *
dup_fitting (const char *text)
{
  if (g_utf8_strlen (text, -1) <= MAX_CELL)
    return g_strdup (text);
  g_autofree char *part = g_utf8_substring (text, 0, MAX_CELL - 1);
  return g_strconcat (part, "…", NULL);
}

static lxw_error
write_text (TzSheet *sheet, lxw_col_t column, const char *text)
{
  if (text == NULL || *text == '\0')
    return LXW_NO_ERROR;
  g_autofree char *fitting = dup_fitting (text);
  return worksheet_write_string (sheet->sheet, sheet->n_rows, column, fitting, sheet->workbook->words);
}

static lxw_error
write_date (TzSheet *sheet, lxw_col_t column, const char *edtf)
{
  lxw_datetime date = {0};
  if (!tz_edtf_is_day (edtf) || sscanf (edtf, "%4d-%2d-%2d", &date.year, &date.month, &date.day) != 3 ||
      date.year < 1900)
    return write_text (sheet, column, edtf);
  return worksheet_write_datetime (sheet->sheet, sheet->n_rows, column, &date, sheet->workbook->date);
}

static lxw_error
write_cell (TzSheet *sheet, lxw_col_t column, const TzCell *cell)
{
  switch (cell->kind) {
  case TZ_CELL_TEXT:
    return write_text (sheet, column, cell->text);
  case TZ_CELL_DATE:
    return cell->text != NULL ? write_date (sheet, column, cell->text) : LXW_NO_ERROR;
  case TZ_CELL_NUMBER:
    return worksheet_write_number (sheet->sheet, sheet->n_rows, column, cell->number, sheet->workbook->words);
  case TZ_CELL_RATE:
    return cell->denominator == 0
               ? LXW_NO_ERROR
               : worksheet_write_number (sheet->sheet, sheet->n_rows, column,
                                         (double)cell->numerator / cell->denominator, sheet->workbook->share);
  case TZ_CELL_EMPTY:
  default:
    return LXW_NO_ERROR;
  }
}

void
tz_sheet_add_row (TzSheet *sheet, const TzCell *cells)
{
  if (sheet->n_rows == MAX_ROWS) {
    close_sheet (sheet);
    open_sheet (sheet);
  }
  set_row_height (sheet, cells);
  for (guint i = 0; i < sheet->n_columns; i++)
    if (write_cell (sheet, (lxw_col_t)i, &cells[i]) != LXW_NO_ERROR)
      tz_output_failed (sheet->workbook->output, errno);
  sheet->n_rows++;
}

/* Below the rows, out of reach of the filter. */
static void
add_remarks (TzSheet *sheet, const TzTable *table)
{
  for (guint i = 0; i < table->remarks->len; i++)
    worksheet_write_string (sheet->sheet, sheet->n_rows + 1 + i, 0, table->remarks->pdata[i], NULL);
}

/* Widens columns for their words, so that a period stands on one line. */
static void
widen (TzSheetColumn *columns, const TzCell *cells, guint n)
{
  for (guint i = 0; i < n; i++) {
    gboolean says = (cells[i].kind == TZ_CELL_TEXT || cells[i].kind == TZ_CELL_DATE) && cells[i].text != NULL;
    if (says)
      columns[i].width = CLAMP (measure (cells[i].text, NULL), columns[i].width, TABLE_TITLE_WIDTH);
  }
}

void
tz_workbook_add_table (TzWorkbook *workbook, const TzTable *table)
{
  g_autoptr (TzFlatTable) flat = tz_flat_table_new (table);
  guint n = flat->heads->len;
  g_autofree TzSheetColumn *columns = g_new (TzSheetColumn, n);
  g_autofree TzCell *cells = g_new0 (TzCell, n);
  for (guint i = 0; i < n; i++)
    columns[i] = (TzSheetColumn){flat->heads->pdata[i], i == 0 ? TABLE_TITLE_WIDTH : TABLE_WIDTH};
  for (guint row = 0; row < table->rows->len; row++) {
    tz_flat_table_get_row (flat, row, cells);
    widen (columns, cells, n);
  }
  TzSheet *sheet = tz_workbook_add_sheet (workbook, table->title, columns, n);
  for (guint row = 0; row < table->rows->len; row++) {
    tz_flat_table_get_row (flat, row, cells);
    tz_sheet_add_row (sheet, cells);
  }
  close_sheet (sheet);
  add_remarks (sheet, table);
}

gboolean
tz_workbook_finish (TzWorkbook *workbook, GError **error)
{
  for (guint i = 0; i < workbook->sheets->len; i++)
    close_sheet (workbook->sheets->pdata[i]);
  errno = 0;
  lxw_error code = workbook_close (workbook->book); /* it frees the book, whatever comes of it */
  workbook->book = NULL;
  if (code != LXW_NO_ERROR)
    tz_output_failed (workbook->output, errno);
  return tz_output_finish (workbook->output, error);
}
