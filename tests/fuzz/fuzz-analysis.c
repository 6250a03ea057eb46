#include "analysis-json.h"
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
  g_autofree char *json = tz_analysis_to_json (analysis, text, lexicon, TZ_JSON_PLAIN);
  g_autoptr (TzAnalysis) again = tz_analysis_from_json (json, text, lexicon, &error);
  g_assert_no_error (error);
  g_autofree char *json_again = tz_analysis_to_json (again, text, lexicon, TZ_JSON_PLAIN);
  g_assert_cmpstr (json, ==, json_again);
  return 0;
}
