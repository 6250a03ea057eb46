#pragma once

#include "analysis.h"
#include "connection.h"
#include "notice-facts.h"
#include "theme-numbers.h"

/** tz_problem_rows_insert: Writes the problems of a notice and their themes as rows that queries count.
 * @facts: of @analysis; @review: (nullable) (element-type TzReviewItem): of the notice, where something was decided. */
gboolean tz_problem_rows_insert (TzConnection *connection, const TzAnalysis *analysis, const TzFacts *facts,
                                 gint64 notice, const GArray *review, TzThemes *themes, GError **error);

/** tz_problem_rows_dup_path: Returns: (transfer full): the headings at the places @path names, outermost
 * first, joined by " › ". */
char *tz_problem_rows_dup_path (const char *path, const TzText *text);
