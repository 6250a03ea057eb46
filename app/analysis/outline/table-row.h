#pragma once

#include "table-columns.h"

/* A row of a table, private to this folder: what its cells say, and what rows lack. */

/* Of all rows read. */
typedef struct {
  guint n_rows;
  guint filled[TZ_COLUMNS_MAX]; /* in so many rows each column is */
  guint gaps;                   /* lines that suit no row, wordings that suit no problem, rows in rows */
} TzRowTally;

/* tz_row_mark: Returns: the mark of a problem without a number of its own, whose wording begins @line: 1.… in its cell. */
TzMark tz_row_mark (const TzReading *reading, const TzLine *line);

/* tz_row_read_number: Reads a number, whatever its script, with nothing else on @line: the cell that opens a row. Returns:
 * whether it is one. */
gboolean tz_row_read_number (const TzReading *reading, const TzLine *line, TzMark *mark);

/* tz_row_lacks: Returns: whether @line begins by saying what was lacking. */
gboolean tz_row_lacks (const TzReading *reading, const TzLine *line);

/* tz_row_take: Adds the row that @mark opens, and the fields that its cells are. @lines: its cells, or the lines of
 * these, not more than TZ_ROW_LINES. @is_last: no row follows. */
void tz_row_take (TzOutline *outline, const TzColumns *columns, const TzMark *mark, const TzLine *lines,
                  guint n, gboolean is_last, TzRowTally *tally);
