#pragma once

#include <glib.h>

/**
 * tz_row_checksum:
 * @row: (transfer floating): the columns of a row, in an order that never changes
 *
 * Returns: what tells the row from what a damaged disk makes of it: the first 8 bytes of the SHA-256 of the
 * columns, the same on every machine
 */
gint64 tz_row_checksum (GVariant *row);
