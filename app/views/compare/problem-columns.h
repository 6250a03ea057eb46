#pragma once

#include "desk.h"

/** TzProblemColumns: problems side by side, a column for each agency. */
#define TZ_TYPE_PROBLEM_COLUMNS (tz_problem_columns_get_type ())
G_DECLARE_FINAL_TYPE (TzProblemColumns, tz_problem_columns, TZ, PROBLEM_COLUMNS, AdwBin)

/**
 * tz_problem_columns_open:
 * @title: what the problems have in common
 * @query: (transfer full): which problems
 * @agencies: (transfer full) (nullable): the names of the columns; where %NULL, the first of those concerned
 * @headings: (transfer full) (nullable): what stands over them
 * @n_more: how many other agencies have such problems; where @agencies is %NULL, that is found
 */
void tz_problem_columns_open (TzProblemColumns *columns, TzDesk *desk, const char *title,
                              TzProblemQuery *query, char **agencies, char **headings, guint n_more);

/** tz_problem_columns_clear: Shows nothing. */
void tz_problem_columns_clear (TzProblemColumns *columns);
