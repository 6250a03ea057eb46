#pragma once

#include "table.h"

/*
 * CSV: RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), CRLF, UTF-8 with a byte order mark so that
 * spreadsheets know the charset. Dates stay EDTF; what is not known is an empty field.
 *
 * Text that a spreadsheet would run as a formula (it starts with =, +, -, @ or a control character) gets an
 * apostrophe before it, as the texts come from outside.
 */

/** TZ_CSV_BEGIN: what a file begins with: the byte order mark. */
#define TZ_CSV_BEGIN "\xef\xbb\xbf"

/** tz_csv_append_row: Appends a line of @n cells to @csv. A rate is its percentage with two decimals. */
void tz_csv_append_row (GString *csv, const TzCell *cells, guint n);

/**
 * tz_table_to_csv:
 *
 * Writes a table as CSV. The first column holds the row titles. A column that holds rates takes three:
 * numerator, denominator, percent; what else stands in it has the first.
 *
 * Returns: (transfer full): the table as CSV
 */
char *tz_table_to_csv (const TzTable *table);
