#include "findings-record.h"
#include "fuzz.h"

/* Whatever the text: every span lies in it, and the findings survive being written and read. */

static void
check_spans (const TzAnalysis *analysis, const TzText *text)
{
  guint32 end = 0;
  for (guint i = 0; i < analysis->entities->len; i++) {
    TzSpan span = g_array_index (analysis->entities, TzEntity, i).span;
    g_assert_cmpuint (span.start, >=, end);
    g_assert_cmpuint (span.end, >, span.start);
    end = span.end;
  }
  g_assert_cmpuint (end, <=, tz_text_get_length (text));
  for (guint i = 0; i < analysis->problems->len; i++) {
    const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, i);
    g_assert_true (tz_span_contains (problem->span, problem->title));
    g_assert_cmpuint (problem->span.end, <=, tz_text_get_length (text));
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static TzLexicon *lexicon;
  if (lexicon == NULL)
    lexicon = tz_lexicon_new (NULL);
  g_autoptr (TzText) text = tz_text_new ((const char *)data, size, NULL);
  if (text == NULL)
    return 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  check_spans (analysis, text);
  g_autoptr (GBytes) record = tz_findings_record_write (analysis, lexicon);
  g_autoptr (TzAnalysis) again = tz_findings_record_read (record, text, lexicon, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) record_again = tz_findings_record_write (again, lexicon);
  g_assert_true (g_bytes_equal (record, record_again));
  return 0;
}
