#pragma once

#include "pdf-lines.h"

/**
 * tz_pdf_table_breaks_join:
 * @lines: (inout) (element-type TzPdfLine): of all pages, without their heads and feet
 *
 * Puts together the tables that go on from one page to the next: what comes first on the next page without a number goes
 * to the row that was broken off, cell by cell; heads that each page repeats go.
 */
void tz_pdf_table_breaks_join (GPtrArray *lines);
