#pragma once

#include "readers.h"

/*
 * What was committed stands in a log beside the file (https://www.sqlite.org/wal.html) until it is moved into the file.
 * That takes longer than many commits: where much is written, a thread that nobody waits for moves it.
 */

/** tz_log_watch: Sets @n_pages (atomic; outlives @writer) to how long the log is, whenever @writer has committed. The writer
 * itself moves it only where nobody has for long. */
void tz_log_watch (TzConnection *writer, gint *n_pages);

/** tz_log_is_long: Returns: whether a log of @n_pages should be moved. */
gboolean tz_log_is_long (gint n_pages);

/** tz_log_move: Moves as much of it as nobody reads any more, on the calling thread, while others write. What is left is
 * moved the next time. */
void tz_log_move (TzReaders *readers);
