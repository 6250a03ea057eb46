#include "problem-panel.h"
#include "review-bar.h"
#include "reviewed.h"

/* Accepting goes through the problems, one after the other, and says so. */
static void
test_accept (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  reviewed_act_with (fixture, "read.review", g_variant_new_boolean (TRUE));
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, 0);
  g_assert_false (reviewed_is_reviewed (fixture, TZ_SUBJECT_PROBLEM, "食堂管理松散的问题"));
  reviewed_act (fixture, "read.accept");
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, 1);
  TZ_WAIT_FOR (reviewed_is_reviewed (fixture, TZ_SUBJECT_PROBLEM, "食堂管理松散的问题"));
  g_autoptr (TzOutlineItem) line = reviewed_dup_line (fixture, "食堂管理松散的问题");
  g_assert_true (line->reviewed);
  guint n = 0, n_reviewed = 0;
  tz_reviewer_count (fixture->reviewer, &n, &n_reviewed);
  g_assert_cmpuint (n_reviewed, ==, 1);
  g_autofree char *share = g_strdup_printf ("Reviewed 1 of %u", n);
  g_assert_true (reviewed_says (fixture, TZ_TYPE_REVIEW_BAR, share));
  reviewed_undo (fixture);
  TZ_WAIT_FOR (!reviewed_is_reviewed (fixture, TZ_SUBJECT_PROBLEM, "食堂管理松散的问题"));
}

/* What is decided shows before it is stored. */
static void
test_pending (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  reviewed_act_with (fixture, "read.review", g_variant_new_boolean (TRUE));
  reviewed_act (fixture, "read.accept");
  g_assert_true (tz_marks_has (tz_pending_get_marks (tz_open_notice_get_pending (fixture->open)),
                               reviewed_span_of ("食堂管理松散的问题")));
  TZ_WAIT_FOR (tz_marks_get_n (tz_pending_get_marks (tz_open_notice_get_pending (fixture->open))) == 0);
  g_assert_true (reviewed_is_reviewed (fixture, TZ_SUBJECT_PROBLEM, "食堂管理松散的问题"));
}

/* A rejected problem is not counted; it stands in the outline, and can be set back from there. */
static void
test_reject_problem (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_open_notice_show (fixture->open, reviewed_span_of ("培训走过场"));
  reviewed_act (fixture, "read.reject");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 2);
  g_autoptr (TzOutlineItem) line = reviewed_dup_line (fixture, "培训走过场的问题");
  g_assert_nonnull (line);
  g_assert_true (line->rejected);
  tz_open_notice_show (fixture->open, line->span);
  tz_open_notice_set_finding (fixture->open, TZ_SPAN_NONE);
  g_assert_true (reviewed_says (fixture, TZ_TYPE_PROBLEM_PANEL, "2  培训走过场的问题"));
  reviewed_act (fixture, "read.set-back");
  TZ_WAIT_FOR (reviewed_count_problems (fixture) == 3);
}

static void
test_status_and_verdict (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_open_notice_show (fixture->open, reviewed_span_of ("培训走过场"));
  reviewed_act_with (fixture, "read.status", g_variant_new_string ("completed"));
  TZ_WAIT_FOR (reviewed_status_of (fixture, 1) == TZ_STATUS_COMPLETED);
  reviewed_act_with (fixture, "read.verdict", g_variant_new_string ("doubtful"));
  TZ_WAIT_FOR (
      reviewed_find_item (fixture, TZ_SUBJECT_PROBLEM, reviewed_span_of ("培训走过场的问题"))->verdict ==
      TZ_VERDICT_DOUBTFUL);
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_COMPLETED);
  g_assert_true (reviewed_says (fixture, TZ_TYPE_PROBLEM_PANEL, "Doubtful"));
  reviewed_act_with (fixture, "read.verdict", g_variant_new_string (""));
  TZ_WAIT_FOR (
      reviewed_find_item (fixture, TZ_SUBJECT_PROBLEM, reviewed_span_of ("培训走过场的问题"))->verdict ==
      TZ_VERDICT_NONE);
  reviewed_undo (fixture);
  reviewed_undo (fixture);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (reviewed_status_of (fixture, 1) == TZ_STATUS_IN_PROGRESS);
}

/* What can be said of a problem that was decided and judged fits beside the text. */
static void
test_panel_fits (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_open_notice_show (fixture->open, reviewed_span_of ("培训走过场的问题"));
  reviewed_act_with (fixture, "read.verdict", g_variant_new_string ("doubtful"));
  reviewed_act (fixture, "read.correct");
  GtkWidget *panel = tz_view_test_find (fixture->window, TZ_TYPE_PROBLEM_PANEL, NULL);
  GtkWidget *pane = gtk_widget_get_ancestor (panel, ADW_TYPE_CLAMP);
  GtkWidget *set_back = tz_view_test_find (panel, GTK_TYPE_LABEL, "Set Back");
  TZ_WAIT_FOR (gtk_widget_get_mapped (set_back));
  int least;
  gtk_widget_measure (panel, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, adw_clamp_get_maximum_size (ADW_CLAMP (pane)));
}

static void
test_retitle (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzSpan shorter = reviewed_span_of ("培训走过场");
  tz_open_notice_show (fixture->open, shorter);
  reviewed_select_words (fixture, shorter);
  reviewed_act (fixture, "read.retitle");
  TZ_WAIT_FOR (reviewed_find_item (fixture, TZ_SUBJECT_PROBLEM, shorter) != NULL);
  g_autoptr (TzOutlineItem) line = reviewed_dup_line (fixture, "培训走过场");
  g_assert_nonnull (line);
}

/* All that is left is accepted in one step, and taken back in one. */
static void
test_accept_left (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint n = 0, n_reviewed = 0;
  reviewed_act (fixture, "read.accept-left");
  tz_reviewer_count (fixture->reviewer, &n, &n_reviewed);
  TZ_WAIT_FOR (tz_open_notice_get_decisions (fixture->open)->len > 0);
  tz_reviewer_count (fixture->reviewer, &n, &n_reviewed);
  g_assert_cmpuint (n_reviewed, ==, n);
  g_assert_false (tz_reviewer_step (fixture->reviewer, TRUE));
  reviewed_undo (fixture);
  TZ_WAIT_FOR (tz_open_notice_get_decisions (fixture->open)->len == 0);
}

/* Header facts and declared figures are in the queue, and are said yes to by the same key. */
static void
test_queue (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzSubject last = TZ_SUBJECT_PROBLEM;
  gboolean seen[TZ_N_SUBJECTS] = {FALSE};
  reviewed_act_with (fixture, "read.review", g_variant_new_boolean (TRUE));
  for (guint i = 0; i < 100 && tz_reviewer_get_target (fixture->reviewer) != NULL; i++) {
    const TzReviewItem *item = tz_reviewer_get_target (fixture->reviewer);
    last = item->subject;
    seen[last] = TRUE;
    guint before = tz_open_notice_get_decisions (fixture->open)->len;
    reviewed_act (fixture, "read.accept");
    TZ_WAIT_FOR (tz_open_notice_get_decisions (fixture->open)->len > before);
    guint n = 0, n_reviewed = 0;
    tz_reviewer_count (fixture->reviewer, &n, &n_reviewed);
    if (n == n_reviewed)
      break;
  }
  g_assert_true (seen[TZ_SUBJECT_PROBLEM] && seen[TZ_SUBJECT_HEADER] && seen[TZ_SUBJECT_DECLARED]);
  g_assert_false (tz_reviewer_step (fixture->reviewer, TRUE));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)
  ADD ("/views/reviewing/accept", test_accept);
  ADD ("/views/reviewing/pending", test_pending);
  ADD ("/views/reviewing/reject-problem", test_reject_problem);
  ADD ("/views/reviewing/status-and-verdict", test_status_and_verdict);
  ADD ("/views/reviewing/panel-fits", test_panel_fits);
  ADD ("/views/reviewing/retitle", test_retitle);
  ADD ("/views/reviewing/accept-left", test_accept_left);
  ADD ("/views/reviewing/queue", test_queue);
  return g_test_run ();
}
