#pragma once

#include <glib.h>

/**
 * tz_plain_unify_lines:
 * @utf8: (array length=n_bytes): a text, changed in place
 * @n_bytes: its length
 *
 * Turns every CRLF into LF, and nothing else.
 *
 * Returns: the new length in bytes
 */
gsize tz_plain_unify_lines (char *utf8, gsize n_bytes);
