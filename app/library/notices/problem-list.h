#pragma once

#include "connection.h"
#include "library-types.h"
#include "where.h"

/** tz_problems_new_where: Returns: (transfer full): the conditions of @query on `problem p JOIN notice n`,
 * but for whether the notice counts. */
TzWhere *tz_problems_new_where (const TzProblemQuery *query);

/** tz_problems_add_notices: Adds those of @query that are on the table `notice n` alone. */
void tz_problems_add_notices (TzWhere *where, const TzProblemQuery *query);

/** TzProblemReading: the text of the notice at hand, which the next problem is of, too, as a rule. */
typedef struct {
  TzConnection *connection;
  gint64 notice;
  TzText *text; /* (nullable) */
} TzProblemReading;

void tz_problem_reading_clear (TzProblemReading *reading);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TzProblemReading, tz_problem_reading_clear)

/** tz_problems_read_one: Returns: (transfer full) (nullable): the problem of index @number of @notice, whose text
 * stands in @reading then; %TZ_ERROR_NOT_FOUND. */
TzProblemRow *tz_problems_read_one (TzProblemReading *reading, gint64 notice, guint number, GError **error);
