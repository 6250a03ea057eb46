#pragma once

#include "table.h"

/**
 * tz_table_to_csv:
 *
 * Returns: (transfer full): the table as CSV (RFC 4180, UTF-8 with byte order mark so that spreadsheets know
 * it, CRLF); a rate takes three columns: numerator, denominator, percent
 */
char *tz_table_to_csv (const TzTable *table);
