#pragma once

#include "pdf-lines.h"

typedef struct {
  guint n_rows, n_columns;
  double left, right; /* in points */
} TzPdfShape;

/** TzPdfFindCell: Returns: the number of the cell that @piece stands in, counted row by row; -1 where it is of no cell. */
typedef int (*TzPdfFindCell) (const TzPdfLine *piece, gconstpointer user_data);

/**
 * tz_pdf_table_fill:
 * @lines: (inout) (element-type TzPdfLine): the pieces of one page are at its end, from @first on
 *
 * Makes as many pieces as there are rows the whole of one each, in their order: its cells with a tab between, each read to
 * its end, and the others empty.
 */
void tz_pdf_table_fill (GPtrArray *lines, guint first, const TzPdfShape *shape, TzPdfFindCell find,
                        gconstpointer user_data);
