#pragma once

#include "pdf-lines.h"

/**
 * tz_pdf_columns_order:
 * @lines: (element-type TzPdfLine): those of one page are at its end, from @first on
 * @width: of the page, in points
 *
 * Puts the lines of a page that is set in two columns in the order in which they are read: down the left one, then down
 * the right one, between the lines that go across both. Whether it is so is told by a gutter that next to no line
 * crosses, with lines as wide as their column on both sides: in tables they are not. Another page is left as it is.
 */
void tz_pdf_columns_order (GPtrArray *lines, guint first, double width);
