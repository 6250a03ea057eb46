#pragma once

#include <poppler.h>

/** TzPdfSide: which column of a page that is set in two. */
typedef enum { TZ_PDF_ACROSS, TZ_PDF_LEFT, TZ_PDF_RIGHT, TZ_PDF_N_SIDES } TzPdfSide;

/** TzPdfLine: a line on a page; lengths in points, from the upper left corner. */
typedef struct {
  GString *text;
  guint page;
  double left, right, top, bottom;
  TzPdfSide side; /* %TZ_PDF_ACROSS where the page is not set in columns */
  guint zone;     /* of its page: what lies between lines that go across */
  double em;      /* how wide its Chinese characters are, or would be */
  guint n_cells;  /* of a row of a table, with a tab between them; 0 of another line */
} TzPdfLine;

/** tz_pdf_lines_new: Returns: (transfer full) (element-type TzPdfLine). */
GPtrArray *tz_pdf_lines_new (void);

/** tz_pdf_line_new: Returns: (transfer full): an empty line of page number @page. */
TzPdfLine *tz_pdf_line_new (guint page);

/** tz_pdf_line_ends_sentence: Returns: whether @line ends with a sign that ends a sentence or a clause of a list. */
gboolean tz_pdf_line_ends_sentence (const TzPdfLine *line);

/** tz_pdf_lines_add_page: Adds the lines of @page, which is number @number, in the order in which they are read. */
void tz_pdf_lines_add_page (GPtrArray *lines, PopplerPage *page, guint number);

/** tz_pdf_lines_finish_page: Puts the lines from @first on, which are those of @page in the order of the file, in the
 * order in which they are read, and tables and cells together; @grids: (nullable) (element-type TzPdfGrid): its ruled tables. */
void tz_pdf_lines_finish_page (GPtrArray *lines, guint first, PopplerPage *page, const GPtrArray *grids);
