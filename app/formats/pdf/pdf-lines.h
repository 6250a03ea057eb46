#pragma once

#include <poppler.h>

/** TzPdfLine: a line on a page; lengths in points, from the upper left corner. */
typedef struct {
  GString *text;
  guint page;
  double left, right, top, bottom;
  double em; /* how wide its Chinese characters are, or would be */
} TzPdfLine;

/** tz_pdf_lines_new: Returns: (transfer full) (element-type TzPdfLine). */
GPtrArray *tz_pdf_lines_new (void);

/** tz_pdf_lines_add_page: Adds the lines of @page, which is number @number, in the order in which they are read. */
void tz_pdf_lines_add_page (GPtrArray *lines, PopplerPage *page, guint number);
