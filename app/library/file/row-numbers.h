#pragma once

#include "connection.h"

/** tz_row_numbers_last: Returns: the highest number that a row of @table, which is one with numbers, may have,
 * though the file may be damaged. */
gint64 tz_row_numbers_last (TzConnection *connection, const char *table);
