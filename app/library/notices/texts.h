#pragma once

#include "connection.h"
#include "text.h"

/** tz_texts_load: Returns: (transfer full) (nullable): the text of notice @id; %TZ_ERROR_NOT_FOUND. */
TzText *tz_texts_load (TzConnection *connection, gint64 id, GError **error);

/** tz_texts_load_packed: Returns: (transfer full) (nullable): the same for tz_texts_unpack(). @n_bytes: (out): of the
 * text; %TZ_ERROR_NOT_FOUND. */
GBytes *tz_texts_load_packed (TzConnection *connection, gint64 id, gsize *n_bytes, GError **error);

/** tz_texts_unpack: On any thread. Returns: (transfer full) (nullable): the text of notice @id as bytes of UTF-8. */
GBytes *tz_texts_unpack (GBytes *packed, gsize n_bytes, gint64 id, GError **error);

/** tz_texts_load_bytes: Returns: (transfer full) (nullable): the text of notice @id as bytes of UTF-8. */
GBytes *tz_texts_load_bytes (TzConnection *connection, gint64 id, GError **error);

/** tz_texts_load_findings: Returns: (transfer full) (nullable): the findings of notice @id
 * (findings-record.h), empty where it was not read since the library is of version 8; %TZ_ERROR_NOT_FOUND. */
GBytes *tz_texts_load_findings (TzConnection *connection, gint64 id, GError **error);

/** tz_texts_set_not_found: Sets @error to %TZ_ERROR_NOT_FOUND for a notice. */
void tz_texts_set_not_found (GError **error);
