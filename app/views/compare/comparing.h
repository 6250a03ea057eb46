#pragma once

#include "chart.h"
#include "comparison.h"
#include "desk.h"

/**
 * TzComparing:
 *
 * What the Compare view compares, and the tables that come of it. Stands between the desk and the widgets:
 * follows the open library and the picked notices, works on other threads and tells when a new table is
 * there; they come one by one, completion first.
 *
 * Signal "updated" (guint comparison): another table, or none. The one from before is freed when it has been
 * handled, so whoever shows it takes the new one in its handler. Property "busy": tables are being made.
 */
#define TZ_TYPE_COMPARING (tz_comparing_get_type ())
G_DECLARE_FINAL_TYPE (TzComparing, tz_comparing, TZ, COMPARING, GObject)

TzComparing *tz_comparing_new (TzDesk *desk);

/** tz_comparing_set_active: While inactive (the view is not shown) changes are only noted. */
void tz_comparing_set_active (TzComparing *comparing, gboolean active);

/** tz_comparing_get_options: Returns: what is compared and how; its lists are those of @comparing and the desk. */
TzComparisonOptions tz_comparing_get_options (TzComparing *comparing);
/** tz_comparing_set_options: Compares that; picks its notices, or none. The lists are copied. */
void tz_comparing_set_options (TzComparing *comparing, const TzComparisonOptions *options);

/** tz_comparing_set_agencies: @agencies: (nullable): names; all where %NULL. */
void tz_comparing_set_agencies (TzComparing *comparing, const char *const *agencies);
/** tz_comparing_set_class: Compares the agencies that a row of the overview of completion stands for, where it is one
 * of agencies. */
void tz_comparing_set_class (TzComparing *comparing, guint row);
void tz_comparing_set_year (TzComparing *comparing, int year);
void tz_comparing_set_rate (TzComparing *comparing, TzRateKind rate);
void tz_comparing_set_grouping (TzComparing *comparing, TzGrouping grouping);
void tz_comparing_set_order (TzComparing *comparing, TzOrder order);

/** tz_comparing_get_table: Returns: (transfer none) (nullable): until the next "updated". */
const TzTable *tz_comparing_get_table (TzComparing *comparing, TzComparison comparison);
/** tz_comparing_get_overview: Returns: (transfer none) (nullable): what a chart shows in the place of that table
 * (overview.h), until the next "updated". */
const TzTable *tz_comparing_get_overview (TzComparing *comparing, TzComparison comparison);
/** tz_comparing_get_all_agencies: Returns: (transfer none) (nullable): all that could be compared, by name.
 */
const char *const *tz_comparing_get_all_agencies (TzComparing *comparing);
/** tz_comparing_get_years: Returns: (transfer none) (nullable): years of the library's notices, newest first,
 * closed by 0. */
const int *tz_comparing_get_years (TzComparing *comparing);
/** tz_comparing_get_n_notices: Returns: how many notices the library has. */
guint tz_comparing_get_n_notices (TzComparing *comparing);
