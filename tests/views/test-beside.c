#include "read-beside.h"
#include "reviewed.h"
#include "view-notices.h"

/* A second notice beside the first. */

static TzReadBeside *
find_beside (const Reviewed *fixture)
{
  return TZ_READ_BESIDE (tz_view_test_find (fixture->window, TZ_TYPE_READ_BESIDE, NULL));
}

static AdwTabView *
find_tabs (const Reviewed *fixture)
{
  return ADW_TAB_VIEW (tz_view_test_find (fixture->window, ADW_TYPE_TAB_VIEW, NULL));
}

/* Returns: (nullable): the notice beside the others. */
static TzNoticePage *
get_beside (const Reviewed *fixture)
{
  AdwTabPage *tab = adw_tab_view_get_selected_page (tz_read_beside_get_tabs (find_beside (fixture)));
  return tab != NULL ? TZ_NOTICE_PAGE (adw_tab_page_get_child (tab)) : NULL;
}

static gboolean
shows (const Reviewed *fixture, gint64 notice)
{
  TzNoticePage *page = get_beside (fixture);
  return page != NULL && tz_notice_page_get_id (page) == notice && tz_notice_page_get_open (page) != NULL;
}

static gint64
open_second (Reviewed *fixture)
{
  gint64 second = tz_view_test_add (fixture->test, "中共青石县水务局党组关于巡察整改进展情况的通报\n");
  tz_desk_open_place (fixture->test->desk, second, TZ_SPAN_NONE);
  TZ_WAIT_FOR (adw_tab_view_get_n_pages (find_tabs (fixture)) == 2);
  return second;
}

/* It keeps what one was doing, stands beside the tabs, and comes back. */
static void
test_beside (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  reviewed_act (fixture, "read.beside");
  g_assert_null (get_beside (fixture));
  gint64 second = open_second (fixture);
  GtkWidget *view = GTK_WIDGET (find_tabs (fixture));
  GtkWidget *page = adw_tab_page_get_child (adw_tab_view_get_selected_page (find_tabs (fixture)));
  TZ_WAIT_FOR (tz_notice_page_get_open (TZ_NOTICE_PAGE (page)) != NULL);
  g_assert_true (gtk_widget_activate_action (view, "read.beside", NULL));
  TZ_WAIT_FOR (shows (fixture, second));
  g_assert_true (GTK_WIDGET (get_beside (fixture)) == page);
  g_assert_cmpint (adw_tab_view_get_n_pages (find_tabs (fixture)), ==, 1);

  /* A place in it is shown there. */
  tz_desk_open_place (fixture->test->desk, second, tz_span (2, 4));
  g_assert_cmpint (adw_tab_view_get_n_pages (find_tabs (fixture)), ==, 1);

  g_signal_emit_by_name (find_beside (fixture), "put-back");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_beside (fixture))));
  g_assert_cmpint (adw_tab_view_get_n_pages (find_tabs (fixture)), ==, 2);
}

static TzOpenNotice *
open_beside (Reviewed *fixture, const char *text)
{
  gint64 second = tz_view_test_add (fixture->test, text);
  tz_desk_open_place (fixture->test->desk, second, TZ_SPAN_NONE);
  TZ_WAIT_FOR (adw_tab_view_get_n_pages (find_tabs (fixture)) == 2);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (find_tabs (fixture)), "read.beside", NULL));
  TZ_WAIT_FOR (shows (fixture, second));
  return tz_notice_page_get_open (get_beside (fixture));
}

/* The same key from the tab that is left takes it back: two notices are open, and no other is asked for. */
static void
test_back_from_tabs (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_beside (fixture, c_north);
  tz_text_pane_focus (tz_notice_page_get_pane (TZ_NOTICE_PAGE (fixture->page)));
  reviewed_act (fixture, "read.beside");
  g_assert_null (get_beside (fixture));
  g_assert_cmpint (adw_tab_view_get_n_pages (find_tabs (fixture)), ==, 2);
}

static AdwTabView *
drag_out (AdwTabView *from)
{
  AdwTabView *to = NULL;
  g_signal_emit_by_name (from, "create-window", &to);
  return to;
}

/* A tab that is dragged out of the window goes to the other side, and the last one is never left alone there. */
static void
test_dragged_out (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  AdwTabView *tabs = find_tabs (fixture), *beside = tz_read_beside_get_tabs (find_beside (fixture));
  gint64 second = open_second (fixture);
  g_assert_true (drag_out (tabs) == beside);
  adw_tab_view_transfer_page (tabs, adw_tab_view_get_nth_page (tabs, 1), beside, 0);
  TZ_WAIT_FOR (shows (fixture, second));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (find_beside (fixture))));
  g_assert_true (drag_out (beside) == tabs);

  adw_tab_view_close_page (tabs, adw_tab_view_get_nth_page (tabs, 0));
  g_assert_cmpint (adw_tab_view_get_n_pages (tabs), ==, 1);
  g_assert_cmpint (adw_tab_view_get_n_pages (beside), ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_beside (fixture))));
}

/* Where one goes to a problem in one notice, the other shows its problem of that theme, if that is asked for and it
 * has one; one stays where one is. */
static void
test_together (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzOpenNotice *beside = open_beside (fixture, c_north);
  tz_open_notice_set_problem (beside, 1);
  tz_open_notice_show (fixture->open, reviewed_span_of ("食堂管理松散"));
  g_assert_cmpint (tz_open_notice_get_problem (beside), ==, 1);

  reviewed_act (fixture, "read.read-together");
  tz_open_notice_show (fixture->open, reviewed_span_of ("采购程序不规范"));
  g_assert_cmpint (tz_open_notice_get_problem (beside), ==, 1);
  tz_open_notice_show (fixture->open, reviewed_span_of ("食堂管理松散"));
  g_assert_cmpint (tz_open_notice_get_problem (beside), ==, 0);
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, 0);

  /* And the other way round, until it is asked for no more. */
  tz_open_notice_set_problem (fixture->open, 2);
  g_assert_cmpint (tz_open_notice_get_problem (beside), ==, 0);
  tz_open_notice_set_problem (beside, 1);
  tz_open_notice_set_problem (beside, 0);
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, 0);
  reviewed_act (fixture, "read.read-together");
  tz_open_notice_set_problem (fixture->open, 2);
  tz_open_notice_set_problem (beside, 1);
  tz_open_notice_set_problem (beside, 0);
  g_assert_cmpint (tz_open_notice_get_problem (fixture->open), ==, 2);
}

/* What is chosen while nothing is there yet is said. */
static void
test_together_alone (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  reviewed_act (fixture, "read.read-together");
  TZ_WAIT_FOR (tz_view_test_says (fixture->window, "Notices beside each other go together by theme"));
  reviewed_act (fixture, "read.read-together");
  TZ_WAIT_FOR (tz_view_test_says (fixture->window, "Notices beside each other go each by itself"));
}

static gboolean
shows_panes (GtkWidget *page)
{
  AdwFlap *outline = ADW_FLAP (tz_view_test_find (page, ADW_TYPE_FLAP, NULL));
  return adw_flap_get_reveal_flap (outline) ||
         adw_flap_get_reveal_flap (ADW_FLAP (adw_flap_get_content (outline)));
}

/* The two texts have the room: what was hidden for them does not come back by itself when the window becomes narrower
 * and wider, but when the text stands alone again. */
static void
assert_panes_stay_hidden (const Reviewed *fixture)
{
  static const int widths[] = {1600, 1100, 1800};
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 900);
    tz_view_test_settle (300);
    g_assert_false (shows_panes (fixture->page));
  }
}

static void
test_panes_stay_hidden (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  open_beside (fixture, c_north);
  assert_panes_stay_hidden (fixture);
  g_signal_emit_by_name (find_beside (fixture), "put-back");
  TZ_WAIT_FOR (shows_panes (fixture->page));
}

/* Nor where the window was too narrow for them before. */
static void
test_folded_panes_stay_hidden (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 640, 900);
  TZ_WAIT_FOR (!shows_panes (fixture->page));
  open_beside (fixture, c_north);
  assert_panes_stay_hidden (fixture);
}

/* What is removed from the library is gone from there too. */
static void
test_forget (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 second = open_second (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (find_tabs (fixture)), "read.beside", NULL));
  TZ_WAIT_FOR (shows (fixture, second));
  g_signal_emit_by_name (fixture->test->desk, "forget", second);
  g_assert_null (get_beside (fixture));
}

/* The buttons in the header work on, after one was in another view. */
static void
test_header (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < 2; i++) {
    GtkWidget *button =
        tz_view_test_find_tooltip (fixture->window, GTK_TYPE_TOGGLE_BUTTON, "Show the outline (F9)");
    g_assert_nonnull (button);
    TZ_WAIT_FOR (gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button));
    tz_desk_show_view (fixture->test->desk, TZ_VIEW_LIBRARY);
    TZ_WAIT_FOR (!gtk_widget_get_mapped (button));
    tz_desk_show_view (fixture->test->desk, TZ_VIEW_READ);
  }
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)
  ADD ("/views/beside/beside", test_beside);
  ADD ("/views/beside/back-from-tabs", test_back_from_tabs);
  ADD ("/views/beside/dragged-out", test_dragged_out);
  ADD ("/views/beside/together", test_together);
  ADD ("/views/beside/together-alone", test_together_alone);
  ADD ("/views/beside/panes-stay-hidden", test_panes_stay_hidden);
  ADD ("/views/beside/folded-panes-stay-hidden", test_folded_panes_stay_hidden);
  ADD ("/views/beside/forget", test_forget);
  ADD ("/views/beside/header", test_header);
  return g_test_run ();
}
