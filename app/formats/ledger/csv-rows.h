#pragma once

#include <glib.h>

/** TZ_ROWS_MAX: how many rows of a table are read. */
#define TZ_ROWS_MAX 100000u

/** TZ_ROW_MAX_CELLS: how many cells of a row are read. */
#define TZ_ROW_MAX_CELLS 256u

/** tz_csv_is_one: Returns: whether a file of this name holds a table as text: nothing in it says so. */
gboolean tz_csv_is_one (const char *name);

/**
 * tz_csv_read:
 * @utf8: a table as text (RFC 4180): cells parted by commas, semicolons or tabs, whichever the first line has most of
 *
 * Never fails: a quotation mark that nothing closes goes on to the end. An apostrophe that keeps a spreadsheet from
 * taking a text for a formula goes.
 *
 * Returns: (transfer full) (element-type GStrv): the rows
 */
GPtrArray *tz_csv_read (const char *utf8);

/** tz_rows_new: Returns: (transfer full) (element-type GStrv): none yet. */
GPtrArray *tz_rows_new (void);

/** tz_rows_get: Returns: (transfer none): a cell; "" where the row is shorter. */
const char *tz_rows_get (const GPtrArray *rows, guint row, guint column);
