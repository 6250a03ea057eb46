#pragma once

#include <adwaita.h>

#include "report.h"

/**
 * TzReportParts: the parts of a report: ticked, and ordered by dragging, by buttons or by Alt+Up and
 * Alt+Down, each with a menu of what can be chosen for it.
 *
 * All are ticked at first but what was rejected.
 *
 * Signals: "changed" when the ticks, the order or what is chosen change; "part-activated" (int #TzReportPart) when one is to
 * be shown.
 */
#define TZ_TYPE_REPORT_PARTS (tz_report_parts_get_type ())
G_DECLARE_FINAL_TYPE (TzReportParts, tz_report_parts, TZ, REPORT_PARTS, AdwBin)

/** tz_report_parts_get: Returns: (transfer full) (element-type TzReportPart): the ticked parts in order. */
GArray *tz_report_parts_get (TzReportParts *parts);

/** tz_report_parts_set: Ticks @ticked (element-type TzReportPart), each once, and puts them first, in their order. */
void tz_report_parts_set (TzReportParts *parts, const GArray *ticked);

/** tz_report_parts_get_choices: Returns: what is chosen for the parts. */
TzPartChoices tz_report_parts_get_choices (TzReportParts *parts);
void tz_report_parts_set_choices (TzReportParts *parts, const TzPartChoices *choices);

/** tz_report_parts_include: Ticks a part, or not. */
void tz_report_parts_include (TzReportParts *parts, TzReportPart part, gboolean include);

/** tz_report_parts_move: Moves a part to place @place, from 0, among all parts. */
void tz_report_parts_move (TzReportParts *parts, TzReportPart part, int place);
