#pragma once

#include <gio/gio.h>

/** tz_mht_is_one: Returns: whether these bytes begin as a web page does that was saved as one file, a web archive
 * (.mht, .mhtml): with lines of a head, of which one says what the whole is of. */
gboolean tz_mht_is_one (const char *bytes, gsize n_bytes);

/**
 * tz_mht_read:
 * @charset: (out) (transfer full) (nullable): what the archive says the page is written in
 * @error: %TZ_ERROR_BINARY where there is no page in it
 *
 * Takes the page out of a web archive (RFC 2557): of several, the first, which is the one that was saved.
 *
 * Returns: (transfer full) (nullable): the page as it was sent, in the charset it was sent in
 */
GBytes *tz_mht_read (GBytes *archive, char **charset, GError **error);
