#pragma once

#include <gio/gio.h>

/** tz_package_is_one: Returns: whether these bytes begin as a ZIP file does. */
gboolean tz_package_is_one (const char *bytes, gsize n_bytes);

/**
 * tz_package_read:
 * @zip: an office document: a ZIP file of parts (ISO/IEC 29500-2, OpenDocument 1.3 part 2)
 * @wanted: (array zero-terminated=1): the names of the parts that are looked for
 * @error: return location; %TZ_ERROR_CORRUPT, %TZ_ERROR_TOO_LARGE
 *
 * Unpacks the parts that are there into memory, up to a bound on all of them together.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 GBytes): the parts by name
 */
GHashTable *tz_package_read (GBytes *zip, const char *const *wanted, GCancellable *cancellable,
                             GError **error);
