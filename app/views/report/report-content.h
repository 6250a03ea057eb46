#pragma once

#include "saved-shelf.h"

/** tz_report_content: Reports on a shelf; what is shown is a #TzReportView. */
extern const TzShelfContent tz_report_content;
