#include "flow.h"

double
tz_grid_column_width (const TzGrid *grid, guint column)
{
  double total = 0;
  for (guint i = 0; i < grid->columns->len; i++)
    total += tz_grid_column (grid, i)->share;
  return TZ_BODY_WIDTH * tz_grid_column (grid, column)->share / total;
}

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

static void
measure_row (TzGridRow *row, TzTypesetter *typesetter, const double *widths, guint n_columns)
{
  TzType type = tz_grid_row_type (row);
  if (row->kind != TZ_ROW_CELLS) {
    row->n_lines = count_lines (typesetter, type, row->cells[0].text, TZ_BODY_WIDTH);
    return;
  }
  row->n_lines = 1;
  for (guint i = 0; i < n_columns; i++)
    row->n_lines = MAX (row->n_lines, count_lines (typesetter, type, row->cells[i].text, widths[i]));
}

void
tz_grid_measure (TzGrid *grid, TzTypesetter *typesetter)
{
  guint n_columns = grid->columns->len;
  g_autofree double *widths = g_new (double, n_columns);
  grid->n_head_lines = 1;
  for (guint i = 0; i < n_columns; i++) {
    widths[i] = tz_grid_column_width (grid, i);
    guint n_lines = count_lines (typesetter, TZ_TYPE_CELL_HEAD, tz_grid_column (grid, i)->title, widths[i]);
    grid->n_head_lines = MAX (grid->n_head_lines, n_lines);
  }
  for (guint i = 0; i < grid->rows->len; i++)
    measure_row (tz_grid_row (grid, i), typesetter, widths, n_columns);
}
