#include "block.h"

static void
clear_row (TzGridRow *row, guint n_columns)
{
  guint n_cells = row->kind == TZ_ROW_CELLS ? n_columns : 1;
  for (guint i = 0; i < n_cells; i++) {
    g_free (row->cells[i].text);
    g_free (row->cells[i].link);
  }
  g_free (row->cells);
  g_free (row->anchor);
}

TzGrid *
tz_grid_new (void)
{
  TzGrid *grid = g_new0 (TzGrid, 1);
  grid->columns = g_array_new (FALSE, TRUE, sizeof (TzGridColumn));
  grid->rows = g_array_new (FALSE, TRUE, sizeof (TzGridRow));
  return grid;
}

void
tz_grid_free (TzGrid *grid)
{
  if (grid == NULL)
    return;
  for (guint i = 0; i < grid->rows->len; i++)
    clear_row (tz_grid_row (grid, i), grid->columns->len);
  for (guint i = 0; i < grid->columns->len; i++)
    g_free (tz_grid_column (grid, i)->title);
  g_array_unref (grid->rows);
  g_array_unref (grid->columns);
  g_free (grid);
}

void
tz_grid_add_column (TzGrid *grid, const char *title, double share, TzAlign align)
{
  g_return_if_fail (grid->rows->len == 0);
  TzGridColumn column = {.title = g_strdup (title), .share = share, .align = align};
  g_array_append_val (grid->columns, column);
}

static TzGridRow *
add_row (TzGrid *grid, TzGridRowKind kind, const char *anchor)
{
  TzGridRow row = {.kind = kind, .anchor = g_strdup (anchor)};
  row.cells = g_new0 (TzGridCell, kind == TZ_ROW_CELLS ? grid->columns->len : 1);
  g_array_append_val (grid->rows, row);
  return tz_grid_row (grid, grid->rows->len - 1);
}

static void
set_cell (TzGridCell *cell, const char *text, const char *link)
{
  g_free (cell->text);
  g_free (cell->link);
  cell->text = g_strdup (text);
  cell->link = g_strdup (link);
}

void
tz_grid_add_row (TzGrid *grid, const char *anchor)
{
  add_row (grid, TZ_ROW_CELLS, anchor);
}

void
tz_grid_add_group (TzGrid *grid, const char *text, const char *link)
{
  set_cell (add_row (grid, TZ_ROW_GROUP, NULL)->cells, text, link);
}

void
tz_grid_add_wide (TzGrid *grid, const char *text, const char *link)
{
  set_cell (add_row (grid, TZ_ROW_WIDE, NULL)->cells, text, link);
}

void
tz_grid_set_anchor (TzGrid *grid, const char *anchor)
{
  TzGridRow *row = tz_grid_row (grid, grid->rows->len - 1);
  g_free (row->anchor);
  row->anchor = g_strdup (anchor);
}

void
tz_grid_set (TzGrid *grid, guint column, const char *text, const char *link)
{
  g_return_if_fail (grid->rows->len > 0 && column < grid->columns->len);
  set_cell (&tz_grid_row (grid, grid->rows->len - 1)->cells[column], text, link);
}

void
tz_grid_set_page_of (TzGrid *grid, guint column, const char *anchor)
{
  tz_grid_set (grid, column, NULL, anchor);
  tz_grid_row (grid, grid->rows->len - 1)->cells[column].page_of = TRUE;
}

gboolean
tz_grid_has_head (const TzGrid *grid)
{
  for (guint i = 0; i < grid->columns->len; i++)
    if (tz_grid_column (grid, i)->title != NULL)
      return TRUE;
  return FALSE;
}

TzGridRow *
tz_grid_row (const TzGrid *grid, guint row)
{
  return &g_array_index (grid->rows, TzGridRow, row);
}

TzGridColumn *
tz_grid_column (const TzGrid *grid, guint column)
{
  return &g_array_index (grid->columns, TzGridColumn, column);
}

void
tz_block_free (TzBlock *block)
{
  g_free (block->text);
  g_free (block->anchor);
  g_free (block->link);
  tz_grid_free (block->grid);
  g_clear_pointer (&block->marks, g_array_unref);
  g_clear_pointer (&block->chart, tz_chart_free);
  g_free (block);
}

static TzBlock *
add_block (GPtrArray *blocks, TzBlockKind kind)
{
  TzBlock *block = g_new0 (TzBlock, 1);
  block->kind = kind;
  g_ptr_array_add (blocks, block);
  return block;
}

void
tz_blocks_add_heading (GPtrArray *blocks, int level, const char *text, const char *anchor)
{
  static const TzType types[] = {TZ_TYPE_TITLE, TZ_TYPE_HEADING_1, TZ_TYPE_HEADING_2, TZ_TYPE_HEADING_3};
  g_return_if_fail (level >= 0 && level <= 3);
  TzBlock *block = add_block (blocks, TZ_BLOCK_HEADING);
  block->level = level;
  block->type = types[level];
  block->text = g_strdup (text);
  /* The outline leads to headings, so each has an anchor. */
  block->anchor = anchor != NULL ? g_strdup (anchor) : g_strdup_printf ("heading-%u", blocks->len);
}

void
tz_blocks_add_text (GPtrArray *blocks, TzType type, const char *text)
{
  tz_blocks_add_link (blocks, type, text, NULL);
}

void
tz_blocks_add_marked (GPtrArray *blocks, TzType type, const char *text, GArray *marks, const char *anchor)
{
  TzBlock *block = add_block (blocks, TZ_BLOCK_TEXT);
  block->type = type;
  block->text = g_strdup (text);
  block->marks = marks;
  block->anchor = g_strdup (anchor);
}

void
tz_blocks_add_link (GPtrArray *blocks, TzType type, const char *text, const char *link)
{
  TzBlock *block = add_block (blocks, TZ_BLOCK_TEXT);
  block->type = type;
  block->text = g_strdup (text);
  block->link = g_strdup (link);
}

void
tz_blocks_add_grid (GPtrArray *blocks, TzGrid *grid)
{
  if (grid->rows->len == 0)
    tz_grid_free (grid);
  else
    add_block (blocks, TZ_BLOCK_GRID)->grid = grid;
}

void
tz_blocks_add_chart (GPtrArray *blocks, TzChartKind kind, const TzTable *table)
{
  add_block (blocks, TZ_BLOCK_CHART)->chart = tz_chart_new (kind, table);
}

void
tz_blocks_add_space (GPtrArray *blocks, double space)
{
  add_block (blocks, TZ_BLOCK_SPACE)->space = space;
}

void
tz_blocks_add_page_break (GPtrArray *blocks)
{
  add_block (blocks, TZ_BLOCK_PAGE_BREAK);
}
