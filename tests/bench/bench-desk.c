#include "door.h"
#include "library-view.h"
#include "notice-item.h"
#include "search-bar.h"
#include "turns.h"
#include "view-test.h"

/*
 * What it is to work in the window with a large library (usage: bench-desk LIBRARY, which is changed): how long
 * until each thing done is shown, and the longest turns of the main loop meanwhile.
 */

/* So many notices are deleted at once. */
#define MANY 1000

typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  TzLibraryView *view;
  TzNoticeList *list;
  gboolean listed;  /* at least the first page of what was asked for */
  gboolean counted; /* all of it */
  gint64 began;
} Bench;

static guint
count_rows (const Bench *bench)
{
  return g_list_model_get_n_items (G_LIST_MODEL (bench->list));
}

/* Whether the row at @position can be read. */
static gboolean
is_shown (const Bench *bench, guint position)
{
  g_autoptr (TzNoticeItem) item = g_list_model_get_item (G_LIST_MODEL (bench->list), position);
  return item != NULL && tz_notice_item_get_row (item) != NULL;
}

static void
listed_cb (Bench *bench)
{
  bench->listed = TRUE;
}

static void
counted_cb (Bench *bench)
{
  bench->counted = TRUE;
}

static void
begin (Bench *bench)
{
  bench->listed = bench->counted = FALSE;
  bench->began = g_get_monotonic_time ();
  turns_begin ();
}

static double
get_milliseconds (const Bench *bench)
{
  return (double)(g_get_monotonic_time () - bench->began) / 1000;
}

static void
end (const Bench *bench, const char *what)
{
  g_print ("%-14s %7.1f ms\n", what, get_milliseconds (bench));
  tz_view_test_settle (300);
  turns_end ("");
}

/* Waits until the first rows of what is asked for can be read, then until all of it is there and counted. */
static void
end_list (Bench *bench, const char *what)
{
  TZ_WAIT_FOR (bench->listed && (count_rows (bench) == 0 || is_shown (bench, 0)));
  double first = get_milliseconds (bench);
  TZ_WAIT_FOR (bench->counted && !tz_notice_list_is_busy (bench->list));
  g_print ("%-14s %7.1f ms, all %u and their counts %.1f ms\n", what, first, count_rows (bench),
           get_milliseconds (bench));
  tz_view_test_settle (300);
  turns_end ("");
}

static void
open_library (Bench *bench, const char *path)
{
  g_autoptr (GError) error = NULL;
  begin (bench);
  tz_door_open_here ();
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  g_autoptr (TzLibrary) library = tz_library_open (path, TZ_LIBRARY_READ_WRITE, lexicon, &error);
  tz_door_close_here ();
  g_assert_no_error (error);
  tz_desk_set_library (bench->test->desk, library);
  end_list (bench, "open");
}

static void
search (Bench *bench, const char *words)
{
  GtkWidget *bar = tz_view_test_find (bench->window, TZ_TYPE_SEARCH_BAR, NULL);
  GtkWidget *entry = tz_view_test_find (bar, GTK_TYPE_TEXT, NULL);
  const TzNoticeFilter *filter = tz_notice_browser_get_filter (tz_library_view_get_browser (bench->view));
  begin (bench);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  TZ_WAIT_FOR (g_strcmp0 (filter->text != NULL ? filter->text : "", words) == 0);
  bench->listed = bench->counted = FALSE;
  end_list (bench, *words != '\0' ? words : "search nothing");
}

static void
filter (Bench *bench, const char *province, gboolean chosen)
{
  TzNoticeBrowser *browser = tz_library_view_get_browser (bench->view);
  begin (bench);
  tz_notice_filter_set (tz_notice_browser_get_filter (browser), TZ_FACET_PROVINCE, province, chosen);
  tz_notice_browser_refresh (browser);
  end_list (bench, chosen ? "filter" : "no filter");
}

static void
sort (Bench *bench, guint column)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (tz_view_test_find (bench->window, GTK_TYPE_COLUMN_VIEW, NULL));
  g_autoptr (GtkColumnViewColumn) by = g_list_model_get_item (gtk_column_view_get_columns (view), column);
  begin (bench);
  gtk_column_view_sort_by_column (view, by, GTK_SORT_ASCENDING);
  end_list (bench, gtk_column_view_column_get_title (by));
}

static void
scroll (Bench *bench)
{
  GtkWidget *view = tz_view_test_find (bench->window, GTK_TYPE_COLUMN_VIEW, NULL);
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  begin (bench);
  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll));
  TZ_WAIT_FOR (is_shown (bench, count_rows (bench) - 1));
  end (bench, "scroll to end");
}

static void
act (Bench *bench, const char *action)
{
  begin (bench);
  gtk_widget_activate_action (GTK_WIDGET (bench->view), action, NULL);
  end (bench, action);
}

static void
delete_and_undo (Bench *bench)
{
  guint n = 0;
  const gint64 *ids = tz_notice_list_get_ids (bench->list, &n);
  gtk_single_selection_set_selected (
      tz_notice_browser_get_selection (tz_library_view_get_browser (bench->view)), 0);
  tz_desk_set_picked (bench->test->desk, ids, MIN (n, MANY));
  begin (bench);
  gtk_widget_activate_action (GTK_WIDGET (bench->view), "library.delete", NULL);
  TZ_WAIT_FOR (count_rows (bench) == n - MIN (n, MANY));
  end (bench, "delete many");
  GActionGroup *actions = G_ACTION_GROUP (bench->window);
  TZ_WAIT_FOR (g_action_group_get_action_enabled (actions, "undo"));
  begin (bench);
  g_action_group_activate_action (actions, "undo", NULL);
  TZ_WAIT_FOR (count_rows (bench) == n);
  end (bench, "undo");
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  if (argc != 2) {
    g_printerr ("usage: bench-desk LIBRARY\n");
    return 2;
  }
  g_autoptr (TzViewTest) test = tz_view_test_new ();
  Bench bench = {.test = test, .window = tz_view_test_open_window (test)};
  bench.view = TZ_LIBRARY_VIEW (tz_view_test_find (bench.window, TZ_TYPE_LIBRARY_VIEW, NULL));
  TzNoticeBrowser *browser = tz_library_view_get_browser (bench.view);
  bench.list = tz_notice_browser_get_list (browser);
  g_signal_connect_swapped (browser, "listed", G_CALLBACK (listed_cb), &bench);
  g_signal_connect_swapped (browser, "counted", G_CALLBACK (counted_cb), &bench);
  tz_view_test_settle (500);
  open_library (&bench, argv[1]);
  search (&bench, "的");
  search (&bench, "食堂管理");
  search (&bench, "");
  filter (&bench, "广东省", TRUE);
  filter (&bench, "广东省", FALSE);
  sort (&bench, 1);
  sort (&bench, 4);
  scroll (&bench);
  act (&bench, "library.pick-all");
  act (&bench, "library.unpick-all");
  delete_and_undo (&bench);
  return 0;
}
