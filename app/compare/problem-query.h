#pragma once

#include "library.h"

/** tz_problem_query_copy: Returns: (transfer full): a copy of @query that owns its lists. */
TzProblemQuery *tz_problem_query_copy (const TzProblemQuery *query);

/** tz_problem_query_narrow: Asks of @query what @by (nullable) asks besides; the lists are those of @by, not
 * copied. */
void tz_problem_query_narrow (TzProblemQuery *query, const TzProblemQuery *by);

/** tz_problem_query_free: Frees what tz_problem_query_copy() made. */
void tz_problem_query_free (TzProblemQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzProblemQuery, tz_problem_query_free)
