#include "compare-page.h"

#include "chart-area.h"
#include "chart-card.h"
#include "chart-datum.h"
#include "compare-view.h"
#include "datum-bubble.h"
#include "problem-columns.h"

static GtkWidget *
find_chart (ComparePage *fixture, guint index)
{
  GtkWidget *chart = tz_view_test_find (fixture->page, TZ_TYPE_CHART_CARD, NULL);
  while (index-- > 0)
    chart = gtk_widget_get_next_sibling (chart);
  return chart;
}

static TzChartArea *
find_area (ComparePage *fixture, guint index)
{
  return TZ_CHART_AREA (tz_view_test_find (find_chart (fixture, index), TZ_TYPE_CHART_AREA, NULL));
}

/* ---- Tests ---- */

static void
test_empty (void)
{
  ComparePage fixture = {.test = tz_view_test_new ()};
  compare_page_open (&fixture);
  TZ_WAIT_FOR (
      compare_page_is_shown (tz_view_test_find (fixture.page, GTK_TYPE_LABEL, "Nothing to compare yet")));
  GtkWidget *label = tz_view_test_find (fixture.page, GTK_TYPE_LABEL, "Go to the Library");
  gtk_widget_activate (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
  TZ_WAIT_FOR (!gtk_widget_get_mapped (fixture.page));
  compare_page_tear_down (&fixture, NULL);
}

static void
test_charts_speak (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, In progress: 1 of 2 problems (50.0 %)");
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completion rate: 1/1 (100.0 %), fewer than 5 stated");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_area (fixture, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Completion");
}

static gboolean
focus_is (ComparePage *fixture, const char *words)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  return focus != NULL && focus == compare_page_find_datum (fixture, words);
}

static void
test_keyboard (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
  GtkWidget *area = GTK_WIDGET (find_area (fixture, 0));
  g_assert_true (gtk_widget_child_focus (area, GTK_DIR_TAB_FORWARD));
  GtkWidget *first = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (TZ_IS_CHART_DATUM (first));
  g_assert_true (gtk_widget_child_focus (area, GTK_DIR_RIGHT));
  g_assert_cmpuint (
      tz_chart_datum_get_index (TZ_CHART_DATUM (gtk_window_get_focus (GTK_WINDOW (fixture->window)))), ==, 1);
  g_assert_true (gtk_widget_child_focus (area, GTK_DIR_LEFT));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == first);
  gtk_widget_child_focus (area, GTK_DIR_DOWN);
  g_assert_true (focus_is (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)"));
  g_assert_false (gtk_widget_child_focus (area, GTK_DIR_TAB_FORWARD));
}

/* What tells of the focus covers it nowhere, and stays in sight. */
static void
test_bubble (void)
{
  const graphene_rect_t part = GRAPHENE_RECT_INIT (0, 1000, 300, 400);
  const graphene_rect_t data[] = {{{10, 1010}, {20, 20}}, {{280, 1375}, {20, 20}}, {{100, 1000}, {100, 30}}};
  for (guint i = 0; i < G_N_ELEMENTS (data); i++) {
    graphene_rect_t place = tz_datum_bubble_place (&data[i], &part, 200, 40);
    g_assert_true (graphene_rect_contains_rect (&part, &place));
    g_assert_false (graphene_rect_intersection (&data[i], &place, NULL));
  }
}

/* A segment opens its problems beside those of other agencies, and a problem its text. */
static void
test_down_to_the_text (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, In progress: 1 of 2 problems (50.0 %)");
  GtkWidget *datum =
      compare_page_find_datum (fixture, "A 北滩市教育局, In progress: 1 of 2 problems (50.0 %)");
  gtk_widget_child_focus (GTK_WIDGET (find_area (fixture, 0)), GTK_DIR_TAB_FORWARD);
  gtk_widget_grab_focus (datum);
  gtk_widget_activate (datum);
  g_assert_null (compare_page_find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "In progress")); /* not yet */
  TZ_WAIT_FOR (compare_page_find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "培训走过场的问题") != NULL &&
               compare_page_find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "食堂管理不严的问题") == NULL);
  GtkWidget *title = compare_page_find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "培训走过场的问题");
  GtkWidget *card = gtk_widget_get_ancestor (title, GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "培训走过场的问题, In progress");
  g_signal_emit_by_name (card, "clicked");
  g_assert_cmpint (fixture->opened, ==, fixture->north);
}

static GtkWidget *
find_card (ComparePage *fixture, const char *title)
{
  GtkWidget *label = compare_page_find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, title);
  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static gpointer
write_note (TzLibrary *library, gpointer data, GError **error)
{
  const ComparePage *fixture = data;
  const TzProblemQuery all = {.status = -1};
  g_autoptr (GPtrArray) problems = tz_library_list_problems (library, &all, error);
  for (guint i = 0; i < problems->len; i++) {
    const TzProblemRow *problem = problems->pdata[i];
    TzAnnotation note = {.notice = problem->notice, .span = problem->title_span, .body = (char *)"要看原件"};
    g_autoptr (TzAnnotation) stored =
        problem->notice == fixture->north ? tz_library_add_annotation (library, &note, error) : NULL;
  }
  return NULL;
}

/* What the analyst wrote in the meantime stands in the cards of the problems. */
static void
test_notes (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, In progress: 1 of 2 problems (50.0 %)");
  GtkWidget *datum =
      compare_page_find_datum (fixture, "A 北滩市教育局, In progress: 1 of 2 problems (50.0 %)");
  gtk_widget_activate (datum);
  TZ_WAIT_FOR (find_card (fixture, "培训走过场的问题") != NULL);
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_LIBRARY);
  TZ_WAIT_FOR (!gtk_widget_get_mapped (fixture->page));
  tz_library_submit (fixture->test->library, write_note, fixture, NULL, NULL, NULL, NULL);
  tz_view_test_settle (200);
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_COMPARE);
  TZ_WAIT_FOR (compare_page_find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "要看原件") != NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_card (fixture, "培训走过场的问题")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "培训走过场的问题, In progress, 要看原件");
}

/* Where no agency has a later notice, the card of recurrence says so. */
static void
test_nothing (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *recurrence = find_chart (fixture, 2);
  g_assert_nonnull (tz_view_test_find (recurrence, GTK_TYPE_LABEL, "Recurrence"));
  TZ_WAIT_FOR (
      compare_page_is_shown (tz_view_test_find (recurrence, GTK_TYPE_LABEL, "Nothing to show here")));
}

/* At first the most recurring theme stands side by side. */
static void
test_side_by_side (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TZ_WAIT_FOR (compare_page_find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "A 北滩市教育局") != NULL ||
               compare_page_find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "B 南屿县卫生健康局") != NULL);
}

static void
test_as_tables (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
  GtkWidget *toggle = tz_view_test_find_tooltip (tz_page_get_end (TZ_PAGE (fixture->page)),
                                                 GTK_TYPE_TOGGLE_BUTTON, "Show tables in place of charts");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  TZ_WAIT_FOR (compare_page_is_shown (tz_view_test_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL)));
  GtkWidget *grid = tz_view_test_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL);
  TZ_WAIT_FOR (tz_view_test_find (grid, GTK_TYPE_LABEL, "1/2 (50.0 %), fewer than 5 stated") != NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, "Completion");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), FALSE);
  TZ_WAIT_FOR (compare_page_is_shown (GTK_WIDGET (find_area (fixture, 0))));
}

/* The view fits the narrowest window that is promised. */
static void
test_width (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  int least = 0;
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 1024);
}

#define ADD(path, func)                                                                                      \
  g_test_add (path, ComparePage, NULL, compare_page_set_up, func, compare_page_tear_down)

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add_func ("/views/compare/empty", test_empty);
  g_test_add_func ("/views/compare/bubble", test_bubble);
  ADD ("/views/compare/charts-speak", test_charts_speak);
  ADD ("/views/compare/keyboard", test_keyboard);
  ADD ("/views/compare/down-to-the-text", test_down_to_the_text);
  ADD ("/views/compare/notes", test_notes);
  ADD ("/views/compare/nothing", test_nothing);
  ADD ("/views/compare/side-by-side", test_side_by_side);
  ADD ("/views/compare/as-tables", test_as_tables);
  ADD ("/views/compare/width", test_width);
  return g_test_run ();
}
