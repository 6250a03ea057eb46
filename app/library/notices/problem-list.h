#pragma once

#include "library-types.h"
#include "where.h"

/** tz_problems_new_where: Returns: (transfer full): the conditions of @query on `problem p JOIN notice n`,
 * but for whether the notice counts. */
TzWhere *tz_problems_new_where (const TzProblemQuery *query);

/** tz_problems_add_notices: Adds those of @query that are on the table `notice n` alone. */
void tz_problems_add_notices (TzWhere *where, const TzProblemQuery *query);
