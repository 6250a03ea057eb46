#include "printed-report.h"

#include <string.h>

TzReport *
printed_make (Fixture *fixture, const TzReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  TzReport *report = tz_report_new (fixture->library, options, NULL, &error);
  g_assert_no_error (error);
  return report;
}

Printed
printed_new (Fixture *fixture, const TzReportOptions *options)
{
  g_autoptr (GError) error = NULL;
  Printed printed = {.report = printed_make (fixture, options)};
  g_autofree char *path = g_build_filename (fixture->folder, "report.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_assert_true (tz_report_write_pdf (printed.report, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tz_report_get_n_written (printed.report), ==, tz_report_get_n_pages (printed.report));
  printed.document = poppler_document_new_from_file (uri, NULL, &error);
  g_assert_no_error (error);
  return printed;
}

void
printed_clear (Printed *printed)
{
  tz_report_unref (printed->report);
  g_object_unref (printed->document);
}

char *
printed_dup_text (const Printed *printed, TzReportPart part)
{
  int first = tz_report_get_part_page (printed->report, part);
  guint end = tz_report_get_n_pages (printed->report);
  GString *text = g_string_new (NULL);
  g_assert_cmpint (first, >=, 0);
  for (TzReportPart other = 0; other < TZ_N_PARTS; other++) {
    int page = tz_report_get_part_page (printed->report, other);
    if (page > first)
      end = MIN (end, (guint)page);
  }
  for (guint i = (guint)first; i < end; i++) {
    PopplerPage *page = poppler_document_get_page (printed->document, (int)i);
    g_autofree char *page_text = poppler_page_get_text (page);
    g_string_append (text, page_text);
    g_object_unref (page);
  }
  g_string_replace (text, "\n", "", 0);
  return g_string_free (text, FALSE);
}

void
printed_assert_says (const Printed *printed, TzReportPart part, const char *words)
{
  g_autofree char *text = printed_dup_text (printed, part);
  if (strstr (text, words) == NULL)
    g_test_message ("“%s” is not in: %s", words, text);
  g_assert_nonnull (strstr (text, words));
}

void
printed_assert_says_not (const Printed *printed, TzReportPart part, const char *words)
{
  g_autofree char *text = printed_dup_text (printed, part);
  g_assert_null (strstr (text, words));
}
