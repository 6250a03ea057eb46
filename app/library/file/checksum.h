#pragma once

#include <gio/gio.h>

/* Checksums of what was published tell it from what became of it on the disk; those of rows: row-checksum.h.
 */

/** tz_checksum_bytes: Returns: (transfer full): SHA-256 of @bytes. */
GBytes *tz_checksum_bytes (GBytes *bytes);

/** tz_checksum_compact: Returns: (transfer full): SHA-256 of valid UTF-8 without its blanks. */
GBytes *tz_checksum_compact (const char *utf8);
