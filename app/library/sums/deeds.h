#pragma once

#include "connection.h"
#include "library-types.h"

/* What was done to set things right, as figures of a notice and as what an agency adds up to. */

/** tz_deeds_add_tables: The tables `deeds`, of a notice, and `tally_deeds`, of an agency and year: a column for
 * each figure of TzDeeds, in its order. */
gboolean tz_deeds_add_tables (TzConnection *connection, GError **error);

/** tz_deeds_insert: Puts the figures of @notice in place of what stands there; it must not be counted. */
gboolean tz_deeds_insert (TzConnection *connection, const TzDeeds *deeds, gint64 notice, GError **error);

/** tz_deeds_tally: Adds the figures of notices @first to @last that count to those of their agencies. @times: 1, or
 * -1 to take them away, which may leave rows of nothing. */
gboolean tz_deeds_tally (TzConnection *connection, gint64 first, gint64 last, int times, GError **error);

/** tz_deeds_sum: Returns: (transfer full) (nullable) (element-type TzAgencyDeeds): by name. @tallied: from what is
 * kept, where that is kept for @query; else counted from the notices. */
GPtrArray *tz_deeds_sum (TzConnection *connection, const TzProblemQuery *query, gboolean tallied,
                         GError **error);
