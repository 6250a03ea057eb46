#include "analysis-json.h"
#include "errors.h"
#include "findings-record.h"
#include "probe.h"

/* Findings written and read back are the same findings; JSON, which says all of them, tells. */

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
  GBytes *record;
} Fixture;

static void
set_up (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  f->lexicon = probe_lexicon ();
  f->text = tz_text_new (notice, -1, NULL);
  f->analysis = tz_analysis_new (f->text, f->lexicon);
  f->json = tz_analysis_to_json (f->analysis, f->text, f->lexicon, TZ_JSON_PRETTY);
  f->record = tz_findings_record_write (f->analysis, f->lexicon);
}

static void
tear_down (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_bytes_unref (f->record);
  g_free (f->json);
  tz_analysis_unref (f->analysis);
  tz_text_unref (f->text);
}

static void
test_round_trip (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzAnalysis) again = tz_findings_record_read (f->record, f->text, f->lexicon, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->problems->len, ==, f->analysis->problems->len);
  g_assert_cmpuint (again->entities->len, ==, f->analysis->entities->len);
  g_autofree char *json = tz_analysis_to_json (again, f->text, f->lexicon, TZ_JSON_PRETTY);
  g_assert_cmpstr (json, ==, f->json);
  g_autoptr (GBytes) record = tz_findings_record_write (again, f->lexicon);
  g_assert_true (g_bytes_equal (record, f->record));
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

static void
assert_refused (Fixture *f, gconstpointer bytes, gsize n, TzText *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) record = g_bytes_new (bytes, n);
  g_assert_null (tz_findings_record_read (record, text, f->lexicon, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
}

static void
test_cut_short (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  gsize size = 0;
  gconstpointer bytes = g_bytes_get_data (f->record, &size);
  for (gsize cut = 0; cut < size; cut++)
    assert_refused (f, bytes, cut, f->text);
}

static void
test_too_long (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  gsize size = 0;
  const char *bytes = g_bytes_get_data (f->record, &size);
  g_autofree char *longer = g_malloc0 (size + 1);
  memcpy (longer, bytes, size);
  assert_refused (f, longer, size + 1, f->text);
}

static void
test_what_else_there_is (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *many = g_strnfill (4096, '\xff');
  assert_refused (f, f->json, strlen (f->json), f->text);
  assert_refused (f, many, 4096, f->text);
}

/* A place beyond the text is damage as well. */
static void
test_other_text (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (TzText) text = tz_text_new ("短", -1, NULL);
  gsize size = 0;
  gconstpointer bytes = g_bytes_get_data (f->record, &size);
  assert_refused (f, bytes, size, text);
}

static void
assert_within (TzSpan span, const TzText *text)
{
  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.end, <=, tz_text_get_length (text));
}

static void
assert_sound (const TzAnalysis *analysis, const TzText *text)
{
  for (guint i = 0; i < analysis->problems->len; i++) {
    const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, i);
    assert_within (problem->answer, text);
    g_assert_cmpint (problem->heading, <, (int)analysis->headings->len);
    g_assert_cmpint (problem->shares_answer_of, <, (int)analysis->problems->len);
    g_assert_cmpuint (problem->first_measure + problem->n_listed, <=, analysis->measures->len);
  }
  for (guint i = 0; i < analysis->headings->len; i++)
    g_assert_cmpint (g_array_index (analysis->headings, TzHeading, i).parent, <, (int)i);
  for (guint i = 0; i < analysis->entities->len; i++)
    assert_within (g_array_index (analysis->entities, TzEntity, i).span, text);
}

/* A changed bit is damage, or gives other findings that may be used like any. */
static void
test_changed_bits (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  gsize size = 0;
  gconstpointer bytes = g_bytes_get_data (f->record, &size);
  guint n_refused = 0;
  for (gsize bit = 0; bit < 8 * size; bit++) {
    guint8 *changed = g_memdup2 (bytes, size);
    changed[bit / 8] ^= 1 << bit % 8;
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) record = g_bytes_new_take (changed, size);
    g_autoptr (TzAnalysis) analysis = tz_findings_record_read (record, f->text, f->lexicon, &error);
    if (analysis == NULL) {
      g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
      n_refused++;
      continue;
    }
    assert_sound (analysis, f->text);
    g_autofree char *json = tz_analysis_to_json (analysis, f->text, f->lexicon, TZ_JSON_PLAIN);
    g_assert_true (g_utf8_validate (json, -1, NULL));
  }
  g_assert_cmpuint (n_refused, >, size);
}

#define ADD(path, test) g_test_add ("/analysis/findings-record/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("finds-what-was-written", test_finds_what_was_written);
  ADD ("reconciliation-names-the-difference", test_reconciliation_names_the_difference);
  ADD ("cut-short", test_cut_short);
  ADD ("too-long", test_too_long);
  ADD ("what-else-there-is", test_what_else_there_is);
  ADD ("other-text", test_other_text);
  ADD ("changed-bits", test_changed_bits);
  return g_test_run ();
}
