#pragma once

#include "comparison.h"
#include "saved-views.h"

/* What a comparison is saved as: its options under the keys "agencies", "year", "rate", "order", "grouping" and
 * "first-theme-only". */

/** tz_comparison_save: Returns: (transfer full): @options but the day, without a name. */
TzSavedView *tz_comparison_save (const TzComparisonOptions *options);

/**
 * tz_comparison_load:
 * @options: (out): what @view was saved of, with what is usual in the place of what it does not say; it points
 * into @view and @agencies
 * @agencies: (out) (transfer full) (nullable): the names that are compared
 */
void tz_comparison_load (const TzSavedView *view, TzComparisonOptions *options, char ***agencies);
