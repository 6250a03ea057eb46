#pragma once

#include "pdf-lines.h"

/** tz_pdf_margins_has_number: @text: of what stands beside each other, of which @line is the first; @height: of the page, in
 * points. Returns: whether that stands where the number of a page does, and may be one. */
gboolean tz_pdf_margins_has_number (const TzPdfLine *line, const char *text, double height);

/**
 * tz_pdf_margins_clear:
 * @lines: (inout) (element-type TzPdfLine): of all pages
 * @heights: (array length=n_pages): of the pages, in points
 *
 * Takes out the numbers of pages, and what stands at the same place above or below of most of them.
 */
void tz_pdf_margins_clear (GPtrArray *lines, const double *heights, guint n_pages);
