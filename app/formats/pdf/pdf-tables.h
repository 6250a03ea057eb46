#pragma once

#include "pdf-grid.h"
#include "pdf-lines.h"

/**
 * tz_pdf_tables_join:
 * @lines: (element-type TzPdfLine): the pieces of one page are at its end, from @first on, in the order of the file
 * @height: of the page, in points
 * @grids: (nullable) (element-type TzPdfGrid): the tables on the page that are ruled
 *
 * Puts tables of problems together: ruled ones, and where there are none, those of three columns at least, whose rows the
 * first numbers or wider gaps part. Each row becomes one line, its cells with a tab between, each cell read to its end; so
 * does what a page shows first of a row that the page before broke off. Another table is left as it is.
 */
void tz_pdf_tables_join (GPtrArray *lines, guint first, double height, const GPtrArray *grids);

/** tz_pdf_tables_are_likely: Returns: whether what stands beside each other may be cells, so that rules are worth a look. */
gboolean tz_pdf_tables_are_likely (GPtrArray *lines, guint first);
