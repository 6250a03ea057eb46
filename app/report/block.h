#pragma once

#include "chart.h"
#include "typeset.h"

/*
 * What a report is made of before it is laid out: a row of blocks. An anchor is the name of a place in the
 * report that links lead to; a link to an anchor which is not in the report is drawn as plain text. All
 * strings are copied.
 */

/** TzGridCell: @page_of: the cell shows the number of the page on which @link stands. */
typedef struct {
  char *text;
  char *link; /* (nullable): anchor */
  gboolean page_of;
} TzGridCell;

typedef enum {
  TZ_ROW_CELLS,
  TZ_ROW_GROUP, /* one bold cell across all columns, kept with the row after it */
  TZ_ROW_WIDE,  /* one cell across all columns, kept with the row before it */
} TzGridRowKind;

typedef struct {
  TzGridRowKind kind;
  char *anchor; /* (nullable) */
  TzGridCell *cells;
  guint n_lines; /* of its highest cell; set when laid out */
} TzGridRow;

typedef struct {
  char *title;  /* (nullable) */
  double share; /* of the width, against the other columns'; a column that needs more for its longest word in
                   the head or, where aligned to the end, in its cells, takes it from the others */
  TzAlign align;
  double width; /* points, padding included; set when laid out */
} TzGridColumn;

/** TzGrid: a printed table: its head is repeated on each page it runs over. */
typedef struct {
  GArray *columns; /* (element-type TzGridColumn) */
  GArray *rows;    /* (element-type TzGridRow) */
  guint n_head_lines;
  gboolean keeps_groups; /* a group is not torn, unless it is higher than half a page */
} TzGrid;

TzGrid *tz_grid_new (void);
void tz_grid_free (TzGrid *grid);
/** tz_grid_add_column: Columns come before rows. @title: (nullable): a grid without titles has no head. */
void tz_grid_add_column (TzGrid *grid, const char *title, double share, TzAlign align);
/** tz_grid_add_row: Begins a row of empty cells. @anchor: (nullable). */
void tz_grid_add_row (TzGrid *grid, const char *anchor);
/** tz_grid_add_group: Adds a row of one cell across. */
void tz_grid_add_group (TzGrid *grid, const char *text, const char *link);
void tz_grid_add_wide (TzGrid *grid, const char *text, const char *link);
/** tz_grid_set_anchor: Names the last row. */
void tz_grid_set_anchor (TzGrid *grid, const char *anchor);
/** tz_grid_set: Fills a cell of the last row. @link: (nullable): anchor. */
void tz_grid_set (TzGrid *grid, guint column, const char *text, const char *link);
/** tz_grid_set_page_of: Lets a cell of the last row show the page of @anchor. */
void tz_grid_set_page_of (TzGrid *grid, guint column, const char *anchor);
gboolean tz_grid_has_head (const TzGrid *grid);
TzGridRow *tz_grid_row (const TzGrid *grid, guint row);
TzGridColumn *tz_grid_column (const TzGrid *grid, guint column);

typedef enum {
  TZ_BLOCK_HEADING,
  TZ_BLOCK_TEXT,
  TZ_BLOCK_GRID,
  TZ_BLOCK_CHART,
  TZ_BLOCK_SPACE,
  TZ_BLOCK_PAGE_BREAK,
} TzBlockKind;

typedef struct {
  TzBlockKind kind;
  int level; /* HEADING: 1 to 3; 0 for the title of the whole */
  TzType type;
  char *text;
  char *anchor; /* (nullable) */
  char *link;   /* (nullable): anchor */
  TzGrid *grid;
  TzChart *chart;
  GArray *marks; /* (nullable) (element-type TzTextMark): TEXT */
  double space;  /* SPACE: points */
  guint n_lines; /* of the text; set when laid out */
} TzBlock;

void tz_block_free (TzBlock *block);

/* Each adds a block at the end of @blocks (element-type TzBlock). */
void tz_blocks_add_heading (GPtrArray *blocks, int level, const char *text, const char *anchor);
void tz_blocks_add_text (GPtrArray *blocks, TzType type, const char *text);
/** tz_blocks_add_marked: @marks: (transfer full); links in the margin lead to the anchor "note-NUMBER". */
void tz_blocks_add_marked (GPtrArray *blocks, TzType type, const char *text, GArray *marks,
                           const char *anchor);
void tz_blocks_add_link (GPtrArray *blocks, TzType type, const char *text, const char *link);
/** tz_blocks_add_grid: @grid: (transfer full): left out where it has no rows. */
void tz_blocks_add_grid (GPtrArray *blocks, TzGrid *grid);
/** tz_blocks_add_chart: @table: (transfer none): kept by the caller as long as @blocks. */
void tz_blocks_add_chart (GPtrArray *blocks, TzChartKind kind, const TzTable *table);
void tz_blocks_add_space (GPtrArray *blocks, double space);
void tz_blocks_add_page_break (GPtrArray *blocks);
