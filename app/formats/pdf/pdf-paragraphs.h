#pragma once

#include "pdf-lines.h"

/** tz_pdf_paragraphs_join: @lines: (element-type TzPdfLine). Returns: (transfer full): their text, one paragraph a
 * line. */
char *tz_pdf_paragraphs_join (GPtrArray *lines);
