#pragma once

#include <glib.h>

/* Moments as ISO 8601 in UTC, as the formats of exchange have them. */

/** tz_iso_time_dup: Returns: (transfer full) (nullable): "2026-06-15T08:00:00Z"; %NULL outside of the years 1 to
 * 9999. */
char *tz_iso_time_dup (gint64 unix_seconds);

/** tz_iso_time_parse: Returns: Unix seconds; 0 where @text (nullable) is no such moment. */
gint64 tz_iso_time_parse (const char *text);
