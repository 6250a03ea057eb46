#include "door.h"
#include "everywhere-dialog.h"
#include "finding-editor.h"
#include "near-words.h"
#include "notice-page.h"
#include "notice-text.h"
#include "outline-item.h"
#include "outline-list.h"
#include "problem-panel.h"
#include "review-bar.h"
#include "view-test.h"
#include "window.h"

static const char *const c_notice =
    "中共云溪市教育局党组关于巡察整改进展情况的通报\n"
    "2021年4月6日至6月25日，市委第四巡察组对市教育局党组进行了巡察。2021年7月19日，市委第四巡察组反馈了意见"
    "。截至目前，反馈的3个问题已完成整改2个，正在整改1个。\n"
    "一、巡察反馈问题整改情况\n"
    "1.关于食堂管理松散的问题\n整改措施：一是修订食堂管理制度。二是开展检查。\n整改进度：已完成。\n"
    "2.关于培训走过场的问题\n整改措施：一是开展培训，投入经费3.2万元。\n整改进度：正在整改。\n"
    "3.关于采购程序不规范的问题\n整改措施：一是规范采购流程。\n整改进度：已完成。\n"
    "中共云溪市教育局党组\n2022年1月10日\n";

typedef struct {
  TzViewTest *test;
  gint64 notice;
  GtkWidget *window;
  GtkWidget *page;
  TzOpenNotice *open;
  TzReviewer *reviewer;
} Fixture;

static TzOpenNotice *
find_open (const Fixture *fixture)
{
  GtkWidget *page = tz_view_test_find (fixture->window, TZ_TYPE_NOTICE_PAGE, NULL);
  return page != NULL ? tz_notice_page_get_open (TZ_NOTICE_PAGE (page)) : NULL;
}

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->notice = tz_view_test_add (fixture->test, c_notice);
  fixture->window = GTK_WIDGET (tz_window_new (NULL, fixture->test->desk));
  gtk_window_present (GTK_WINDOW (fixture->window));
  tz_desk_open_place (fixture->test->desk, fixture->notice, TZ_SPAN_NONE);
  TZ_WAIT_FOR (find_open (fixture) != NULL);
  fixture->page = tz_view_test_find (fixture->window, TZ_TYPE_NOTICE_PAGE, NULL);
  fixture->open = find_open (fixture);
  fixture->reviewer = tz_notice_page_get_reviewer (TZ_NOTICE_PAGE (fixture->page));
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  tz_view_test_settle (50);
  tz_view_test_free (fixture->test);
}

/* Where words stand in the notice. */
static TzSpan
span_of (const char *words)
{
  const char *at = g_strstr_len (c_notice, -1, words);
  g_assert_nonnull (at);
  guint32 start = g_utf8_pointer_to_offset (c_notice, at);
  return tz_span (start, start + g_utf8_strlen (words, -1));
}

static void
act (const Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
}

static void
act_with (const Fixture *fixture, const char *action, GVariant *target)
{
  g_assert_true (gtk_widget_activate_action_variant (fixture->page, action, target));
}

static void
undo (const Fixture *fixture)
{
  TZ_WAIT_FOR (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
}

static guint
count_problems (const Fixture *fixture)
{
  return tz_open_notice_get_analysis (fixture->open)->problems->len;
}

static TzStatus
status_of (const Fixture *fixture, guint problem)
{
  return g_array_index (tz_open_notice_get_analysis (fixture->open)->problems, TzProblem, problem).status;
}

static const TzReviewItem *
find_item (const Fixture *fixture, TzSubject subject, TzSpan span)
{
  const GArray *items = tz_open_notice_get_review (fixture->open);
  for (guint i = 0; i < items->len; i++) {
    const TzReviewItem *item = &g_array_index (items, TzReviewItem, i);
    if (item->subject == subject && tz_span_equal (item->span, span))
      return item;
  }
  return NULL;
}

static gboolean
is_reviewed (const Fixture *fixture, TzSubject subject, const char *words)
{
  const TzReviewItem *item = find_item (fixture, subject, span_of (words));
  return item != NULL && item->reviewed;
}

static TzOutlineItem *
dup_line (const Fixture *fixture, const char *title)
{
  GtkWidget *outline = tz_view_test_find (fixture->page, TZ_TYPE_OUTLINE_LIST, NULL);
  GtkListView *view = GTK_LIST_VIEW (tz_view_test_find (outline, GTK_TYPE_LIST_VIEW, NULL));
  GListModel *lines = G_LIST_MODEL (gtk_list_view_get_model (view));
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++) {
    TzOutlineItem *item = g_list_model_get_item (lines, i);
    if (g_str_equal (item->title, title))
      return item;
    g_object_unref (item);
  }
  return NULL;
}

static gboolean
says (const Fixture *fixture, GType type, const char *words)
{
  return tz_view_test_find (tz_view_test_find (fixture->page, type, NULL), GTK_TYPE_LABEL, words) != NULL;
}

/* Accepting goes through the problems, one after the other, and says so. */
static void
test_accept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  act_with (fixture, "read.review", g_variant_new_boolean (TRUE));
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, 0);
  g_assert_false (is_reviewed (fixture, TZ_SUBJECT_PROBLEM, "食堂管理松散的问题"));
  act (fixture, "read.accept");
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, 1);
  TZ_WAIT_FOR (is_reviewed (fixture, TZ_SUBJECT_PROBLEM, "食堂管理松散的问题"));
  g_autoptr (TzOutlineItem) line = dup_line (fixture, "食堂管理松散的问题");
  g_assert_true (line->reviewed);
  guint n = 0, n_reviewed = 0;
  tz_reviewer_count (fixture->reviewer, &n, &n_reviewed);
  g_assert_cmpuint (n_reviewed, ==, 1);
  g_autofree char *share = g_strdup_printf ("Reviewed 1 of %u", n);
  g_assert_true (says (fixture, TZ_TYPE_REVIEW_BAR, share));
  undo (fixture);
  TZ_WAIT_FOR (!is_reviewed (fixture, TZ_SUBJECT_PROBLEM, "食堂管理松散的问题"));
}

/* What is decided shows before it is stored. */
static void
test_pending (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  act_with (fixture, "read.review", g_variant_new_boolean (TRUE));
  act (fixture, "read.accept");
  g_assert_true (tz_marks_has (tz_pending_get_marks (tz_open_notice_get_pending (fixture->open)),
                               span_of ("食堂管理松散的问题")));
  TZ_WAIT_FOR (tz_marks_get_n (tz_pending_get_marks (tz_open_notice_get_pending (fixture->open))) == 0);
  g_assert_true (is_reviewed (fixture, TZ_SUBJECT_PROBLEM, "食堂管理松散的问题"));
}

/* A rejected problem is not counted; it stands in the outline, and can be set back from there. */
static void
test_reject_problem (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_open_notice_show (fixture->open, span_of ("培训走过场"));
  act (fixture, "read.reject");
  TZ_WAIT_FOR (count_problems (fixture) == 2);
  g_autoptr (TzOutlineItem) line = dup_line (fixture, "培训走过场的问题");
  g_assert_nonnull (line);
  g_assert_true (line->rejected);
  tz_open_notice_show (fixture->open, line->span);
  tz_open_notice_set_finding (fixture->open, TZ_SPAN_NONE);
  g_assert_true (says (fixture, TZ_TYPE_PROBLEM_PANEL, "2  培训走过场的问题"));
  act (fixture, "read.set-back");
  TZ_WAIT_FOR (count_problems (fixture) == 3);
}

static void
test_status_and_verdict (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_open_notice_show (fixture->open, span_of ("培训走过场"));
  act_with (fixture, "read.status", g_variant_new_string ("completed"));
  TZ_WAIT_FOR (status_of (fixture, 1) == TZ_STATUS_COMPLETED);
  act_with (fixture, "read.verdict", g_variant_new_string ("doubtful"));
  TZ_WAIT_FOR (find_item (fixture, TZ_SUBJECT_PROBLEM, span_of ("培训走过场的问题"))->verdict ==
               TZ_VERDICT_DOUBTFUL);
  g_assert_cmpint (status_of (fixture, 1), ==, TZ_STATUS_COMPLETED);
  g_assert_true (says (fixture, TZ_TYPE_PROBLEM_PANEL, "Doubtful"));
  act_with (fixture, "read.verdict", g_variant_new_string (""));
  TZ_WAIT_FOR (find_item (fixture, TZ_SUBJECT_PROBLEM, span_of ("培训走过场的问题"))->verdict ==
               TZ_VERDICT_NONE);
  undo (fixture);
  undo (fixture);
  undo (fixture);
  TZ_WAIT_FOR (status_of (fixture, 1) == TZ_STATUS_IN_PROGRESS);
}

/* The same words may stand in a finding of any layer; this is the entity. */
static const TzEntity *
find_entity (const Fixture *fixture, TzSpan span)
{
  const GArray *entities = tz_open_notice_get_analysis (fixture->open)->entities;
  for (guint i = 0; i < entities->len; i++)
    if (tz_span_equal (g_array_index (entities, TzEntity, i).span, span))
      return &g_array_index (entities, TzEntity, i);
  return NULL;
}

static void
pick (const Fixture *fixture, TzSpan span)
{
  tz_open_notice_show (fixture->open, span);
  tz_open_notice_set_finding (fixture->open, span);
}

static void
test_reject_entity (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzSpan money = span_of ("3.2万元");
  g_assert_nonnull (find_entity (fixture, money));
  pick (fixture, money);
  act (fixture, "read.reject");
  TZ_WAIT_FOR (find_entity (fixture, money) == NULL);
  pick (fixture, money); /* it can still be picked, to be accepted after all */
  act (fixture, "read.accept");
  TZ_WAIT_FOR (find_entity (fixture, money) != NULL);
  g_assert_true (is_reviewed (fixture, TZ_SUBJECT_ENTITY, "3.2万元"));
}

static GtkWidget *
find_entry (const Fixture *fixture, guint number)
{
  GtkWidget *editor = tz_view_test_find (fixture->page, TZ_TYPE_FINDING_EDITOR, NULL);
  GtkWidget *first = tz_view_test_find (editor, GTK_TYPE_ENTRY, NULL);
  return number == 0 ? first : gtk_widget_get_next_sibling (first);
}

static void
choose_type (const Fixture *fixture, TzEntityType type)
{
  GtkWidget *editor = tz_view_test_find (fixture->page, TZ_TYPE_FINDING_EDITOR, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (tz_view_test_find (editor, GTK_TYPE_DROP_DOWN, NULL)), type);
}

static void
write_in (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* Words, value and type of an entity are corrected; another type is another finding in its place. */
static void
test_correct_entity (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  pick (fixture, span_of ("3.2万元"));
  act (fixture, "read.correct");
  write_in (find_entry (fixture, 0), "经费3.2万元");
  write_in (find_entry (fixture, 1), "3.3万");
  g_signal_emit_by_name (find_entry (fixture, 0), "activate");
  TzSpan longer = span_of ("经费3.2万元");
  TZ_WAIT_FOR (find_entity (fixture, longer) != NULL);
  g_assert_cmpfloat (find_entity (fixture, longer)->number, ==, 33000);

  pick (fixture, longer);
  act (fixture, "read.correct");
  choose_type (fixture, TZ_ENTITY_COUNT);
  g_signal_emit_by_name (find_entry (fixture, 0), "activate");
  TZ_WAIT_FOR (find_entity (fixture, longer) != NULL &&
               find_entity (fixture, longer)->type == TZ_ENTITY_COUNT);
  undo (fixture);
  TZ_WAIT_FOR (find_entity (fixture, longer) != NULL &&
               find_entity (fixture, longer)->type == TZ_ENTITY_MONEY);
}

static void
select_words (const Fixture *fixture, TzSpan span)
{
  GtkTextView *text = GTK_TEXT_VIEW (tz_view_test_find (fixture->page, TZ_TYPE_NOTICE_TEXT, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter start, end;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, span.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, span.end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

/* What was missed is added on the selected words; what is added is taken back by rejecting it. */
static void
test_add_entity (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzSpan words = span_of ("采购流程");
  tz_open_notice_show (fixture->open, words);
  tz_view_test_settle (300);
  select_words (fixture, words);
  act (fixture, "read.add-finding");
  choose_type (fixture, TZ_ENTITY_DOCUMENT);
  write_in (find_entry (fixture, 0), "规范采购流程");
  g_signal_emit_by_name (find_entry (fixture, 0), "activate");
  TzSpan more = span_of ("规范采购流程");
  TZ_WAIT_FOR (find_entity (fixture, more) != NULL);
  g_assert_cmpint (find_entity (fixture, more)->type, ==, TZ_ENTITY_DOCUMENT);
  g_assert_true (is_reviewed (fixture, TZ_SUBJECT_ENTITY, "规范采购流程"));
  pick (fixture, more);
  act (fixture, "read.reject");
  TZ_WAIT_FOR (find_entity (fixture, more) == NULL);
  g_assert_cmpuint (tz_open_notice_get_decisions (fixture->open)->len, ==, 0);
}

static void
test_retitle (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzSpan shorter = span_of ("培训走过场");
  tz_open_notice_show (fixture->open, shorter);
  select_words (fixture, shorter);
  act (fixture, "read.retitle");
  TZ_WAIT_FOR (find_item (fixture, TZ_SUBJECT_PROBLEM, shorter) != NULL);
  g_autoptr (TzOutlineItem) line = dup_line (fixture, "培训走过场");
  g_assert_nonnull (line);
}

/* All that is left is accepted in one step, and taken back in one. */
static void
test_accept_left (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint n = 0, n_reviewed = 0;
  act (fixture, "read.accept-left");
  tz_reviewer_count (fixture->reviewer, &n, &n_reviewed);
  TZ_WAIT_FOR (tz_open_notice_get_decisions (fixture->open)->len > 0);
  tz_reviewer_count (fixture->reviewer, &n, &n_reviewed);
  g_assert_cmpuint (n_reviewed, ==, n);
  g_assert_false (tz_reviewer_step (fixture->reviewer, TRUE));
  undo (fixture);
  TZ_WAIT_FOR (tz_open_notice_get_decisions (fixture->open)->len == 0);
}

/* Header facts and declared figures are in the queue, and are said yes to by the same key. */
static void
test_queue (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzSubject last = TZ_SUBJECT_PROBLEM;
  gboolean seen[TZ_N_SUBJECTS] = {FALSE};
  act_with (fixture, "read.review", g_variant_new_boolean (TRUE));
  for (guint i = 0; i < 100 && tz_reviewer_get_target (fixture->reviewer) != NULL; i++) {
    const TzReviewItem *item = tz_reviewer_get_target (fixture->reviewer);
    last = item->subject;
    seen[last] = TRUE;
    guint before = tz_open_notice_get_decisions (fixture->open)->len;
    act (fixture, "read.accept");
    TZ_WAIT_FOR (tz_open_notice_get_decisions (fixture->open)->len > before);
    guint n = 0, n_reviewed = 0;
    tz_reviewer_count (fixture->reviewer, &n, &n_reviewed);
    if (n == n_reviewed)
      break;
  }
  g_assert_true (seen[TZ_SUBJECT_PROBLEM] && seen[TZ_SUBJECT_HEADER] && seen[TZ_SUBJECT_DECLARED]);
  g_assert_false (tz_reviewer_step (fixture->reviewer, TRUE));
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
    if (TZ_IS_EVERYWHERE_DIALOG (window))
      return window;
  }
  return NULL;
}

static guint
count_named (const Fixture *fixture, const char *name)
{
  const GArray *entities = tz_open_notice_get_analysis (fixture->open)->entities;
  guint n = 0;
  for (guint i = 0; i < entities->len; i++) {
    g_autofree char *words = tz_text_dup_slice (tz_open_notice_get_text (fixture->open),
                                                g_array_index (entities, TzEntity, i).span);
    n += g_str_equal (words, name);
  }
  return n;
}

/* What is said of one can be said of all in the same words: the places come first, and it is one step. */
static void
test_everywhere (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *name = "市委第四巡察组";
  guint before = count_named (fixture, name);
  g_assert_cmpuint (before, ==, 2);
  TzSpan first = span_of (name);
  pick (fixture, first);
  act (fixture, "read.reject");
  TZ_WAIT_FOR (count_named (fixture, name) == before - 1);
  act (fixture, "read.everywhere");
  TZ_WAIT_FOR (find_dialog () != NULL);
  GtkWidget *dialog = find_dialog ();
  TZ_WAIT_FOR (tz_view_test_find (dialog, GTK_TYPE_LABEL, "Apply to 1 Place") != NULL);
  GtkWidget *label = tz_view_test_find (dialog, GTK_TYPE_LABEL, "Apply to 1 Place");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  TZ_WAIT_FOR (count_named (fixture, name) == 0);
  undo (fixture);
  TZ_WAIT_FOR (count_named (fixture, name) == 1);
}

static void
test_near_words (void)
{
  g_autoptr (TzText) text = tz_text_new ("甲局、乙局、甲局（丙）", -1, NULL);
  g_assert_true (tz_span_equal (tz_near_words_find (text, "甲局", tz_span (5, 7)), tz_span (6, 8)));
  g_assert_true (tz_span_equal (tz_near_words_find (text, "甲局(丙)", tz_span (0, 2)), tz_span (6, 11)));
  g_assert_true (tz_span_is_empty (tz_near_words_find (text, "丁局", tz_span (0, 2))));
  g_assert_true (tz_span_is_empty (tz_near_words_find (text, "", tz_span (0, 2))));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/views/reviewing/accept", test_accept);
  ADD ("/views/reviewing/pending", test_pending);
  ADD ("/views/reviewing/reject-problem", test_reject_problem);
  ADD ("/views/reviewing/status-and-verdict", test_status_and_verdict);
  ADD ("/views/reviewing/reject-entity", test_reject_entity);
  ADD ("/views/reviewing/correct-entity", test_correct_entity);
  ADD ("/views/reviewing/add-entity", test_add_entity);
  ADD ("/views/reviewing/retitle", test_retitle);
  ADD ("/views/reviewing/accept-left", test_accept_left);
  ADD ("/views/reviewing/queue", test_queue);
  ADD ("/views/reviewing/everywhere", test_everywhere);
  g_test_add_func ("/views/reviewing/near-words", test_near_words);
  return g_test_run ();
}
