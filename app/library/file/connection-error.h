#pragma once

/* What SQLite returns, as what a caller can act on. */

/** tz_connection_error_code: @code: what SQLite returned; @system: the errno beside it. Returns: a #TzError. */
int tz_connection_error_code (int code, int system);

/** tz_connection_error_format: Returns: (transfer none): the message for it; the first %s is the file, the second, where
 * the code alone does not say enough, what SQLite says. */
const char *tz_connection_error_format (int code);
