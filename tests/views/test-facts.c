#include "door.h"
#include "facts-panel.h"
#include "notice-page.h"
#include "notice-text.h"
#include "outline-list.h"
#include "view-test.h"
#include "window.h"

static const char *const c_notice =
    "中共云溪市教育局党组关于巡察整改进展情况的通报\n"
    "2021年4月6日至6月25日，市委第四巡察组对市教育局党组进行了巡察。2021年7月19日，市委第四巡察组反馈了意见"
    "。\n"
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
decide (const Fixture *fixture, TzSubject subject, const char *key, TzSpan at, const char *value)
{
  g_autoptr (GError) error = NULL;
  TzDecision decision = {.notice = fixture->notice,
                         .subject = subject,
                         .key = (char *)key,
                         .kind = TZ_DECISION_CORRECTED,
                         .at.span = at,
                         .value = (char *)value,
                         .creator = (char *)"analyst"};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  tz_door_open_here ();
  tz_library_decide (fixture->test->library, decisions, &error);
  tz_door_close_here ();
  g_assert_no_error (error);
}

static TzStatus
status_of (const Fixture *fixture, guint problem)
{
  return g_array_index (tz_open_notice_get_analysis (fixture->open)->problems, TzProblem, problem).status;
}

static void
undo (const Fixture *fixture)
{
  TZ_WAIT_FOR (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
}

static GtkSelectionModel *
outline_of (const Fixture *fixture)
{
  GtkWidget *outline = tz_view_test_find (fixture->page, TZ_TYPE_OUTLINE_LIST, NULL);
  return gtk_list_view_get_model (GTK_LIST_VIEW (tz_view_test_find (outline, GTK_TYPE_LIST_VIEW, NULL)));
}

/* What is decided elsewhere, and undone, is on the screen at once; one stays where one was. */
static void
test_renew (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkTextView *text = GTK_TEXT_VIEW (tz_view_test_find (fixture->page, TZ_TYPE_NOTICE_TEXT, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter start, end;
  tz_open_notice_show (fixture->open, span_of ("采购程序"));
  guint selected = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (outline_of (fixture)));
  TzSpan words = span_of ("规范采购流程");
  gtk_text_buffer_get_iter_at_offset (buffer, &start, words.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, words.end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  tz_view_test_settle (50);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (text));
  double at = gtk_adjustment_get_value (scroll);

  decide (fixture, TZ_SUBJECT_STATUS, "", span_of ("培训走过场的问题"), "completed");
  TZ_WAIT_FOR (status_of (fixture, 1) == TZ_STATUS_COMPLETED);
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (outline_of (fixture))), ==,
                    selected);
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, 2);
  g_assert_true (tz_span_equal (tz_notice_text_get_selection (TZ_NOTICE_TEXT (text)), words));
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, at);

  undo (fixture);
  TZ_WAIT_FOR (status_of (fixture, 1) == TZ_STATUS_IN_PROGRESS);
}

/* A tab that is not on the screen reads its notice again when it comes there. */
static void
test_renew_when_shown (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_LIBRARY);
  TZ_WAIT_FOR (!gtk_widget_get_mapped (fixture->page));
  decide (fixture, TZ_SUBJECT_STATUS, "", span_of ("培训走过场的问题"), "completed");
  tz_view_test_settle (300);
  g_assert_cmpint (status_of (fixture, 1), ==, TZ_STATUS_IN_PROGRESS);
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_READ);
  TZ_WAIT_FOR (status_of (fixture, 1) == TZ_STATUS_COMPLETED);
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("/views/facts/renew", test_renew);
  ADD ("/views/facts/renew-when-shown", test_renew_when_shown);
  return g_test_run ();
}
