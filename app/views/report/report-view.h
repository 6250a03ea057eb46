#pragma once

#include "page.h"

/** TzReportView: the Report view of the window. */
#define TZ_TYPE_REPORT_VIEW (tz_report_view_get_type ())
G_DECLARE_FINAL_TYPE (TzReportView, tz_report_view, TZ, REPORT_VIEW, TzPage)
