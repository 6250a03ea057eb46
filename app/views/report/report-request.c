#include "report-request.h"

void
tz_report_request_free (gpointer data)
{
  TzReportRequest *request = data;
  g_clear_object (&request->library);
  g_free (request->title);
  g_free (request->author);
  g_clear_pointer (&request->notices, g_array_unref);
  g_array_unref (request->parts);
  g_free (request);
}

TzReportOptions
tz_report_request_get_options (const TzReportRequest *request)
{
  return (TzReportOptions){
      .title = request->title,
      .author = request->author,
      .notices = request->notices != NULL ? (const gint64 *)(gpointer)request->notices->data : NULL,
      .parts = (const TzReportPart *)(gpointer)request->parts->data,
      .n_parts = request->parts->len,
      .rate = request->rate,
      .order = request->order,
      .typeface = request->typeface,
      .choices = request->choices,
      .hide_names = request->hide_names,
  };
}
