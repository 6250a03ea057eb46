#include "similar-window.h"

#include <string.h>

#include "reviewed.h"

static const char c_other[] = "中共璧城区水务局党组关于巡察整改进展情况的通报\n"
                              "2022年4月6日至6月25日，区委第二巡察组对区水务局党组进行了巡察。2022年7月19日，"
                              "区委第二巡察组反馈了意见。\n"
                              "一、巡察反馈问题整改情况\n"
                              "1.关于食堂管理混乱的问题\n整改措施：一是清点食材。\n整改进度：已完成。\n"
                              "2.关于水费收缴不及时的问题\n整改措施：一是催缴水费。\n整改进度：正在整改。\n"
                              "3.关于河道巡查不到位的问题\n整改措施：一是增加巡查。\n整改进度：已完成。\n"
                              "中共璧城区水务局党组\n2023年1月10日\n";

static GtkWidget *
find_shown (GType type, const char *name)
{
  GtkWidget *window = tz_view_test_find_window (TZ_TYPE_SIMILAR_WINDOW);
  GtkWidget *widget = window != NULL ? tz_view_test_find (window, type, name) : NULL;
  return widget != NULL && gtk_widget_get_mapped (widget) ? widget : NULL;
}

static void
ask (Reviewed *fixture, const char *title)
{
  tz_open_notice_show (fixture->open, reviewed_span_of (title));
  reviewed_act (fixture, "read.similar");
}

/* The other one stands beside it, and leads to its text. */
static void
test_found (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 other = tz_view_test_add (fixture->test, c_other);
  ask (fixture, "食堂管理松散");
  TZ_WAIT_FOR (find_shown (GTK_TYPE_LIST_BOX_ROW, NULL) != NULL);
  g_assert_nonnull (find_shown (GTK_TYPE_LABEL, "璧城区水务局"));
  g_assert_nonnull (find_shown (GTK_TYPE_LABEL, "云溪市教育局"));
  GtkWidget *row = find_shown (GTK_TYPE_LIST_BOX_ROW, NULL);
  GtkWidget *title = tz_view_test_find (row, GTK_TYPE_LABEL, NULL);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (title)), "underline=\"single\">混乱</span>"));
  gtk_widget_activate (row);
  AdwTabView *tabs = ADW_TAB_VIEW (gtk_widget_get_ancestor (fixture->page, ADW_TYPE_TAB_VIEW));
  TZ_WAIT_FOR (adw_tab_view_get_n_pages (tabs) == 2);
  GtkWidget *opened = adw_tab_page_get_child (adw_tab_view_get_selected_page (tabs));
  g_assert_cmpint (tz_notice_page_get_id (TZ_NOTICE_PAGE (opened)), ==, other);
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_SIMILAR_WINDOW) == NULL);
}

/* Of titles that say the same one is listed, and the others when they are asked for. */
static void
test_same (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GString) third = g_string_new (c_other);
  g_string_replace (third, "水务局", "民政局", 0);
  tz_view_test_add (fixture->test, c_other);
  tz_view_test_add (fixture->test, third->str);
  ask (fixture, "食堂管理松散");
  TZ_WAIT_FOR (find_shown (GTK_TYPE_TOGGLE_BUTTON, NULL) != NULL);
  g_assert_nonnull (find_shown (GTK_TYPE_LABEL, "and 1 like it"));
  GtkWidget *first = find_shown (GTK_TYPE_LIST_BOX_ROW, NULL), *second = gtk_widget_get_next_sibling (first);
  g_assert_false (gtk_widget_get_visible (second));
  gtk_widget_activate (find_shown (GTK_TYPE_TOGGLE_BUTTON, NULL));
  TZ_WAIT_FOR (gtk_widget_get_visible (second));
  gtk_window_close (GTK_WINDOW (tz_view_test_find_window (TZ_TYPE_SIMILAR_WINDOW)));
}

static void
test_none (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ask (fixture, "采购程序不规范");
  TZ_WAIT_FOR (find_shown (GTK_TYPE_LABEL, "No Similar Problem") != NULL);
  gtk_window_close (GTK_WINDOW (tz_view_test_find_window (TZ_TYPE_SIMILAR_WINDOW)));
}

/* Closed before anything is found. */
static void
test_closed (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ask (fixture, "采购程序不规范");
  gtk_window_close (GTK_WINDOW (tz_view_test_find_window (TZ_TYPE_SIMILAR_WINDOW)));
  tz_view_test_settle (100);
  g_assert_null (tz_view_test_find_window (TZ_TYPE_SIMILAR_WINDOW));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)
  ADD ("/views/similar-window/found", test_found);
  ADD ("/views/similar-window/same", test_same);
  ADD ("/views/similar-window/none", test_none);
  ADD ("/views/similar-window/closed", test_closed);
  return g_test_run ();
}
