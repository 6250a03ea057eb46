#pragma once

#include "table.h"

/**
 * tz_compare_side_by_side:
 * @table: a table of completion or themes
 * @most: at most so many agencies
 * @agencies: (out) (transfer full) (nullable): names; %NULL where @table compares groups of notices, of which the
 * cell alone is meant. Else the agency of the cell first, then others in the order of their
 * marks
 * @n_more: (out): how many more agencies of @table have such problems
 *
 * Which problems stand beside each other for a cell: its own, and those of the same theme or status of other
 * agencies that have such.
 *
 * Returns: (transfer full) (nullable): the query that yields them all, or %NULL where the cell counts no
 * problems
 */
TzProblemQuery *tz_compare_side_by_side (const TzTable *table, guint row, guint column, guint most,
                                         char ***agencies, guint *n_more);
