#pragma once

#include "library.h"

/** tz_problem_query_copy: Returns: (transfer full): a copy of @query that owns its lists. */
TzProblemQuery *tz_problem_query_copy (const TzProblemQuery *query);

/** tz_problem_query_free: Frees what tz_problem_query_copy() made. */
void tz_problem_query_free (TzProblemQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzProblemQuery, tz_problem_query_free)
