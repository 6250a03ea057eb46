#include "analysis-json.h"
#include "errors.h"

#include <string.h>

/* Findings written as JSON and read back are the same findings. */

static const char notice[] =
    "中共云溪市卫生健康局党组关于巡察整改进展情况的通报\n"
    "2023年3月1日至4月28日，市委第三巡察组对市卫生健康局党组进行了巡察。2023年6月20日，市委第三巡察组反馈了意"
    "见。\n"
    "巡察反馈的3个问题，已完成整改2个，正在整改1个，追缴资金3.2万元，提醒谈话5人。\n"
    "一、反馈问题整改情况\n"
    "（一）在履行职责方面\n"
    "1."
    "医德医风建设抓得不实的问题。\n整改进度：已完成\n整改情况：一是制定《医德考评办法》。二是约谈2名责任人。"
    "\n"
    "2.药品采购把关不严的问题。\n"
    "3.医疗设备闲置的问题。\n整改进度：正在整改\n整改情况：计划在2024年6月底前全部盘活。\n"
    "中共云溪市卫生健康局党组\n2023年12月8日\n";

typedef struct {
  TzLexicon *lexicon;
  TzText *text;
  TzAnalysis *analysis;
  char *json;
} Fixture;

static void
set_up (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  f->lexicon = tz_lexicon_new (NULL);
  f->text = tz_text_new (notice, -1, NULL);
  f->analysis = tz_analysis_new (f->text, f->lexicon);
  f->json = tz_analysis_to_json (f->analysis, f->text, f->lexicon, TZ_JSON_PRETTY);
}

static void
tear_down (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_free (f->json);
  tz_analysis_unref (f->analysis);
  tz_text_unref (f->text);
  tz_lexicon_unref (f->lexicon);
}

static void
test_round_trip (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzAnalysis) again = tz_analysis_from_json (f->json, f->text, f->lexicon, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->problems->len, ==, f->analysis->problems->len);
  g_assert_cmpuint (again->entities->len, ==, f->analysis->entities->len);
  g_autofree char *json = tz_analysis_to_json (again, f->text, f->lexicon, TZ_JSON_PRETTY);
  g_assert_cmpstr (json, ==, f->json);
}

/* What the library keeps says of each place only where it is, and still gives back everything. */
static void
test_round_trip_of_places (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *places = tz_analysis_to_json (f->analysis, f->text, f->lexicon, TZ_JSON_PLACES);
  g_assert_null (strstr (places, "\"quote\""));
  g_autoptr (TzAnalysis) again = tz_analysis_from_json (places, f->text, f->lexicon, &error);
  g_assert_no_error (error);
  g_autofree char *json = tz_analysis_to_json (again, f->text, f->lexicon, TZ_JSON_PRETTY);
  g_assert_cmpstr (json, ==, f->json);
}

static void
test_round_trip_keeps_places (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (TzAnalysis) again = tz_analysis_from_json (f->json, f->text, f->lexicon, NULL);
  for (guint i = 0; i < again->problems->len; i++) {
    const TzProblem *one = &g_array_index (f->analysis->problems, TzProblem, i);
    const TzProblem *other = &g_array_index (again->problems, TzProblem, i);
    g_assert_true (tz_span_equal (one->title, other->title));
    g_assert_true (tz_span_equal (one->answer, other->answer));
    g_assert_true (tz_span_equal (one->status_span, other->status_span));
    g_assert_cmpuint (one->first_measure, ==, other->first_measure);
    g_assert_cmpuint (one->n_listed, ==, other->n_listed);
    g_assert_cmpint (one->shares_answer_of, ==, other->shares_answer_of);
  }
}

static void
test_finds_what_was_written (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  const TzAnalysis *analysis = f->analysis;
  g_assert_true (analysis->is_notice);
  g_assert_cmpuint (analysis->problems->len, ==, 3);
  const TzProblem *second = &g_array_index (analysis->problems, TzProblem, 1);
  g_assert_cmpint (second->shares_answer_of, ==, 2);
  g_assert_cmpint (second->status, ==, TZ_STATUS_IN_PROGRESS);
  g_assert_cmpstr (tz_analysis_get_header (analysis, TZ_HEADER_AGENCY), ==, "云溪市卫生健康局");
  g_assert_cmpstr (tz_analysis_get_header (analysis, TZ_HEADER_INSPECTORS), ==, "市委第三巡察组");
  g_assert_cmpstr (tz_analysis_get_header (analysis, TZ_HEADER_FEEDBACK_DATE), ==, "2023-06-20");
  g_assert_cmpfloat (tz_analysis_find_declared (analysis, TZ_DECLARED_PROBLEMS_TOTAL)->value, ==, 3);
  g_assert_cmpfloat (tz_analysis_find_declared (analysis, TZ_DECLARED_MONEY_RECOVERED)->value, ==, 32000);
  g_assert_cmpuint (analysis->commitments->len, ==, 1);
  g_assert_cmpstr (g_array_index (analysis->commitments, TzCommitment, 0).due, ==, "2024-06");
}

static void
test_reconciliation_names_the_difference (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  const TzReconciliation *done = NULL;
  for (guint i = 0; i < f->analysis->reconciliation->len; i++) {
    const TzReconciliation *one = &g_array_index (f->analysis->reconciliation, TzReconciliation, i);
    if (g_array_index (f->analysis->declared, TzDeclared, one->declared).key == TZ_DECLARED_PROBLEMS_DONE)
      done = one;
  }
  g_assert_nonnull (done);
  g_assert_true (done->has_itemised);
  g_assert_cmpfloat (done->itemised, ==, 1);
  g_assert_cmpint (done->agrees, ==, TZ_NO);
}

/* Cut off or changed anywhere, it is refused with an error and never read as something else. */
static void
test_damaged (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  gsize length = strlen (f->json);
  for (gsize cut = 0; cut < length - 1; cut += 97) {
    g_autofree char *part = g_strndup (f->json, cut);
    g_autoptr (GError) error = NULL;
    g_assert_null (tz_analysis_from_json (part, f->text, f->lexicon, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  }
  const char *others[] = {"{}", "[]", "null", "{\"is_notice\":1}",
                          "{\"is_notice\":true,\"outline_certainty\":1}"};
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (tz_analysis_from_json (others[i], f->text, f->lexicon, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  }
}

/* A span beyond the text is damage as well. */
static void
test_other_text (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (TzText) text = tz_text_new ("短", -1, NULL);
  g_autoptr (GError) error = NULL;
  g_assert_null (tz_analysis_from_json (f->json, text, f->lexicon, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
}

#define ADD(path, test) g_test_add ("/analysis/json/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("round-trip-of-places", test_round_trip_of_places);
  ADD ("round-trip-keeps-places", test_round_trip_keeps_places);
  ADD ("finds-what-was-written", test_finds_what_was_written);
  ADD ("reconciliation-names-the-difference", test_reconciliation_names_the_difference);
  ADD ("damaged", test_damaged);
  ADD ("other-text", test_other_text);
  return g_test_run ();
}
