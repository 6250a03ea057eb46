#pragma once

#include "library-types.h"
#include "where.h"

/** tz_grouping_get_sql: Returns: what gives the group of a row of `notice n`: a text, "" where it is not known. */
const char *tz_grouping_get_sql (TzGrouping grouping);

/** tz_grouping_add: Adds the condition that `notice n` is of the group that @query asks for. */
void tz_grouping_add (TzWhere *where, const TzProblemQuery *query);
