#include "pdf-grid.h"

#define MIN_COLUMNS 2u

/* Rules of one border are so near to each other, in points. */
#define NEAR 3.0

/* Upright rules begin below level ones, which are no thicker, and end on them. */
#define THICKNESS 2.5
#define MISSING 1.0

static const TzPdfRule *
get_rule (const GArray *rules, guint i)
{
  return &g_array_index (rules, TzPdfRule, i);
}

static gboolean
are_near (double one, double other)
{
  return ABS (one - other) <= NEAR;
}

static TzPdfGrid *
grid_new (void)
{
  TzPdfGrid *grid = g_new0 (TzPdfGrid, 1);
  grid->rows = g_array_new (FALSE, FALSE, sizeof (TzPdfGridRow));
  grid->plain = TRUE;
  return grid;
}

static void
grid_free (gpointer data)
{
  TzPdfGrid *grid = data;
  g_array_unref (grid->rows);
  g_free (grid);
}

/* ---- The cells of one row ---- */

static gboolean
closes (const TzPdfRule *upright, const TzPdfRule *above, const TzPdfRule *below)
{
  return upright->at >= above->start - NEAR && upright->at <= above->end + NEAR &&
         upright->start <= above->at + THICKNESS && upright->end >= below->at - MISSING;
}

/* Returns: whether upright rules close the row between two level ones on both sides and part it, into no more cells than a
 * row has. */
static gboolean
find_cells (const TzPdfRules *rules, const TzPdfRule *above, const TzPdfRule *below, TzPdfGridRow *row)
{
  guint n = 0;
  for (guint i = 0; i < rules->upright->len; i++) {
    const TzPdfRule *rule = get_rule (rules->upright, i);
    if (!closes (rule, above, below) || (n > 0 && are_near (rule->at, row->borders[n - 1])))
      continue;
    if (n > TZ_PDF_MAX_CELLS)
      return FALSE;
    row->borders[n++] = rule->at;
  }
  if (n < MIN_COLUMNS + 1 || !are_near (row->borders[0], above->start) ||
      !are_near (row->borders[n - 1], above->end))
    return FALSE;
  row->n_cells = n - 1;
  row->top = above->at;
  row->bottom = below->at;
  return TRUE;
}

/* Returns: the number of the border of @row at @x, or -1. */
static int
find_border (const TzPdfGridRow *row, double x)
{
  for (guint i = 0; i <= row->n_cells; i++)
    if (are_near (row->borders[i], x))
      return (int)i;
  return -1;
}

/* Whether a level rule goes from one border of a cell to another and not through the whole row. What underlines the text
 * of a cell does not. */
static gboolean
is_parted (const TzPdfRules *rules, const TzPdfGridRow *row)
{
  for (guint i = 0; i < rules->level->len; i++) {
    const TzPdfRule *rule = get_rule (rules->level, i);
    if (rule->at > row->top + NEAR && rule->at < row->bottom - NEAR && find_border (row, rule->start) >= 0 &&
        find_border (row, rule->end) >= 0)
      return TRUE;
  }
  return FALSE;
}

/* ---- Rows to grids ---- */

/* Whether @row has all borders that @other has. */
static gboolean
has_all (const TzPdfGridRow *row, const TzPdfGridRow *other)
{
  for (guint i = 0; i <= other->n_cells; i++)
    if (find_border (row, other->borders[i]) < 0)
      return FALSE;
  return TRUE;
}

static void
add_row (TzPdfGrid *grid, const TzPdfGridRow *row)
{
  g_array_append_vals (grid->rows, row, 1);
  const TzPdfGridRow *columns = tz_pdf_grid_row (grid, grid->columns);
  if (has_all (columns, row))
    return;
  grid->plain &= has_all (row, columns);
  grid->columns = grid->rows->len - 1;
}

/* Returns: the next level rule below number @i that is as wide; the number of all where there is none. */
static guint
find_below (const GArray *level, guint i)
{
  const TzPdfRule *above = get_rule (level, i);
  for (guint k = i + 1; k < level->len; k++) {
    const TzPdfRule *below = get_rule (level, k);
    if (!are_near (below->at, above->at) && are_near (below->start, above->start) &&
        are_near (below->end, above->end))
      return k;
  }
  return level->len;
}

GPtrArray *
tz_pdf_grids_find (const TzPdfRules *rules)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func (grid_free);
  TzPdfGrid *grid = NULL;
  guint last = 0; /* the level rule that closes @grid */
  for (guint i = 0; i < rules->level->len; i++) {
    const guint below = find_below (rules->level, i);
    TzPdfGridRow row;
    if (below == rules->level->len ||
        !find_cells (rules, get_rule (rules->level, i), get_rule (rules->level, below), &row))
      continue;
    if (grid == NULL || last != i)
      g_ptr_array_add (grids, grid = grid_new ());
    grid->plain &= !is_parted (rules, &row);
    add_row (grid, &row);
    last = below;
  }
  return grids;
}

const TzPdfGridRow *
tz_pdf_grid_row (const TzPdfGrid *grid, guint i)
{
  return &g_array_index (grid->rows, TzPdfGridRow, i);
}

/* Returns: in which of the cells of @row, or which of the columns, @x is. */
static guint
find_cell (const TzPdfGridRow *row, double x)
{
  guint cell = 0;
  while (cell + 1 < row->n_cells && x > row->borders[cell + 1])
    cell++;
  return cell;
}

gboolean
tz_pdf_grid_find_cell (const TzPdfGrid *grid, double x, double y, guint *row, guint *column)
{
  for (guint i = 0; i < grid->rows->len; i++) {
    const TzPdfGridRow *cells = tz_pdf_grid_row (grid, i);
    if (y < cells->top || y >= cells->bottom || x < cells->borders[0] || x >= cells->borders[cells->n_cells])
      continue;
    const double left = cells->borders[find_cell (cells, x)];
    *row = i;
    *column = find_cell (tz_pdf_grid_row (grid, grid->columns), left + NEAR + 1);
    return TRUE;
  }
  return FALSE;
}
