#pragma once

#include <gio/gio.h>

/** tz_charset_list: Returns: (transfer none): the names of the charsets that can be told apart,
 * %NULL-terminated. */
const char *const *tz_charset_list (void);

/**
 * tz_charset_decode:
 * @bytes: (array length=n_bytes): a text in any charset
 * @n_bytes: its length
 * @charset: (nullable): the charset to decode with; %NULL to find it out
 * @declared: (nullable): what the text itself says of its charset; believed only where it holds
 * @used: (out) (transfer full): the charset decoded with
 * @n_utf8: (out): the length of the result in bytes
 * @cancellable: (nullable)
 * @error: return location; %TZ_ERROR_CHARSET, _BINARY
 *
 * Decodes strictly: what does not fit a charset to the last byte is not decoded with it. A byte order mark
 * decides, and goes. Without one, every charset that fits is tried, and the one is taken whose characters are
 * the common ones; where no charset is clearly ahead, that is an error.
 *
 * Returns: (transfer full) (nullable): the text in UTF-8, closed by a NUL, or %NULL on error
 */
char *tz_charset_decode (const char *bytes, gsize n_bytes, const char *charset, const char *declared,
                         char **used, gsize *n_utf8, GCancellable *cancellable, GError **error);
