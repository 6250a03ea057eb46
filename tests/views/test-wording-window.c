#include "wording-window.h"

#include "compare-view.h"
#include "passage-column.h"
#include "view-test.h"
#include "window.h"

#define PASSAGE "制定食堂采购验收办法，每周公布账目，接受家长委员会监督"

static const char c_form[] =
    "中共%s党组关于巡察整改进展情况的通报\n"
    "2021年4月6日至6月25日，市委第四巡察组对%s党组进行了巡察。2021年7月19日，市委第四巡察组反馈了意见。\n"
    "一、巡察反馈问题整改情况\n"
    "1.关于食堂管理松散的问题\n整改措施：一是" PASSAGE "。二是%s。\n整改进度：已完成。\n"
    "2.关于培训走过场的问题\n整改措施：一是%s。\n整改进度：正在整改。\n"
    "3.关于采购程序不规范的问题\n整改措施：一是规范采购流程。\n整改进度：已完成。\n"
    "中共%s党组\n2022年1月10日\n";

typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  gint64 opened;
} Fixture;

static void
opened_cb (Fixture *fixture, gint64 notice)
{
  fixture->opened = notice;
}

static void
add (Fixture *fixture, const char *agency, const char *one, const char *other)
{
  g_autofree char *text = g_strdup_printf (c_form, agency, agency, one, other, agency);
  tz_view_test_add (fixture->test, text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->test = tz_view_test_new ();
  add (fixture, "云溪市教育局", "清点食材", "开展培训");
  if (data != NULL)
    add (fixture, "璧城区水务局", "调整岗位", "增加课时");
  fixture->window = GTK_WIDGET (tz_window_new (NULL, fixture->test->desk));
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_signal_connect_swapped (fixture->test->desk, "open-place", G_CALLBACK (opened_cb), fixture);
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_COMPARE);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_signal_handlers_disconnect_by_data (fixture->test->desk, fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  tz_view_test_settle (50);
  tz_view_test_free (fixture->test);
}

static GtkWidget *
find_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (TZ_IS_WORDING_WINDOW (l->data))
      return l->data;
  return NULL;
}

static GtkWidget *
find_shown (GType type, const char *name)
{
  GtkWidget *window = find_window ();
  GtkWidget *widget = window != NULL ? tz_view_test_find (window, type, name) : NULL;
  return widget != NULL && gtk_widget_get_mapped (widget) ? widget : NULL;
}

/* By the menu in the header bar, which does nothing until there is something to compare. */
static gboolean
opens (const Fixture *fixture)
{
  GtkWidget *menu =
      tz_view_test_find_tooltip (fixture->window, GTK_TYPE_MENU_BUTTON, "Compare what the notices say");
  if (find_window () == NULL)
    gtk_widget_activate_action (menu, "words.wording", NULL);
  return find_window () != NULL;
}

static void
ask (Fixture *fixture)
{
  TZ_WAIT_FOR (opens (fixture));
}

static void
test_found (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ask (fixture);
  TZ_WAIT_FOR (find_shown (GTK_TYPE_LIST_BOX_ROW, NULL) != NULL);
  GtkWidget *row = find_shown (GTK_TYPE_LIST_BOX_ROW, NULL);
  g_assert_nonnull (tz_view_test_find (row, GTK_TYPE_LABEL, "29 letters · 2 places · 2 notices"));
  GtkWidget *column = find_shown (TZ_TYPE_PASSAGE_COLUMN, NULL);
  GtkDropDown *places = GTK_DROP_DOWN (tz_view_test_find (column, GTK_TYPE_DROP_DOWN, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (places)), ==, 2);
  gtk_widget_activate (row);
  TZ_WAIT_FOR (fixture->opened == 2);
  TZ_WAIT_FOR (find_window () == NULL);
}

static void
test_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ask (fixture);
  TZ_WAIT_FOR (find_shown (GTK_TYPE_LABEL, "No Shared Wording") != NULL);
  gtk_window_close (GTK_WINDOW (find_window ()));
}

/* Closed while it looks. */
static void
test_closed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ask (fixture);
  gtk_window_close (GTK_WINDOW (find_window ()));
  tz_view_test_settle (100);
  g_assert_null (find_window ());
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add ("/views/wording-window/found", Fixture, "two", set_up, test_found, tear_down);
  g_test_add ("/views/wording-window/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/views/wording-window/closed", Fixture, "two", set_up, test_closed, tear_down);
  return g_test_run ();
}
