#pragma once

#include <gio/gio.h>

#include "block.h"

/*
 * TzFlow: blocks on pages. It knows where each piece of a block stands, not how it is drawn: a thousand pages
 * cost little more than their strings.
 */

/* A4 (ISO 216) and its margins, in points. */
#define TZ_PAGE_WIDTH 595.276
#define TZ_PAGE_HEIGHT 841.89
#define TZ_PAGE_SIDE 54.0
#define TZ_PAGE_TOP 72.0
#define TZ_PAGE_BOTTOM 64.0
#define TZ_BODY_WIDTH (TZ_PAGE_WIDTH - 2 * TZ_PAGE_SIDE)
#define TZ_BODY_END (TZ_PAGE_HEIGHT - TZ_PAGE_BOTTOM)

/* Padding of a cell of a grid. */
#define TZ_CELL_PAD_X 4.0
#define TZ_CELL_PAD_Y 3.0

/** TzSlice: the part of a block that stands on one page. */
typedef struct {
  const TzBlock *block;
  double y;        /* top, from the top of the page */
  double height;   /* of what is drawn */
  guint from;      /* TEXT and HEADING: first line; GRID: first row */
  guint to;        /* one past the last */
  guint from_line; /* GRID: line of row @from with which it begins */
  guint to_line;   /* GRID: one past the last line of row @to - 1 */
  double offset;   /* CHART: how much of it stands on earlier pages */
} TzSlice;

typedef struct {
  GArray *slices;      /* (element-type TzSlice) */
  const char *section; /* (nullable): the heading of level 1 that the page belongs to */
} TzFlowPage;

typedef struct {
  GPtrArray *blocks;   /* (element-type TzBlock) */
  GArray *pages;       /* (element-type TzFlowPage) */
  GHashTable *anchors; /* (element-type utf8 guint): pages, from 0 */
} TzFlow;

/**
 * tz_flow_new:
 * @blocks: (transfer full) (element-type TzBlock)
 * @look: for charts
 *
 * Lays @blocks out. A heading stands on the page of what follows it; a text leaves at least two lines on
 * either page; the row of a grid is split only where it is higher than a page.
 *
 * Returns: (transfer full) (nullable): %NULL with %G_IO_ERROR_CANCELLED
 */
TzFlow *tz_flow_new (GPtrArray *blocks, TzTypesetter *typesetter, const TzChartLook *look,
                     GCancellable *cancellable, GError **error);
void tz_flow_free (TzFlow *flow);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFlow, tz_flow_free)

const TzFlowPage *tz_flow_page (const TzFlow *flow, guint page);
/** tz_flow_find: Returns: the page on which @anchor stands, or -1. */
int tz_flow_find (const TzFlow *flow, const char *anchor);

/* ---- Measures of grids, shared by those who lay out and those who draw ---- */

TzType tz_grid_row_type (const TzGridRow *row);
/** tz_grid_lines_height: Returns: the height of @n_lines of a row of @type, padding included. */
double tz_grid_lines_height (TzType type, guint n_lines);
double tz_grid_head_height (const TzGrid *grid);
/** tz_slice_row_lines: Sets which lines of row @row a slice of a grid shows. */
void tz_slice_row_lines (const TzSlice *slice, guint row, guint *first_line, guint *n_lines);
/** tz_slice_row_height: Returns: the height of row @row in a slice of a grid. */
double tz_slice_row_height (const TzSlice *slice, guint row);
/** tz_grid_measure: Shares out the width among the columns and counts the lines of each row. */
void tz_grid_measure (TzGrid *grid, TzTypesetter *typesetter);
