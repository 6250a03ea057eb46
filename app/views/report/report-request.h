#pragma once

#include "report.h"

/** TzReportRequest: a report that is asked for, with options that own what they point to, for a worker thread. */
typedef struct {
  TzLibrary *library;
  char *title;
  char *author;
  GArray *notices; /* (nullable): closed by 0 */
  GArray *parts;   /* (element-type TzReportPart) */
  TzRateKind rate;
  TzOrder order;
  TzTypeface typeface;
  TzPartChoices choices;
  gboolean hide_names;
} TzReportRequest;

/** tz_report_request_free: @request: (type TzReportRequest). */
void tz_report_request_free (gpointer request);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzReportRequest, tz_report_request_free)

/** tz_report_request_get_options: Returns: what points into @request. */
TzReportOptions tz_report_request_get_options (const TzReportRequest *request);
