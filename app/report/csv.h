#pragma once

#include "table.h"

/**
 * tz_table_to_csv:
 *
 * Writes a table as CSV: RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), CRLF, UTF-8 with a byte order
 * mark so that spreadsheets know the charset. The first column holds the row titles. A column that holds
 * rates takes three: numerator, denominator, percent. Dates stay EDTF; what is not known is an empty field.
 *
 * Text that a spreadsheet would run as a formula (it starts with =, +, -, @ or a control character) gets an
 * apostrophe before it, as the texts come from outside.
 *
 * Returns: (transfer full): the table as CSV
 */
char *tz_table_to_csv (const TzTable *table);
