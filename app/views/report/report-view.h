#pragma once

#include "page.h"
#include "saved-views.h"

/** TzReportView: the Report view of the window. */
#define TZ_TYPE_REPORT_VIEW (tz_report_view_get_type ())
G_DECLARE_FINAL_TYPE (TzReportView, tz_report_view, TZ, REPORT_VIEW, TzPage)

/** tz_report_view_dup_saved: Returns: (transfer full) (nullable): what is shown, to be saved under a name; %NULL
 * where no library is open. */
TzSavedView *tz_report_view_dup_saved (TzReportView *view);
