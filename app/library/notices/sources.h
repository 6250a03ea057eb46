#pragma once

#include "connection.h"

/**
 * tz_sources_load_bytes:
 * @error: %TZ_ERROR_NOT_FOUND; %TZ_ERROR_CORRUPT where the checksum does not fit, with the source's name
 *
 * Returns: (transfer full) (nullable): the bytes of source @id as they were published
 */
GBytes *tz_sources_load_bytes (TzConnection *connection, gint64 id, GError **error);
