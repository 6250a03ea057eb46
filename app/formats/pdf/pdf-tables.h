#pragma once

#include "pdf-lines.h"

/**
 * tz_pdf_tables_join:
 * @lines: (element-type TzPdfLine): the pieces of one page are at its end, from @first on, in the order of the file
 * @height: of the page, in points
 *
 * Puts tables of problems together: of three columns at least, whose rows the first numbers or wider gaps part. Each row becomes one
 * line, its cells with a tab between, each cell read to its end; so does what a page shows first of a row that the page
 * before broke off. Another table is left as it is.
 */
void tz_pdf_tables_join (GPtrArray *lines, guint first, double height);
