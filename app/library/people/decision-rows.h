#pragma once

#include "connection.h"
#include "library-types.h"

/* Decisions into their table and out of it; each row carries a checksum of itself. */

/** tz_decision_rows_put: Writes @decision over the row of its id, whose notice, uuid, subject, key and time
 * of creation it has; as a new row where that is 0, and sets it. */
gboolean tz_decision_rows_put (TzConnection *connection, TzDecision *decision, GError **error);

/** tz_decision_rows_delete: @notice: (out): the notice it was of, 0 where it was not there. */
gboolean tz_decision_rows_delete (TzConnection *connection, gint64 id, gint64 *notice, GError **error);

/** tz_decision_rows_list: Returns: (transfer full) (element-type TzDecision): those of @notice by stored
 * place, as they are stored. */
GPtrArray *tz_decision_rows_list (TzConnection *connection, gint64 notice, GError **error);

/** tz_decision_rows_load: Returns: (transfer full) (nullable): decision @id; %TZ_ERROR_NOT_FOUND,
 * %TZ_ERROR_CORRUPT where its checksum does not fit. */
TzDecision *tz_decision_rows_load (TzConnection *connection, gint64 id, GError **error);
