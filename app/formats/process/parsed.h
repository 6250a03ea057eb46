#pragma once

#include "reader-pool.h"
#include "syntax.h"

/**
 * tz_parsed_new:
 * @bytes: what others exchange, from anybody
 * @error: return location; those of tz_syntax_parse(), and of tz_reader_pool_read(); %TZ_ERROR_TOO_LARGE
 *
 * tz_syntax_parse() in a reader. A door (door.h).
 *
 * Returns: (transfer full) (nullable): of tz_syntax_type(), in normal form
 */
GVariant *tz_parsed_new (TzReaderPool *readers, GBytes *bytes, TzSyntax syntax, GCancellable *cancellable,
                         GError **error);
