#pragma once

#include "connection.h"
#include "day.h"
#include "notice-facts.h"

/* The list's view of a notice, into the table `notice` and out of it. */

/** tz_notice_rows_insert: @imported: Unix seconds. @id: (out). */
gboolean tz_notice_rows_insert (TzConnection *connection, const TzFacts *facts, gint64 imported, gint64 *id,
                                GError **error);

/** tz_notice_rows_update: Puts @facts in place of what stands there. */
gboolean tz_notice_rows_update (TzConnection *connection, const TzFacts *facts, gint64 id, GError **error);

/** tz_row_load: Returns: (transfer full) (nullable): the row of notice @id; %NULL without an error where
 * there is none. */
TzNoticeRow *tz_row_load (TzConnection *connection, gint64 id, GError **error);
