#pragma once

#include "connection.h"
#include "text.h"

/** tz_texts_load: Returns: (transfer full) (nullable): the text of notice @id; %TZ_ERROR_NOT_FOUND. */
TzText *tz_texts_load (TzConnection *connection, gint64 id, GError **error);

/** tz_texts_load_bytes: Returns: (transfer full) (nullable): the same as bytes of UTF-8. */
GBytes *tz_texts_load_bytes (TzConnection *connection, gint64 id, GError **error);

/** tz_texts_load_findings: Returns: (transfer full) (nullable): the findings of notice @id
 * (findings-record.h), empty where it was not read since the library is of version 8; %TZ_ERROR_NOT_FOUND. */
GBytes *tz_texts_load_findings (TzConnection *connection, gint64 id, GError **error);

/** tz_texts_set_not_found: Sets @error to %TZ_ERROR_NOT_FOUND for a notice. */
void tz_texts_set_not_found (GError **error);
