#pragma once

#include "pdf-rules.h"

#define TZ_PDF_MAX_CELLS 16u

/** TzPdfGridRow: a row of cells; lengths in points, from the upper left corner of its page. */
typedef struct {
  double top, bottom;
  double borders[TZ_PDF_MAX_CELLS + 1]; /* of the cells, those outside too */
  guint n_cells;
} TzPdfGridRow;

/** TzPdfGrid: a table whose cells rules part. */
typedef struct {
  GArray *rows;   /* of TzPdfGridRow: downwards */
  guint columns;  /* the number of a row that has a cell for each column */
  gboolean plain; /* no cell goes on over several rows */
} TzPdfGrid;

/**
 * tz_pdf_grids_find:
 *
 * Finds the tables that are closed on all sides and have two columns at least. A row that is one cell belongs to none; one
 * of fewer cells than the others does.
 *
 * Returns: (transfer full) (element-type TzPdfGrid): from the top of the page
 */
GPtrArray *tz_pdf_grids_find (const TzPdfRules *rules);

const TzPdfGridRow *tz_pdf_grid_row (const TzPdfGrid *grid, guint i);

/**
 * tz_pdf_grid_find_cell:
 * @column: (out): of the table, in which the cell begins
 *
 * Returns: whether a cell holds the place
 */
gboolean tz_pdf_grid_find_cell (const TzPdfGrid *grid, double x, double y, guint *row, guint *column);
