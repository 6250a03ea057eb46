#include "agency-bar.h"
#include "chart-area.h"
#include "chart-card.h"
#include "chart-datum.h"
#include "compare-view.h"
#include "option-bar.h"
#include "problem-columns.h"
#include "shelf.h"
#include "view-notices.h"
#include "view-test.h"

#include <string.h>

typedef struct {
  TzViewTest *test;
  gint64 north;
  GtkWidget *window;
  GtkWidget *page;
  gint64 opened; /* by "open-place" */
} Fixture;

static void
opened_cb (Fixture *fixture, gint64 notice, guint start G_GNUC_UNUSED, guint end G_GNUC_UNUSED)
{
  fixture->opened = notice;
}

static void
open_view (Fixture *fixture)
{
  fixture->window = tz_view_test_open_window (fixture->test);
  fixture->page = tz_view_test_find (fixture->window, TZ_TYPE_COMPARE_VIEW, NULL);
  g_signal_connect_swapped (fixture->test->desk, "open-place", G_CALLBACK (opened_cb), fixture);
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_COMPARE);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->north = tz_view_test_add (fixture->test, c_north);
  tz_view_test_add (fixture->test, c_south);
  open_view (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_signal_handlers_disconnect_by_data (fixture->test->desk, fixture);
  tz_view_test_free (fixture->test);
}

/* ---- What is seen ---- */

static gboolean
is_shown (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget);
}

/* Whether a datum of the view says @words, as a screen reader hears it. */
static GtkWidget *
find_datum (GtkWidget *root, const char *words)
{
  if (TZ_IS_CHART_DATUM (root)) {
    char *difference =
        gtk_test_accessible_check_property (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
    gboolean says = difference == NULL;
    g_free (difference);
    return says ? root : NULL;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_datum (child, words);
    if (found != NULL)
      return found;
  }
  return NULL;
}

#define WAIT_FOR_DATUM(fixture, words) TZ_WAIT_FOR (find_datum ((fixture)->page, words) != NULL)

static GtkWidget *
find_label (Fixture *fixture, GType inside, const char *text)
{
  GtkWidget *root = tz_view_test_find (fixture->page, inside, NULL);
  return tz_view_test_find (root, GTK_TYPE_LABEL, text);
}

static GtkWidget *
find_chart (Fixture *fixture, guint index)
{
  GtkWidget *chart = tz_view_test_find (fixture->page, TZ_TYPE_CHART_CARD, NULL);
  while (index-- > 0)
    chart = gtk_widget_get_next_sibling (chart);
  return chart;
}

static TzChartArea *
find_area (Fixture *fixture, guint index)
{
  return TZ_CHART_AREA (tz_view_test_find (find_chart (fixture, index), TZ_TYPE_CHART_AREA, NULL));
}

/* ---- Tests ---- */

static void
test_empty (void)
{
  Fixture fixture = {.test = tz_view_test_new ()};
  open_view (&fixture);
  TZ_WAIT_FOR (is_shown (tz_view_test_find (fixture.page, GTK_TYPE_LABEL, "Nothing to compare yet")));
  GtkWidget *label = tz_view_test_find (fixture.page, GTK_TYPE_LABEL, "Go to the Library");
  gtk_widget_activate (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
  TZ_WAIT_FOR (!gtk_widget_get_mapped (fixture.page));
  tear_down (&fixture, NULL);
}

static void
test_charts_speak (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, In progress: 1 of 2 problems (50.0 %)");
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completion rate: 1/1 (100.0 %), fewer than 5 stated");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_area (fixture, 0)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Completion");
}

static gboolean
focus_is (Fixture *fixture, const char *words)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  return focus != NULL && focus == find_datum (fixture->page, words);
}

static void
test_keyboard (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
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

/* A segment opens its problems beside those of other agencies, and a problem its text. */
static void
test_down_to_the_text (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, In progress: 1 of 2 problems (50.0 %)");
  GtkWidget *datum = find_datum (fixture->page, "A 北滩市教育局, In progress: 1 of 2 problems (50.0 %)");
  gtk_widget_child_focus (GTK_WIDGET (find_area (fixture, 0)), GTK_DIR_TAB_FORWARD);
  gtk_widget_grab_focus (datum);
  gtk_widget_activate (datum);
  TZ_WAIT_FOR (find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "培训走过场的问题") != NULL &&
               find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "食堂管理不严的问题") == NULL);
  GtkWidget *title = find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "培训走过场的问题");
  GtkWidget *card = gtk_widget_get_ancestor (title, GTK_TYPE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "培训走过场的问题, In progress");
  g_signal_emit_by_name (card, "clicked");
  g_assert_cmpint (fixture->opened, ==, fixture->north);
}

static GtkWidget *
find_card (Fixture *fixture, const char *title)
{
  GtkWidget *label = find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, title);
  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static gpointer
write_note (TzLibrary *library, gpointer data, GError **error)
{
  const Fixture *fixture = data;
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
test_notes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, In progress: 1 of 2 problems (50.0 %)");
  GtkWidget *datum = find_datum (fixture->page, "A 北滩市教育局, In progress: 1 of 2 problems (50.0 %)");
  gtk_widget_activate (datum);
  TZ_WAIT_FOR (find_card (fixture, "培训走过场的问题") != NULL);
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_LIBRARY);
  TZ_WAIT_FOR (!gtk_widget_get_mapped (fixture->page));
  tz_library_submit (fixture->test->library, write_note, fixture, NULL, NULL, NULL, NULL);
  tz_view_test_settle (200);
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_COMPARE);
  TZ_WAIT_FOR (find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "要看原件") != NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_card (fixture, "培训走过场的问题")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "培训走过场的问题, In progress, 要看原件");
}

/* Where no agency has a later notice, the card of recurrence says so. */
static void
test_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *recurrence = find_chart (fixture, 2);
  g_assert_nonnull (tz_view_test_find (recurrence, GTK_TYPE_LABEL, "Recurrence"));
  TZ_WAIT_FOR (is_shown (tz_view_test_find (recurrence, GTK_TYPE_LABEL, "Nothing to show here")));
}

/* At first the most recurring theme stands side by side. */
static void
test_side_by_side (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TZ_WAIT_FOR (find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "A 北滩市教育局") != NULL ||
               find_label (fixture, TZ_TYPE_PROBLEM_COLUMNS, "B 南屿县卫生健康局") != NULL);
}

static void
test_agencies (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
  GtkWidget *bar = tz_view_test_find (fixture->page, TZ_TYPE_AGENCY_BAR, NULL);
  GtkWidget *remove = tz_view_test_find (bar, GTK_TYPE_BUTTON, "北滩市教育局");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Do not compare 北滩市教育局");
  g_signal_emit_by_name (remove, "clicked");
  WAIT_FOR_DATUM (fixture, "A 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  g_assert_null (tz_view_test_find (bar, GTK_TYPE_BUTTON, "北滩市教育局"));
  GtkWidget *all = tz_view_test_find (bar, GTK_TYPE_LABEL, "All");
  g_signal_emit_by_name (gtk_widget_get_ancestor (all, GTK_TYPE_BUTTON), "clicked");
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
}

static void
test_find_agency (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  GtkWidget *bar = tz_view_test_find (fixture->page, TZ_TYPE_AGENCY_BAR, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (tz_view_test_find (bar, GTK_TYPE_MENU_BUTTON, NULL)));
  GtkWidget *search = tz_view_test_find (bar, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "南屿");
  g_signal_emit_by_name (search, "activate");
  TZ_WAIT_FOR (find_datum (fixture->page, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)") == NULL);
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
}

static void
test_picked_and_years (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  tz_desk_set_picked (fixture->test->desk, &fixture->north, 1);
  TZ_WAIT_FOR (find_label (fixture, TZ_TYPE_AGENCY_BAR, "1 picked notice") != NULL);
  g_assert_null (find_datum (fixture->page, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)"));
  tz_desk_set_picked (fixture->test->desk, NULL, 0);
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
}

static gboolean
is_chosen (Fixture *fixture, const char *option)
{
  GtkWidget *bar = tz_view_test_find (fixture->page, TZ_TYPE_OPTION_BAR, NULL);
  return is_shown (tz_view_test_find (bar, GTK_TYPE_LABEL, option));
}

/* What is compared is saved under a name; it comes back, though all was set otherwise since. */
static void
test_saved (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  tz_desk_set_picked (fixture->test->desk, &fixture->north, 1);
  TZ_WAIT_FOR (find_label (fixture, TZ_TYPE_AGENCY_BAR, "1 picked notice") != NULL);
  shelf_open (fixture->page);
  shelf_save (fixture->page, "北滩", "Save");
  TZ_WAIT_FOR (shelf_find_row (fixture->page, "北滩") != NULL);
  g_assert_nonnull (tz_view_test_find (shelf_find_row (fixture->page, "北滩"), GTK_TYPE_LABEL,
                                       "All agencies · 1 picked notice"));
  tz_desk_set_picked (fixture->test->desk, NULL, 0);
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  GtkWidget *options = tz_view_test_find (fixture->page, TZ_TYPE_OPTION_BAR, NULL);
  GtkWidget *grouping = tz_view_test_find (options, GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (grouping), TZ_GROUPING_LEVEL);
  TZ_WAIT_FOR (find_label (fixture, TZ_TYPE_AGENCY_BAR, "2 groups") != NULL);
  shelf_run (fixture->page, "北滩");
  TZ_WAIT_FOR (find_label (fixture, TZ_TYPE_AGENCY_BAR, "1 picked notice") != NULL);
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
  g_assert_null (find_datum (fixture->page, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)"));
  g_assert_true (is_chosen (fixture, "By agency"));
}

static void
test_as_tables (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
  GtkWidget *toggle = tz_view_test_find_tooltip (tz_page_get_end (TZ_PAGE (fixture->page)),
                                                 GTK_TYPE_TOGGLE_BUTTON, "Show tables in place of charts");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  TZ_WAIT_FOR (is_shown (tz_view_test_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL)));
  GtkWidget *grid = tz_view_test_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL);
  TZ_WAIT_FOR (tz_view_test_find (grid, GTK_TYPE_LABEL, "1/2 (50.0 %), fewer than 5 stated") != NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, "Completion");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), FALSE);
  TZ_WAIT_FOR (is_shown (GTK_WIDGET (find_area (fixture, 0))));
}

static void
test_library_changes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GString) text = g_string_new (c_south);
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  g_string_replace (text, "南屿县", "东川县", 0);
  tz_view_test_add (fixture->test, text->str);
  WAIT_FOR_DATUM (fixture, "A 东川县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  WAIT_FOR_DATUM (fixture, "C 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
}

/* Of many agencies it is shown how they are distributed. */
static void
test_many_agencies (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const first[] = {"东", "西", "南", "北", "上", "下", "中", "前"};
  const char *const second[] = {"川", "屿", "滩", "溪", "岭", "湾", "沙", "坪"};
  for (guint i = 0; i < G_N_ELEMENTS (first) * G_N_ELEMENTS (second); i++) {
    g_autoptr (GString) text = g_string_new (c_south);
    g_autofree char *place = g_strconcat (first[i / 8], second[i % 8], "县", NULL);
    g_string_replace (text, "南屿县", place, 0);
    tz_view_test_add (fixture->test, text->str);
  }
  WAIT_FOR_DATUM (fixture, "Too little stated to rank, Agency: 65/65 (100.0 %), Problems 66");
  TZ_WAIT_FOR (find_label (fixture, TZ_TYPE_AGENCY_BAR, "All 65 agencies") != NULL);
}

/* The view fits the narrowest window that is promised. */
static void
test_width (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  int least = 0;
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
  gtk_widget_measure (fixture->page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 1024);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add_func ("/views/compare/empty", test_empty);
  ADD ("/views/compare/charts-speak", test_charts_speak);
  ADD ("/views/compare/keyboard", test_keyboard);
  ADD ("/views/compare/find-agency", test_find_agency);
  ADD ("/views/compare/down-to-the-text", test_down_to_the_text);
  ADD ("/views/compare/notes", test_notes);
  ADD ("/views/compare/nothing", test_nothing);
  ADD ("/views/compare/side-by-side", test_side_by_side);
  ADD ("/views/compare/agencies", test_agencies);
  ADD ("/views/compare/picked", test_picked_and_years);
  ADD ("/views/compare/saved", test_saved);
  ADD ("/views/compare/as-tables", test_as_tables);
  ADD ("/views/compare/library-changes", test_library_changes);
  ADD ("/views/compare/many-agencies", test_many_agencies);
  ADD ("/views/compare/width", test_width);
  return g_test_run ();
}
