#include "flow.h"

#include <string.h>

TzType
tz_grid_row_type (const TzGridRow *row)
{
  return row->kind == TZ_ROW_GROUP ? TZ_TYPE_CELL_GROUP : TZ_TYPE_CELL;
}

double
tz_grid_lines_height (TzType type, guint n_lines)
{
  return n_lines * tz_type_line_height (type) + 2 * TZ_CELL_PAD_Y;
}

double
tz_grid_head_height (const TzGrid *grid)
{
  return tz_grid_has_head (grid) ? tz_grid_lines_height (TZ_TYPE_CELL_HEAD, grid->n_head_lines) : 0;
}

void
tz_slice_row_lines (const TzSlice *slice, guint row, guint *first_line, guint *n_lines)
{
  guint end = row + 1 == slice->to ? slice->to_line : tz_grid_row (slice->block->grid, row)->n_lines;
  *first_line = row == slice->from ? slice->from_line : 0;
  *n_lines = end - *first_line;
}

double
tz_slice_row_height (const TzSlice *slice, guint row)
{
  guint first_line, n_lines;
  tz_slice_row_lines (slice, row, &first_line, &n_lines);
  return tz_grid_lines_height (tz_grid_row_type (tz_grid_row (slice->block->grid, row)), n_lines);
}

static guint
count_lines (TzTypesetter *typesetter, TzType type, const char *text, double width)
{
  if (text == NULL)
    return 1;
  return tz_typesetter_count_lines (typesetter, type, text, width - 2 * TZ_CELL_PAD_X);
}

/* ---- Widths of columns ---- */

typedef double (*MeasureFunc) (TzTypesetter *typesetter, TzType type, const char *text);

static double
measure (MeasureFunc func, TzTypesetter *typesetter, TzType type, const char *text)
{
  return text != NULL ? func (typesetter, type, text) + 2 * TZ_CELL_PAD_X : 0;
}

/* Han characters may part anywhere, but a title of so few stands on one line. */
#define WHOLE_TITLE "整改进度"

static double
measure_title (TzTypesetter *typesetter, const char *title)
{
  double word = measure (tz_typesetter_measure_word, typesetter, TZ_TYPE_CELL_HEAD, title);
  double whole = measure (tz_typesetter_measure_text, typesetter, TZ_TYPE_CELL_HEAD, title);
  double short_one = measure (tz_typesetter_measure_text, typesetter, TZ_TYPE_CELL_HEAD, WHOLE_TITLE);
  return MAX (word, MIN (whole, short_one));
}

/* @func: measures figures, which stand in columns that are aligned to the end. */
static double
least_width (const TzGrid *grid, guint index, TzTypesetter *typesetter, MeasureFunc func)
{
  const TzGridColumn *column = tz_grid_column (grid, index);
  double width = measure_title (typesetter, column->title);
  for (guint i = 0; i < grid->rows->len && column->align == TZ_ALIGN_END; i++) {
    const TzGridRow *row = tz_grid_row (grid, i);
    if (row->kind == TZ_ROW_CELLS)
      width = MAX (width, measure (func, typesetter, TZ_TYPE_CELL, row->cells[index].text));
  }
  return width;
}

/* Shares out @width among the columns that are not fixed yet. Returns: whether all got what they need;
 * otherwise those that did not are fixed at it. */
static gboolean
share_out (TzGrid *grid, const double *least, gboolean *fixed)
{
  double width = TZ_BODY_WIDTH, shares = 0;
  gboolean enough = TRUE;
  for (guint i = 0; i < grid->columns->len; i++) {
    if (fixed[i])
      width -= tz_grid_column (grid, i)->width;
    else
      shares += tz_grid_column (grid, i)->share;
  }
  for (guint i = 0; i < grid->columns->len; i++) {
    TzGridColumn *column = tz_grid_column (grid, i);
    if (fixed[i])
      continue;
    column->width = width * column->share / shares;
    fixed[i] = column->width < least[i];
    if (fixed[i]) {
      column->width = least[i];
      enough = FALSE;
    }
  }
  return enough;
}

/* Returns: whether the page is wide enough for what all columns need. */
static gboolean
find_least (const TzGrid *grid, TzTypesetter *typesetter, MeasureFunc func, double *least)
{
  double needed = 0;
  for (guint i = 0; i < grid->columns->len; i++) {
    least[i] = least_width (grid, i, typesetter, func);
    needed += least[i];
  }
  return needed <= TZ_BODY_WIDTH;
}

/* Figures stand on one line; where the page is too narrow for that they are broken between words, and at the worst
 * within. */
static void
set_widths (TzGrid *grid, TzTypesetter *typesetter)
{
  g_autofree double *least = g_new0 (double, grid->columns->len);
  g_autofree gboolean *fixed = g_new0 (gboolean, grid->columns->len);
  if (!find_least (grid, typesetter, tz_typesetter_measure_text, least) &&
      !find_least (grid, typesetter, tz_typesetter_measure_word, least))
    memset (least, 0, grid->columns->len * sizeof *least);
  while (!share_out (grid, least, fixed))
    continue;
}

/* ---- Heights of rows ---- */

static void
measure_row (TzGridRow *row, TzTypesetter *typesetter, const TzGrid *grid)
{
  TzType type = tz_grid_row_type (row);
  if (row->kind != TZ_ROW_CELLS) {
    row->n_lines = count_lines (typesetter, type, row->cells[0].text, TZ_BODY_WIDTH);
    return;
  }
  row->n_lines = 1;
  for (guint i = 0; i < grid->columns->len; i++) {
    double width = tz_grid_column (grid, i)->width;
    row->n_lines = MAX (row->n_lines, count_lines (typesetter, type, row->cells[i].text, width));
  }
}

void
tz_grid_measure (TzGrid *grid, TzTypesetter *typesetter)
{
  set_widths (grid, typesetter);
  grid->n_head_lines = 1;
  for (guint i = 0; i < grid->columns->len; i++) {
    const TzGridColumn *column = tz_grid_column (grid, i);
    guint n_lines = count_lines (typesetter, TZ_TYPE_CELL_HEAD, column->title, column->width);
    grid->n_head_lines = MAX (grid->n_head_lines, n_lines);
  }
  for (guint i = 0; i < grid->rows->len; i++)
    measure_row (tz_grid_row (grid, i), typesetter, grid);
}
