#pragma once

#include <gtk/gtk.h>

#include "report.h"

/** TzReportSheet: one page of a report as it will print, drawn when it comes into view. */
#define TZ_TYPE_REPORT_SHEET (tz_report_sheet_get_type ())
G_DECLARE_FINAL_TYPE (TzReportSheet, tz_report_sheet, TZ, REPORT_SHEET, GtkWidget)

GtkWidget *tz_report_sheet_new (void);

/** tz_report_sheet_show: Shows page @page (from 0). @report: (nullable). @zoom: 1 shows a point as large as
 * on paper at 96 dots an inch. */
void tz_report_sheet_show (TzReportSheet *sheet, TzReport *report, guint page, double zoom);

/** tz_report_sheet_set_in_view: Whether the sheet is drawn at all; a list keeps more rows than are seen. */
void tz_report_sheet_set_in_view (TzReportSheet *sheet, gboolean in_view);

gboolean tz_report_sheet_is_in_view (TzReportSheet *sheet);
