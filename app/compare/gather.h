#pragma once

#include "comparison.h"

/* What the tables of one comparison share: each part is read from the library when it is first asked for, and
 * kept. The lists are not to be changed. */

const TzComparisonOptions *tz_gathering_get_options (const TzGathering *gathering);
TzLibrary *tz_gathering_get_library (const TzGathering *gathering);

/** tz_gathering_get_query: Returns: (transfer none): the query for all problems that are compared. */
const TzProblemQuery *tz_gathering_get_query (const TzGathering *gathering);

/**
 * tz_gathering_get_agencies:
 *
 * Returns: (transfer none) (nullable) (element-type TzAgencySums): the agencies compared, in the order of
 * their marks, or %NULL on error
 */
GPtrArray *tz_gathering_get_agencies (TzGathering *gathering, GError **error);

/** tz_gathering_get_agencies_with_themes: The same, with how many problems each theme has. */
GPtrArray *tz_gathering_get_agencies_with_themes (TzGathering *gathering, GError **error);

/** tz_gathering_get_deeds: Returns: (transfer none) (nullable) (element-type TzAgencyDeeds): what was done by
 * each of these agencies; %NULL in the place of one of which nothing is known yet. */
GPtrArray *tz_gathering_get_deeds (TzGathering *gathering, GError **error);

/** tz_gathering_dup_mark: Returns: (transfer full): the mark of the @index-th agency: "A", … "Z", "AA", … */
char *tz_gathering_dup_mark (const TzGathering *gathering, guint index);

/** tz_gathering_add_agency_row, tz_gathering_add_agency_column: Adds the @index-th agency or group, with its mark;
 * the problems of the row or column are those of it. */
TzTableAxis *tz_gathering_add_agency_row (const TzGathering *gathering, TzTable *table, guint index);
TzTableAxis *tz_gathering_add_agency_column (const TzGathering *gathering, TzTable *table, guint index);

/** tz_gathering_add_agency_columns: Adds a column for each agency compared. */
void tz_gathering_add_agency_columns (const TzGathering *gathering, TzTable *table);

/** tz_gathering_start_table: Returns: (transfer full): a table about all problems that are compared. */
TzTable *tz_gathering_start_table (const TzGathering *gathering, TzComparison comparison, const char *corner);

/** tz_gathering_add_left_out: Adds remarks on the notices that are asked for and that do not count, not
 * again (forms.h), or are gone. */
gboolean tz_gathering_add_left_out (TzGathering *gathering, TzTable *table, GError **error);
