#pragma once

#include "report.h"
#include "saved-views.h"

/* What a report is saved as: its options under the keys "title", "author", "parts", "rate",
 * "order", "typeface", "choices" and "hide-names". */

/** tz_report_save: Returns: (transfer full): @options but the day, without a name. */
TzSavedView *tz_report_save (const TzReportOptions *options);

/**
 * tz_report_load:
 * @options: (out): what @view was saved of, with what is usual in the place of what it does not say; it points into
 * @view and @parts
 * @parts: (out) (transfer full) (element-type TzReportPart): the parts in their order; those that only a later version
 * knows are passed over
 */
void tz_report_load (const TzSavedView *view, TzReportOptions *options, GArray **parts);
