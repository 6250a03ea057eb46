#include "layouter.h"

#include <math.h>

/* Room below a grid, in points. */
#define GRID_BELOW 12

static double
row_height (const TzGridRow *row, guint from_line)
{
  return tz_grid_lines_height (tz_grid_row_type (row), row->n_lines - from_line);
}

static double
rows_height (const TzGrid *grid, guint from, guint to, guint from_line)
{
  double height = 0;
  for (guint row = from; row < to; row++)
    height += row_height (tz_grid_row (grid, row), row == from ? from_line : 0);
  return height;
}

/* The height that rows of @grid have on a page of their own. */
static double
page_space (const TzGrid *grid)
{
  return TZ_BODY_END - TZ_PAGE_TOP - tz_grid_head_height (grid);
}

/* One past the last row of the group that @row begins. */
static guint
group_end (const TzGrid *grid, guint row)
{
  do
    row++;
  while (row < grid->rows->len && tz_grid_row (grid, row)->kind != TZ_ROW_GROUP);
  return row;
}

static gboolean
keeps_group (const TzGrid *grid, guint row)
{
  return grid->keeps_groups && tz_grid_row (grid, row)->kind == TZ_ROW_GROUP &&
         rows_height (grid, row, group_end (grid, row), 0) <= page_space (grid) / 2;
}

/* One past the last row that must stand on the page of @row. */
static guint
kept_together (const TzGrid *grid, guint row)
{
  guint n_rows = grid->rows->len;
  if (keeps_group (grid, row))
    return group_end (grid, row);
  while (row + 1 < n_rows &&
         (tz_grid_row (grid, row)->kind == TZ_ROW_GROUP || tz_grid_row (grid, row + 1)->kind == TZ_ROW_WIDE))
    row++;
  return row + 1;
}

/* Whether the rows that are kept with @row are the last of the table or of their group; a whole group stands well alone. */
static gboolean
is_last (const TzGrid *grid, guint row)
{
  if (keeps_group (grid, row))
    return FALSE;
  guint end = kept_together (grid, row);
  return end == grid->rows->len ||
         (tz_grid_row (grid, row)->kind != TZ_ROW_GROUP && tz_grid_row (grid, end)->kind == TZ_ROW_GROUP);
}

/* How many whole rows from @row on fit into @space; what belongs together is torn only where it is higher
 * than a page, and where only the last row of a table or a group would stand on the next page another goes with it. */
static guint
fit_rows (const TzGrid *grid, guint row, guint from_line, double space)
{
  guint fitting = row, last = row;
  while (fitting < grid->rows->len) {
    guint first_line = fitting == row ? from_line : 0;
    guint end = kept_together (grid, fitting);
    if (rows_height (grid, fitting, end, first_line) > page_space (grid))
      end = fitting + 1;
    space -= rows_height (grid, fitting, end, first_line);
    if (space < 0)
      break;
    last = fitting;
    fitting = end;
  }
  gboolean leaves_one = fitting < grid->rows->len && is_last (grid, fitting);
  return leaves_one && last > row ? last - row : fitting - row;
}

static guint
fit_lines (const TzGridRow *row, guint from_line, double space)
{
  double lines = floor ((space - 2 * TZ_CELL_PAD_Y) / tz_type_line_height (tz_grid_row_type (row)));
  return CLAMP ((guint)MAX (lines, 1), 1, row->n_lines - from_line);
}

static void
push_rows (TzLayouter *layouter, const TzBlock *block, guint row, guint from_line, guint n_rows,
           guint to_line)
{
  const TzGrid *grid = block->grid;
  TzSlice slice = {
      .block = block, .from = row, .to = row + n_rows, .from_line = from_line, .to_line = to_line};
  slice.height = tz_grid_head_height (grid);
  for (guint i = row; i < row + n_rows; i++) {
    const TzGridRow *shown = tz_grid_row (grid, i);
    slice.height += tz_slice_row_height (&slice, i);
    if (i > row || from_line == 0)
      tz_layouter_set_anchor (layouter, shown->anchor);
  }
  tz_layouter_push (layouter, slice);
}

void
tz_layouter_place_grid (TzLayouter *layouter, const TzBlock *block)
{
  const TzGrid *grid = block->grid;
  guint row = 0;
  guint line = 0;
  if (!tz_layouter_is_fresh (layouter) && tz_grid_least_height (grid) > tz_layouter_room (layouter))
    tz_layouter_begin_page (layouter);
  while (row < grid->rows->len) {
    double space = tz_layouter_room (layouter) - tz_grid_head_height (grid);
    guint n_rows = fit_rows (grid, row, line, space);
    if (n_rows > 0) {
      push_rows (layouter, block, row, line, n_rows, tz_grid_row (grid, row + n_rows - 1)->n_lines);
      row += n_rows;
      line = 0;
    } else if (tz_layouter_is_fresh (layouter)) {
      guint n_lines = fit_lines (tz_grid_row (grid, row), line, space);
      push_rows (layouter, block, row, line, 1, line + n_lines);
      line += n_lines;
    }
    if (row < grid->rows->len)
      tz_layouter_begin_page (layouter);
  }
  layouter->y += GRID_BELOW;
}

/* Two rows where they are low, that the head of a table does not stand over one of many. */
double
tz_grid_least_height (const TzGrid *grid)
{
  guint second = kept_together (grid, 0);
  guint end = second < grid->rows->len ? kept_together (grid, second) : second;
  double two = rows_height (grid, 0, end, 0);
  double together = two <= page_space (grid) / 3 ? two : rows_height (grid, 0, second, 0);
  return tz_grid_head_height (grid) + MIN (together, page_space (grid));
}
