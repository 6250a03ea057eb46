#pragma once

#include "connection.h"
#include "library-types.h"

/**
 * tz_sums_read:
 *
 * Returns: (transfer full) (nullable) (element-type TzAgencySums): the figures of every agency, also of those
 * without a notice that counts; from what is kept of them (tallies.h), where that is kept for @query
 */
GPtrArray *tz_sums_read (TzConnection *connection, const TzProblemQuery *query, GError **error);

/** tz_sums_recount: The same, counted from the problems. */
GPtrArray *tz_sums_recount (TzConnection *connection, const TzProblemQuery *query, GError **error);

/** tz_sums_find_wrong: Returns: (transfer full) (nullable) (element-type utf8): the agencies of which the two
 * differ in any year. */
GPtrArray *tz_sums_find_wrong (TzConnection *connection, GError **error);
