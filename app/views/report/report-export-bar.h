#pragma once

#include "desk.h"
#include "report.h"

/**
 * TzReportExportBar: asks where to, writes a report as PDF on another thread, shows how far it is, and lets it be cancelled.
 * A toast says what became of it. Hidden while nothing is written.
 *
 * Signal "finished" (gboolean written).
 */
#define TZ_TYPE_REPORT_EXPORT_BAR (tz_report_export_bar_get_type ())
G_DECLARE_FINAL_TYPE (TzReportExportBar, tz_report_export_bar, TZ, REPORT_EXPORT_BAR, AdwBin)

/**
 * tz_report_export_bar_choose: Asks for a file, suggesting one called after @title, and activates the action
 * "report.export-to" (type filename) of the view that holds the bar.
 */
void tz_report_export_bar_choose (TzReportExportBar *bar, TzDesk *desk, const char *title);

/** tz_report_export_bar_run: Writes @report to @path (type filename); one that is under way is cancelled. */
void tz_report_export_bar_run (TzReportExportBar *bar, TzDesk *desk, TzReport *report, const char *path);

/** tz_report_export_bar_cancel: Stops what is being written; nothing of it is left. */
void tz_report_export_bar_cancel (TzReportExportBar *bar);
