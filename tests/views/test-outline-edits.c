#include "facts-panel.h"
#include "reviewed.h"

/* The outline as the analyst changes it in the window. */

static const TzProblem *
get_problem (const Reviewed *fixture, guint number)
{
  return &g_array_index (tz_open_notice_get_analysis (fixture->open)->problems, TzProblem, number);
}

static void
put_cursor (const Reviewed *fixture, const char *words)
{
  TzSpan place = reviewed_span_of (words);
  tz_open_notice_show (fixture->open, tz_span (place.start, place.start));
  tz_open_notice_set_finding (fixture->open, TZ_SPAN_NONE);
}

static char *
dup_title (const Reviewed *fixture, guint number)
{
  return tz_text_dup_slice (tz_open_notice_get_text (fixture->open), get_problem (fixture, number)->title);
}

/* A problem begins in the middle of another, which ends there. */
static void
test_split (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzSpan second = reviewed_span_of ("开展检查");
  reviewed_select_words (fixture, second);
  tz_open_notice_set_place (fixture->open, second.start);
  reviewed_act (fixture, "read.begin-problem");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 4);
  g_assert_cmpuint (get_problem (fixture, 0)->span.end, ==, second.start);
  g_assert_cmpint (reviewed_status_of (fixture, 0), ==, TZ_STATUS_NOT_STATED);
  g_autofree char *title = dup_title (fixture, 1);
  g_assert_cmpstr (title, ==, "开展检查");
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_COMPLETED);
  g_autoptr (TzOutlineItem) line = reviewed_dup_line (fixture, "开展检查");
  g_assert_nonnull (line);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 3);
  g_assert_cmpint (reviewed_status_of (fixture, 0), ==, TZ_STATUS_COMPLETED);
}

/* A line outside all problems begins one, which reaches up to the next heading. */
static void
test_add (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  put_cursor (fixture, "2021年4月6日至6月25日");
  reviewed_act (fixture, "read.begin-problem");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 4);
  g_assert_cmpuint (get_problem (fixture, 0)->span.end, ==, reviewed_span_of ("一、巡察反馈").start);
  /* It is there already. */
  put_cursor (fixture, "2021年4月6日至6月25日");
  reviewed_act (fixture, "read.begin-problem");
  tz_view_test_settle (100);
  g_assert_cmpuint (reviewed_count_problems (fixture), ==, 4);
}

static void
test_merge (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  put_cursor (fixture, "培训走过场");
  TzSpan next = get_problem (fixture, 2)->span;
  reviewed_act (fixture, "read.merge-problem");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 2);
  g_assert_cmpuint (get_problem (fixture, 1)->span.end, ==, next.end);
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_IN_PROGRESS);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 3);
}

static void
move (const Reviewed *fixture, gboolean end, gboolean outwards)
{
  reviewed_act_with (fixture, "read.move-problem", g_variant_new ("(bb)", end, outwards));
}

/* Two keys at once are two lines; no end moves over the title, nor into another problem. */
static void
test_move (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzSpan whole = get_problem (fixture, 1)->span;
  put_cursor (fixture, "培训走过场");
  move (fixture, TRUE, TRUE);
  move (fixture, FALSE, FALSE);
  move (fixture, TRUE, FALSE);
  move (fixture, TRUE, FALSE);
  TZ_WAIT_FOR (get_problem (fixture, 1)->span.end == reviewed_span_of ("培训走过场的问题").end);
  g_assert_cmpuint (get_problem (fixture, 1)->span.start, ==, whole.start);
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_NOT_STATED);
  move (fixture, TRUE, FALSE);
  tz_view_test_settle (100);
  g_assert_cmpuint (get_problem (fixture, 1)->span.end, ==, reviewed_span_of ("培训走过场的问题").end);
  move (fixture, TRUE, TRUE);
  move (fixture, TRUE, TRUE);
  TZ_WAIT_FOR (tz_span_equal (get_problem (fixture, 1)->span, whole));
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_IN_PROGRESS);
}

/* By the example of the only line with a Chinese numeral there is one problem; the panel says so and sets it back. */
static void
test_like (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  put_cursor (fixture, "一、巡察反馈问题整改情况");
  reviewed_act (fixture, "read.like-this");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 1);
  g_assert_true (reviewed_says (fixture, TZ_TYPE_FACTS_PANEL, "The outline is read by an example you gave"));
  g_assert_cmpuint (tz_marks_get_n (tz_pending_get_marks (tz_open_notice_get_pending (fixture->open))), ==,
                    0);
  reviewed_act (fixture, "read.set-outline-back");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 3);
}

static void
test_confirm (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  reviewed_act (fixture, "read.confirm-outline");
  TZ_WAIT_FOR (reviewed_says (fixture, TZ_TYPE_FACTS_PANEL, "You confirmed the outline"));
  g_assert_cmpfloat (tz_open_notice_get_analysis (fixture->open)->outline_certainty, ==, 1);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (!reviewed_says (fixture, TZ_TYPE_FACTS_PANEL, "You confirmed the outline"));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)
  ADD ("/views/outline-edits/split", test_split);
  ADD ("/views/outline-edits/add", test_add);
  ADD ("/views/outline-edits/merge", test_merge);
  ADD ("/views/outline-edits/move", test_move);
  ADD ("/views/outline-edits/like", test_like);
  ADD ("/views/outline-edits/confirm", test_confirm);
  return g_test_run ();
}
