#pragma once

#include "comparison.h"

/* What the comparisons share: which agencies are compared, in which order they are marked, what was left out.
 */

/** tz_gather_query: Returns: the query for all problems that @options compare; it borrows from @options. */
TzProblemQuery tz_gather_query (const TzComparisonOptions *options);

/**
 * tz_gather_agencies:
 *
 * Returns: (transfer full) (nullable) (element-type TzAgencySums): the agencies compared, in the order of
 * their marks, or %NULL on error
 */
GPtrArray *tz_gather_agencies (TzLibrary *library, const TzComparisonOptions *options, GError **error);

/** tz_gather_dup_mark: Returns: (transfer full): the mark of agency @name, the @index-th of
 * tz_gather_agencies(): "A", … "Z", "AA", … */
char *tz_gather_dup_mark (const TzComparisonOptions *options, const char *name, guint index);

/**
 * tz_gather_rows:
 *
 * Returns: (transfer full) (nullable) (element-type TzNoticeRow): the notices of @agencies, agency by agency
 */
GPtrArray *tz_gather_rows (TzLibrary *library, GPtrArray *agencies, GError **error);

/** tz_gather_add_left_out: Adds remarks on the notices that @options ask for and that do not count, or not
 * again (forms.h). */
gboolean tz_gather_add_left_out (TzTable *table, TzLibrary *library, const TzComparisonOptions *options,
                                 GError **error);
