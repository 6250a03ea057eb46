#include "errors.h"
#include "fixture.h"

/* The outline as the analyst changes it: what stands in a given extent is read from the text, and all that counts
 * follows. */

#define HEAD                                                                                                                                             \
  "中共云溪市教育局党组关于巡察整改进展情况的通报\n"                                                                              \
  "2021年4月6日至6月25日，市委第四巡察组对市教育局党组进行了巡察。2021年7月19日，市委第四巡察组反馈了意见。" \
  "\n"

static const char *const numbered =
    HEAD "一、巡察反馈问题整改情况\n"
         "1.关于食堂管理松散的问题\n整改措施：一是修订食堂管理制度。二是开展检查。\n"
         "整改进度：已完成。\n"
         "2.关于培训走过场的问题\n整改措施：一是开展培训。\n整改进度：正在整改。\n"
         "关于违规收费的问题\n整改措施：已清退费用。\n"
         "整改进度：已完成。\n"
         "3.关于采购程序不规范的问题\n整改措施：一是规范采购流程。\n整改进度：已完成。\n";

static const char *const nested = HEAD "一、反馈意见整改情况\n"
                                       "（一）食堂管理松散的问题\n"
                                       "1.整改食堂台账不全问题。已修订制度。整改进度：已完成。\n"
                                       "2.整改食堂检查不严问题。已开展检查。整改进度：已完成。\n"
                                       "（二）收费管理不规范的问题\n"
                                       "1.整改收费公示不全问题。已全部公示。整改进度：已完成。\n"
                                       "2.整改退费不及时问题。已全部退费。整改进度：正在整改。\n";

static TzSpan
find (const char *text, const char *words)
{
  const char *at = g_strstr_len (text, -1, words);
  g_assert_nonnull (at);
  guint32 start = (guint32)g_utf8_pointer_to_offset (text, at);
  return tz_span (start, start + (guint32)g_utf8_strlen (words, -1));
}

static void
read_again (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzText) text = tz_library_load_text (fixture->library, id, &error);
  g_assert_no_error (error);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, fixture->lexicon);
  fixture_replace_findings (fixture, id, analysis);
}

static gint64
store (Fixture *fixture, const char *text)
{
  gint64 id = fixture_store_text (fixture, text, "a.txt");
  read_again (fixture, id);
  return id;
}

static gboolean
decide (Fixture *fixture, TzDecision *decisions, guint n, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, &decisions[i]);
  return tz_library_decide (fixture->library, list, error);
}

/* The machine doubts an outline in which a problem seems to hold another. */
static gint64
store_confirmed (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 id = store (fixture, numbered);
  TzDecision confirmed = {.notice = id, .subject = TZ_SUBJECT_OUTLINE, .kind = TZ_DECISION_ACCEPTED};
  g_assert_true (decide (fixture, &confirmed, 1, &error));
  g_assert_no_error (error);
  return id;
}

static void
assert_problem (Fixture *fixture, gint64 id, guint number, const char *title, TzStatus status,
                guint n_measures)
{
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_assert_cmpuint (number, <, notice->analysis->problems->len);
  const TzProblem *problem = &g_array_index (notice->analysis->problems, TzProblem, number);
  g_autofree char *its_title = tz_text_dup_slice (notice->text, problem->title);
  g_assert_cmpstr (its_title, ==, title);
  g_assert_cmpint (problem->status, ==, status);
  g_assert_cmpuint (problem->n_measures, ==, n_measures);
  for (guint i = 0; i < problem->n_listed; i++) {
    TzSpan measure = g_array_index (notice->analysis->measures, TzMeasure, problem->first_measure + i).span;
    g_assert_cmpuint (measure.start, >=, problem->span.start);
    g_assert_cmpuint (measure.end, <=, problem->span.end);
  }
}

/* What counts in lists and sums is what the notice says. */
static void
assert_counts (Fixture *fixture, gint64 id, guint n_problems, guint n_completed)
{
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_assert_cmpuint (notice->analysis->problems->len, ==, n_problems);
  g_assert_cmpuint (notice->row->n_problems, ==, n_problems);
  g_assert_cmpuint (notice->row->n_status[TZ_STATUS_COMPLETED], ==, n_completed);
  TzProblemQuery any = {.status = -1};
  g_autoptr (GPtrArray) sums = tz_library_sum_agencies (fixture->library, &any, NULL);
  const TzAgencySums *agency = sums->pdata[0];
  g_assert_cmpuint (agency->n_problems, ==, n_problems);
  g_assert_cmpuint (agency->n_status[TZ_STATUS_COMPLETED], ==, n_completed);
}

static void
split (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  TzSpan second = find (numbered, "培训走过场的问题"), third = find (numbered, "违规收费的问题");
  guint32 cut = find (numbered, "关于违规收费").start;
  guint32 begins = find (numbered, "2.关于培训").start, ends = find (numbered, "3.关于采购").start - 1;
  TzDecision decisions[] = {
      {.notice = id,
       .subject = TZ_SUBJECT_EXTENT,
       .kind = TZ_DECISION_CORRECTED,
       .at.span = second,
       .to.span = tz_span (begins, cut)},
      {.notice = id,
       .subject = TZ_SUBJECT_PROBLEM,
       .kind = TZ_DECISION_ADDED,
       .at.span = third,
       .to.span = tz_span (cut, ends)},
  };
  g_assert_true (decide (fixture, decisions, G_N_ELEMENTS (decisions), &error));
  g_assert_no_error (error);
}

static void
assert_split (Fixture *fixture, gint64 id)
{
  assert_counts (fixture, id, 4, 3);
  assert_problem (fixture, id, 1, "培训走过场的问题", TZ_STATUS_IN_PROGRESS, 1);
  assert_problem (fixture, id, 2, "违规收费的问题", TZ_STATUS_COMPLETED, 1);
}

/* Each half has the status and the measures that stand in it; a reading of a newer program changes nothing of
 * that. */
static void
test_split (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = store_confirmed (fixture);
  assert_counts (fixture, id, 3, 2);
  split (fixture, id);
  assert_split (fixture, id);
  read_again (fixture, id);
  assert_split (fixture, id);
  g_autofree char *undone = tz_library_undo (fixture->library, NULL);
  assert_counts (fixture, id, 3, 2);
  g_autofree char *redone = tz_library_redo (fixture->library, NULL);
  assert_split (fixture, id);
}

/* A problem that takes in another has the first status that stands in it. */
static void
test_merge (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 id = store_confirmed (fixture);
  guint32 begins = find (numbered, "2.关于培训").start, ends = g_utf8_strlen (numbered, -1);
  TzDecision decisions[] = {
      {.notice = id,
       .subject = TZ_SUBJECT_EXTENT,
       .kind = TZ_DECISION_CORRECTED,
       .at.span = find (numbered, "培训走过场的问题"),
       .to.span = tz_span (begins, ends)},
      {.notice = id,
       .subject = TZ_SUBJECT_PROBLEM,
       .kind = TZ_DECISION_REJECTED,
       .at.span = find (numbered, "采购程序不规范的问题")},
  };
  g_assert_true (decide (fixture, decisions, G_N_ELEMENTS (decisions), &error));
  g_assert_no_error (error);
  assert_counts (fixture, id, 2, 1);
  assert_problem (fixture, id, 1, "培训走过场的问题", TZ_STATUS_IN_PROGRESS, 1);
}

/* A status that was decided counts before the one that stands in the extent, in whatever order they were said. */
static void
test_decided_status (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 id = store_confirmed (fixture);
  TzDecision status = {.notice = id,
                       .subject = TZ_SUBJECT_STATUS,
                       .kind = TZ_DECISION_CORRECTED,
                       .at.span = find (numbered, "培训走过场的问题"),
                       .value = (char *)"mostly_completed"};
  g_assert_true (decide (fixture, &status, 1, &error));
  split (fixture, id);
  assert_problem (fixture, id, 1, "培训走过场的问题", TZ_STATUS_MOSTLY_COMPLETED, 1);
}

static void
test_example (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 id = store (fixture, nested);
  g_autoptr (TzNotice) before = fixture_load (fixture, id);
  g_assert_cmpuint (before->analysis->problems->len, !=, 2);
  TzDecision example = {.notice = id,
                        .subject = TZ_SUBJECT_OUTLINE,
                        .kind = TZ_DECISION_CORRECTED,
                        .to.span = find (nested, "（二）收费管理不规范的问题")};
  g_assert_true (decide (fixture, &example, 1, &error));
  g_assert_no_error (error);
  assert_counts (fixture, id, 2, 2);
  assert_problem (fixture, id, 0, "食堂管理松散的问题", TZ_STATUS_COMPLETED, 2);
  g_autoptr (TzNotice) after = fixture_load (fixture, id);
  g_assert_cmpuint (after->analysis->headings->len, ==, 1);

  /* What is said of a problem that only the example shows holds. */
  TzDecision status = {.notice = id,
                       .subject = TZ_SUBJECT_STATUS,
                       .kind = TZ_DECISION_CORRECTED,
                       .at.span = find (nested, "收费管理不规范的问题"),
                       .value = (char *)"in_progress"};
  g_assert_true (decide (fixture, &status, 1, &error));
  g_assert_no_error (error);
  read_again (fixture, id);
  assert_problem (fixture, id, 1, "收费管理不规范的问题", TZ_STATUS_IN_PROGRESS, 2);
}

/* A line like no other is no example, and nothing is changed. */
static void
test_no_example (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 id = store (fixture, nested);
  g_autoptr (TzNotice) before = fixture_load (fixture, id);
  TzDecision example = {.notice = id,
                        .subject = TZ_SUBJECT_OUTLINE,
                        .kind = TZ_DECISION_CORRECTED,
                        .to.span = find (nested, "中共云溪市")};
  g_assert_false (decide (fixture, &example, 1, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  g_autoptr (TzNotice) after = fixture_load (fixture, id);
  g_assert_cmpuint (after->analysis->problems->len, ==, before->analysis->problems->len);
  g_assert_cmpuint (after->decisions->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/outline-edits/split", test_split);
  FIXTURE_ADD ("/library/outline-edits/merge", test_merge);
  FIXTURE_ADD ("/library/outline-edits/decided-status", test_decided_status);
  FIXTURE_ADD ("/library/outline-edits/example", test_example);
  FIXTURE_ADD ("/library/outline-edits/no-example", test_no_example);
  return g_test_run ();
}
