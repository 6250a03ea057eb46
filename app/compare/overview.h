#pragma once

#include "table.h"

/** TZ_MOST_DRAWN: a chart of more agencies or notices shows an overview in their place. */
#define TZ_MOST_DRAWN 60

/**
 * tz_overview_new:
 * @table: of a comparison
 *
 * How the agencies of a long table are distributed. Of completion: how many are at each rate; of the time line: how
 * many notices took how many days; of others: how many agencies have any of what a row counts. Columns: share (a
 * rate), total (of what is counted) and, of others, median and most (of the agencies that have any).
 *
 * Returns: (transfer full) (nullable): %NULL where @table can be drawn itself
 */
TzTable *tz_overview_new (const TzTable *table);

/** tz_overview_list_rows: Returns: (transfer full) (element-type guint): the rows of @table, of completion or the
 * time line, that @row of its overview stands for. */
GArray *tz_overview_list_rows (const TzTable *table, const TzTable *overview, guint row);

/** tz_overview_find_cell: Returns: the column of @table in which @row, of another than those, counts most: that of
 * all agencies, else that of one; -1 where none counts problems. */
int tz_overview_find_cell (const TzTable *table, guint row);
