#pragma once

#include <gio/gio.h>

/** tz_compress: Returns: (transfer full): @bytes as a frame of Zstandard (RFC 8878), which ends with a
 * checksum. */
GBytes *tz_compress (GBytes *bytes);

/**
 * tz_decompress:
 * @compressed: what tz_compress() gave, or a zlib stream, as libraries of version 1 hold
 * @n_bytes: how long it was before
 * @error: %TZ_ERROR_CORRUPT where it is not, or is damaged
 *
 * Returns: (transfer full) (nullable): the bytes again
 */
GBytes *tz_decompress (GBytes *compressed, gsize n_bytes, GError **error);

/** tz_decompress_set_damaged: Sets @error to %TZ_ERROR_CORRUPT. */
void tz_decompress_set_damaged (GError **error);
