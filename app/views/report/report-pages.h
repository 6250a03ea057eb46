#pragma once

#include <adwaita.h>

#include "report.h"

/**
 * TzReportPages: the pages of a report below each other, with zoom and the number of the page in view. Only
 * what is in view is drawn, so the number of pages does not matter.
 */
#define TZ_TYPE_REPORT_PAGES (tz_report_pages_get_type ())
G_DECLARE_FINAL_TYPE (TzReportPages, tz_report_pages, TZ, REPORT_PAGES, AdwBin)

/** tz_report_pages_set_report: Shows @report (nullable) in place of what was there; the place in it is kept.
 */
void tz_report_pages_set_report (TzReportPages *pages, TzReport *report);

/** tz_report_pages_get_page: Returns: the page in view, from 0. */
guint tz_report_pages_get_page (TzReportPages *pages);

/** tz_report_pages_show_page: Brings page @page (from 0) to the top. */
void tz_report_pages_show_page (TzReportPages *pages, guint page);

/** tz_report_pages_get_zoom: Returns: the zoom that is in force; 1 is as large as on paper. */
double tz_report_pages_get_zoom (TzReportPages *pages);
