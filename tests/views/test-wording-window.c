#include "wording-window.h"

#include "chart-card.h"
#include "chart-datum.h"
#include "damage.h"
#include "list-cell.h"
#include "passage-column.h"
#include "view-test.h"
#include "window.h"
#include "word-places-window.h"
#include "words-window.h"

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
  fixture->window = tz_view_test_open_window (fixture->test);
  g_signal_connect_swapped (fixture->test->desk, "open-place", G_CALLBACK (opened_cb), fixture);
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_COMPARE);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_signal_handlers_disconnect_by_data (fixture->test->desk, fixture);
  tz_view_test_free (fixture->test);
}

static GtkWidget *
find_shown (GType window_type, GType type, const char *name)
{
  GtkWidget *window = tz_view_test_find_window (window_type);
  GtkWidget *widget = window != NULL ? tz_view_test_find (window, type, name) : NULL;
  return widget != NULL && gtk_widget_get_mapped (widget) ? widget : NULL;
}

static GtkWidget *
find_datum (const Fixture *fixture)
{
  return tz_view_test_find (fixture->window, TZ_TYPE_CHART_DATUM, NULL);
}

/* By the menu in the header bar, once there is something to compare. */
static void
ask (Fixture *fixture, const char *action, GType type)
{
  GtkWidget *menu =
      tz_view_test_find_tooltip (fixture->window, GTK_TYPE_MENU_BUTTON, "Compare what the notices say");
  TZ_WAIT_FOR (find_datum (fixture) != NULL);
  g_assert_true (gtk_widget_activate_action (menu, action, NULL));
  TZ_WAIT_FOR (tz_view_test_find_window (type) != NULL);
}

static void
test_found (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ask (fixture, "words.wording", TZ_TYPE_WORDING_WINDOW);
  TZ_WAIT_FOR (find_shown (TZ_TYPE_WORDING_WINDOW, GTK_TYPE_LIST_BOX_ROW, NULL) != NULL);
  GtkWidget *row = find_shown (TZ_TYPE_WORDING_WINDOW, GTK_TYPE_LIST_BOX_ROW, NULL);
  g_assert_nonnull (tz_view_test_find (row, GTK_TYPE_LABEL, "29 letters · 2 places · 2 notices"));
  GtkWidget *column = find_shown (TZ_TYPE_WORDING_WINDOW, TZ_TYPE_PASSAGE_COLUMN, NULL);
  GtkDropDown *places = GTK_DROP_DOWN (tz_view_test_find (column, GTK_TYPE_DROP_DOWN, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (places)), ==, 2);
  gtk_widget_activate (row);
  TZ_WAIT_FOR (fixture->opened == 2);
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_WORDING_WINDOW) == NULL);
}

static void
test_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ask (fixture, "words.wording", TZ_TYPE_WORDING_WINDOW);
  TZ_WAIT_FOR (find_shown (TZ_TYPE_WORDING_WINDOW, GTK_TYPE_LABEL, "No Shared Wording") != NULL);
  gtk_window_close (GTK_WINDOW (tz_view_test_find_window (TZ_TYPE_WORDING_WINDOW)));
}

/* Another theme is counted when it is chosen; all that there is has nothing to be held against. */
static void
test_words (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  ask (fixture, "words.recurring", TZ_TYPE_WORDS_WINDOW);
  TZ_WAIT_FOR (find_shown (TZ_TYPE_WORDS_WINDOW, GTK_TYPE_LABEL, "No Recurring Words") != NULL);
  GtkWidget *kinds = find_shown (TZ_TYPE_WORDS_WINDOW, GTK_TYPE_DROP_DOWN, NULL);
  TZ_WAIT_FOR (gtk_widget_get_sensitive (kinds));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kinds), 0);
  g_assert_false (gtk_widget_get_sensitive (kinds));
  TZ_WAIT_FOR (gtk_widget_get_sensitive (kinds));
  g_assert_nonnull (find_shown (TZ_TYPE_WORDS_WINDOW, GTK_TYPE_LABEL, "No Recurring Words"));
  gtk_window_close (GTK_WINDOW (tz_view_test_find_window (TZ_TYPE_WORDS_WINDOW)));
}

/* Where words cannot be counted the window says so, and counts again when it is asked. */
static void
test_words_not_counted (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->test->folder, "test.taizhang", NULL);
  TZ_WAIT_FOR (find_datum (fixture) != NULL);
  damage_run_sql (path, "CREATE TABLE kept AS SELECT * FROM text; UPDATE text SET body = x'00'");
  ask (fixture, "words.recurring", TZ_TYPE_WORDS_WINDOW);
  TZ_WAIT_FOR (find_shown (TZ_TYPE_WORDS_WINDOW, GTK_TYPE_LABEL, "Words Not Counted") != NULL);
  damage_run_sql (path, "UPDATE text SET body = (SELECT k.body FROM kept k WHERE k.notice = text.notice);"
                        "DROP TABLE kept");
  gtk_widget_activate_action (tz_view_test_find_window (TZ_TYPE_WORDS_WINDOW), "words.count", NULL);
  TZ_WAIT_FOR (find_shown (TZ_TYPE_WORDS_WINDOW, GTK_TYPE_LABEL, "No Recurring Words") != NULL);
  gtk_window_close (GTK_WINDOW (tz_view_test_find_window (TZ_TYPE_WORDS_WINDOW)));
}

/* Closed while it counts, or looks. */
static void
test_closed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *menu =
      tz_view_test_find_tooltip (fixture->window, GTK_TYPE_MENU_BUTTON, "Compare what the notices say");
  ask (fixture, "words.recurring", TZ_TYPE_WORDS_WINDOW);
  gtk_window_close (GTK_WINDOW (tz_view_test_find_window (TZ_TYPE_WORDS_WINDOW)));
  gtk_widget_activate_action (menu, "words.wording", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_WINDOW) == NULL);
  tz_view_test_settle (300);
  g_assert_null (tz_view_test_find_window (TZ_TYPE_WORDS_WINDOW));
  g_assert_null (tz_view_test_find_window (TZ_TYPE_WORDING_WINDOW));
}

/* Many notices of which a third is about canteens: lists the words of those. Returns: the window. */
static GtkWidget *
list_words (Fixture *fixture)
{
  static const char *const agencies[] = {"青石县教育局", "白水县教育局", "红山县教育局", "金沙县教育局"};
  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++)
    add (fixture, agencies[i], "清点食材", "开展培训");
  ask (fixture, "words.recurring", TZ_TYPE_WORDS_WINDOW);
  GtkWidget *kinds = find_shown (TZ_TYPE_WORDS_WINDOW, GTK_TYPE_DROP_DOWN, NULL);
  TZ_WAIT_FOR (gtk_widget_get_sensitive (kinds));
  int canteen = tz_lexicon_find_theme (tz_library_get_lexicon (fixture->test->library), "canteen");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kinds), (guint)canteen + 1);
  TZ_WAIT_FOR (find_shown (TZ_TYPE_WORDS_WINDOW, GTK_TYPE_LABEL, "lacks it") != NULL);
  return tz_view_test_find_window (TZ_TYPE_WORDS_WINDOW);
}

/* What was done is said where it is seen: in the window over the other. */
static void
test_copied (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *window = list_words (fixture);
  GtkWidget *card = tz_view_test_find (window, TZ_TYPE_CHART_CARD, NULL);
  g_assert_true (gtk_widget_activate_action (card, "chart.copy", "s", "csv"));
  TZ_WAIT_FOR (find_shown (TZ_TYPE_WORDS_WINDOW, GTK_TYPE_LABEL, "Table copied as CSV") != NULL);
  gtk_window_close (GTK_WINDOW (window));
}

/* A row opens the problems it counts, and one of those its text. */
static void
test_words_opened (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *window = list_words (fixture);
  GtkWidget *grid = tz_view_test_find (window, GTK_TYPE_COLUMN_VIEW, NULL);
  g_signal_emit_by_name (grid, "activate", 0u);
  TZ_WAIT_FOR (find_shown (TZ_TYPE_WORD_PLACES_WINDOW, GTK_TYPE_LABEL, "6 problems") != NULL);
  gtk_widget_activate (find_shown (TZ_TYPE_WORD_PLACES_WINDOW, GTK_TYPE_LIST_BOX_ROW, NULL));
  TZ_WAIT_FOR (fixture->opened != 0);
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_WORDS_WINDOW) == NULL);
  g_assert_null (tz_view_test_find_window (TZ_TYPE_WORD_PLACES_WINDOW));
}

/* A word becomes one of the theme, is said to be, and is none again when that is taken back. */
static void
test_words_added (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *window = list_words (fixture);
  GtkWidget *grid = tz_view_test_find (window, GTK_TYPE_COLUMN_VIEW, NULL);
  GtkWidget *lacking = tz_view_test_find (grid, GTK_TYPE_LABEL, "lacks it");
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (lacking));
  guint position = 0;
  g_assert_true (tz_list_cell_get_position (lacking, &position));
  gtk_single_selection_set_selected (
      GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (grid))), position);
  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_activate_action (window, "words.add", NULL));
  TZ_WAIT_FOR (find_shown (TZ_TYPE_WORDS_WINDOW, GTK_TYPE_LABEL, "has it") != NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == row); /* one can go on from there */
  TZ_WAIT_FOR (gtk_widget_activate_action (window, "win.undo", NULL) &&
               find_shown (TZ_TYPE_WORDS_WINDOW, GTK_TYPE_LABEL, "has it") == NULL);
  gtk_window_close (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add ("/views/wording-window/found", Fixture, "two", set_up, test_found, tear_down);
  g_test_add ("/views/wording-window/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/views/words-window/nothing", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/views/words-window/not-counted", Fixture, NULL, set_up, test_words_not_counted, tear_down);
  g_test_add ("/views/words-window/closed", Fixture, "two", set_up, test_closed, tear_down);
  g_test_add ("/views/words-window/copied", Fixture, "two", set_up, test_copied, tear_down);
  g_test_add ("/views/words-window/opened", Fixture, "two", set_up, test_words_opened, tear_down);
  g_test_add ("/views/words-window/added", Fixture, "two", set_up, test_words_added, tear_down);
  return g_test_run ();
}
