#include "compare-page.h"

#include "agency-bar.h"
#include "option-bar.h"
#include "shelf.h"
#include "view-notices.h"

/* What is compared: chosen by agency, picked in the Library, saved under a name. */

static void
test_agencies (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
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
test_find_agency (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  GtkWidget *bar = tz_view_test_find (fixture->page, TZ_TYPE_AGENCY_BAR, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (tz_view_test_find (bar, GTK_TYPE_MENU_BUTTON, NULL)));
  GtkWidget *search = tz_view_test_find (bar, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "南屿");
  g_signal_emit_by_name (search, "activate");
  TZ_WAIT_FOR (compare_page_find_datum (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)") ==
               NULL);
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
}

static void
test_picked (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  tz_desk_set_picked (fixture->test->desk, &fixture->north, 1);
  TZ_WAIT_FOR (compare_page_find_label (fixture, TZ_TYPE_AGENCY_BAR, "1 picked notice") != NULL);
  g_assert_null (
      compare_page_find_datum (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)"));
  tz_desk_set_picked (fixture->test->desk, NULL, 0);
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
}

static gboolean
is_chosen (ComparePage *fixture, const char *option)
{
  GtkWidget *bar = tz_view_test_find (fixture->page, TZ_TYPE_OPTION_BAR, NULL);
  return compare_page_is_shown (tz_view_test_find (bar, GTK_TYPE_LABEL, option));
}

/* What is compared is saved under a name; it comes back, though all was set otherwise since. */
static void
test_saved (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  tz_desk_set_picked (fixture->test->desk, &fixture->north, 1);
  TZ_WAIT_FOR (compare_page_find_label (fixture, TZ_TYPE_AGENCY_BAR, "1 picked notice") != NULL);
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
  TZ_WAIT_FOR (compare_page_find_label (fixture, TZ_TYPE_AGENCY_BAR, "2 groups") != NULL);
  shelf_run (fixture->page, "北滩");
  TZ_WAIT_FOR (compare_page_find_label (fixture, TZ_TYPE_AGENCY_BAR, "1 picked notice") != NULL);
  WAIT_FOR_DATUM (fixture, "A 北滩市教育局, Completed: 1 of 2 problems (50.0 %)");
  g_assert_null (
      compare_page_find_datum (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)"));
  g_assert_true (is_chosen (fixture, "By agency"));
}

static void
test_library_changes (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GString) text = g_string_new (c_south);
  WAIT_FOR_DATUM (fixture, "B 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  g_string_replace (text, "南屿县", "东川县", 0);
  tz_view_test_add (fixture->test, text->str);
  WAIT_FOR_DATUM (fixture, "A 东川县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
  WAIT_FOR_DATUM (fixture, "C 南屿县卫生健康局, Completed: 1 of 1 problem (100.0 %)");
}

/* All before there is a window, which would compare anew after each. */
static void
set_up_many (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const names[] = {"东", "西", "北", "上", "川", "滩", "溪", "岭"};
  fixture->test = tz_view_test_new ();
  for (guint i = 0; i < G_N_ELEMENTS (names) * G_N_ELEMENTS (names); i++) {
    g_autoptr (GString) text = g_string_new (c_south);
    g_string_replace (text, "南", names[i / 8], 0);
    g_string_replace (text, "屿", names[i % 8], 0);
    tz_view_test_add (fixture->test, text->str);
  }
  compare_page_open (fixture);
}

/* Of many agencies it is shown how they are distributed. */
static void
test_many_agencies (ComparePage *fixture, gconstpointer data G_GNUC_UNUSED)
{
  WAIT_FOR_DATUM (fixture, "Too little stated to rank, Agency: 64/64 (100.0 %), Problems 64");
  TZ_WAIT_FOR (compare_page_find_label (fixture, TZ_TYPE_AGENCY_BAR, "All 64 agencies") != NULL);
}

#define ADD(path, func)                                                                                      \
  g_test_add (path, ComparePage, NULL, compare_page_set_up, func, compare_page_tear_down)

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  ADD ("/views/compare/find-agency", test_find_agency);
  ADD ("/views/compare/agencies", test_agencies);
  ADD ("/views/compare/picked", test_picked);
  ADD ("/views/compare/saved", test_saved);
  ADD ("/views/compare/library-changes", test_library_changes);
  g_test_add ("/views/compare/many-agencies", ComparePage, NULL, set_up_many, test_many_agencies,
              compare_page_tear_down);
  return g_test_run ();
}
