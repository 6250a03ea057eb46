#include "find-bar.h"
#include "finding-editor.h"
#include "notice-text.h"
#include "problem-goer.h"
#include "reviewed.h"

/* ---- How the text looks ---- */

static int
get_column_width (const Reviewed *fixture)
{
  GtkWidget *clamp = tz_view_test_find (fixture->page, ADW_TYPE_CLAMP_SCROLLABLE, NULL);
  return adw_clamp_scrollable_get_maximum_size (ADW_CLAMP_SCROLLABLE (clamp));
}

static GtkTextView *
get_text (const Reviewed *fixture)
{
  return GTK_TEXT_VIEW (tz_view_test_find (fixture->page, TZ_TYPE_NOTICE_TEXT, NULL));
}

/* The preferences are followed while the text is shown, and the column is so many letters wide at any size. */
static void
test_look (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GSettings *settings = fixture->test->settings;
  const int usual = get_column_width (fixture);
  const int leading = gtk_text_view_get_pixels_inside_wrap (get_text (fixture));
  g_settings_set_int (settings, "read-width", 22);
  g_assert_cmpint (get_column_width (fixture), <, usual);
  g_settings_set_double (settings, "read-zoom", 2);
  g_assert_cmpint (ABS (get_column_width (fixture) - usual), <, 60); /* the margins stay */
  g_settings_reset (settings, "read-zoom");
  g_settings_set_double (settings, "read-line-height", 2);
  g_assert_cmpint (gtk_text_view_get_pixels_inside_wrap (get_text (fixture)), >, leading);
  g_settings_set_string (settings, "read-font", "Sans 40");
  const int large = get_column_width (fixture);
  g_settings_reset (settings, "read-font");
  g_assert_cmpint (get_column_width (fixture), <, large);
}

/* ---- Following the text ---- */

static GtkAdjustment *
get_scroll (const Reviewed *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_text (fixture)));
}

/* A text that becomes wider scrolls while the page is laid out. What follows it must not change in the midst of
 * that: GTK would draw it no more, and warns, which fails the test. */
static void
test_follow (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkAdjustment *scroll = get_scroll (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  g_settings_set_double (fixture->test->settings, "read-zoom", 4);
  TZ_WAIT_FOR (gtk_adjustment_get_upper (scroll) > 2 * gtk_adjustment_get_page_size (scroll));
  tz_view_test_settle (700); /* the text is not followed shortly after one went somewhere */
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll));
  tz_view_test_settle (100);
  const int before = tz_open_notice_get_problem (fixture->open);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1900, 1000);
  TZ_WAIT_FOR (tz_open_notice_get_problem (fixture->open) != before);
  tz_view_test_settle (100);
}

/* What one reads stays where it is while the letters become larger or smaller. */
static void
test_zoom_keeps_place (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzNoticeText *text = TZ_NOTICE_TEXT (get_text (fixture));
  GtkAdjustment *scroll = get_scroll (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  g_settings_set_double (fixture->test->settings, "read-zoom", 4);
  TZ_WAIT_FOR (gtk_adjustment_get_upper (scroll) > 3 * gtk_adjustment_get_page_size (scroll));
  tz_view_test_settle (
      2100); /* a text that was just opened goes to where it begins, as its lines get their heights */
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll) / 2);
  tz_view_test_settle (100);
  const guint32 top = tz_notice_text_get_position_at (text, 0);
  g_assert_cmpuint (top, >, 20);
  for (guint i = 1; i <= 10; i++) { /* smaller, and as large as before again */
    g_settings_set_double (fixture->test->settings, "read-zoom", i <= 5 ? 4 - 0.2 * i : 2 + 0.2 * i);
    tz_view_test_settle (60);
  }
  tz_view_test_settle (400);
  g_assert_cmpuint (tz_notice_text_get_position_at (text, 0), <=, top);
  g_assert_cmpuint (tz_notice_text_get_position_at (text, 100), >, top);
}

/* ---- Finding ---- */

/* Whoever closes the search reads on where he found something, with keys. */
static void
test_close_find (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  reviewed_act (fixture, "read.find");
  GtkWidget *bar = tz_view_test_find (fixture->page, TZ_TYPE_FIND_BAR, NULL);
  GtkWidget *entry = tz_view_test_find (bar, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "采购程序");
  TZ_WAIT_FOR (tz_open_notice_get_problem (fixture->open) == 2);
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (get_text (fixture)));
  g_assert_cmpuint (tz_open_notice_get_place (fixture->open), ==, reviewed_span_of ("采购程序").start);
}

/* ---- Going to a problem ---- */

static GtkWidget *
ask (const Reviewed *fixture, const char *number)
{
  reviewed_act (fixture, "read.go-to-problem");
  GtkWidget *goer = tz_view_test_find (fixture->page, TZ_TYPE_PROBLEM_GOER, NULL);
  gtk_editable_set_text (GTK_EDITABLE (tz_view_test_find (goer, GTK_TYPE_ENTRY, NULL)), number);
  return goer;
}

static void
test_number (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *goer = ask (fixture, "3");
  g_assert_nonnull (tz_view_test_find (goer, GTK_TYPE_LABEL, "采购程序不规范的问题"));
  g_signal_emit_by_name (tz_view_test_find (goer, GTK_TYPE_ENTRY, NULL), "activate");
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, 2);
  ask (fixture, "2.");
  g_signal_emit_by_name (tz_view_test_find (goer, GTK_TYPE_ENTRY, NULL), "activate");
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, 1);
}

static void
test_no_such_number (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const int before = tz_open_notice_get_problem (fixture->open);
  GtkWidget *goer = ask (fixture, "9");
  g_assert_nonnull (tz_view_test_find (goer, GTK_TYPE_LABEL, "No problem has this number"));
  g_signal_emit_by_name (tz_view_test_find (goer, GTK_TYPE_ENTRY, NULL), "activate");
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, before);
  gtk_popover_popdown (GTK_POPOVER (goer));
}

/* Who closes the window while the number is asked for keeps nothing of the notice: tearing down waits for the library
 * to be let go. */
static void
test_closed_while_asked (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *goer = ask (fixture, "3");
  TZ_WAIT_FOR (gtk_widget_get_mapped (goer));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
test_closed_while_added (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  reviewed_select_words (fixture, reviewed_span_of ("食堂管理"));
  reviewed_act (fixture, "read.add-finding");
  GtkWidget *editor = tz_view_test_find (fixture->page, TZ_TYPE_FINDING_EDITOR, NULL);
  TZ_WAIT_FOR (gtk_widget_get_mapped (editor));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  ADD ("/text-pane/look", test_look);
  ADD ("/text-pane/follow", test_follow);
  ADD ("/text-pane/zoom-keeps-place", test_zoom_keeps_place);
  ADD ("/text-pane/close-find", test_close_find);
  ADD ("/text-pane/number", test_number);
  ADD ("/text-pane/no-such-number", test_no_such_number);
  ADD ("/text-pane/closed-while-asked", test_closed_while_asked);
  ADD ("/text-pane/closed-while-added", test_closed_while_added);
  return g_test_run ();
}
