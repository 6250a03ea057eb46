#include "library-view.h"
#include "notice-preview.h"
#include "search-bar.h"
#include "view-notices.h"
#include "view-test.h"
#include "window.h"

/* What the Library's search says and offers, in a window. */
typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  GtkWidget *page;
  GtkWidget *bar;
  GtkColumnView *view;
} Fixture;

static guint
n_listed (const Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (fixture->view)));
}

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  tz_view_test_add (fixture->test, c_north);
  tz_view_test_add (fixture->test, c_south);
  fixture->window = GTK_WIDGET (tz_window_new (NULL, fixture->test->desk));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->page = tz_view_test_find (fixture->window, TZ_TYPE_LIBRARY_VIEW, NULL);
  fixture->bar = tz_view_test_find (fixture->window, TZ_TYPE_SEARCH_BAR, NULL);
  fixture->view = GTK_COLUMN_VIEW (tz_view_test_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL));
  TZ_WAIT_FOR (n_listed (fixture) == 2);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  tz_view_test_settle (50);
  tz_view_test_free (fixture->test);
}

static void
search (const Fixture *fixture, const char *text)
{
  tz_search_bar_set_text (TZ_SEARCH_BAR (fixture->bar), text);
}

static GtkWidget *
find_with_tooltip (GtkWidget *root, GType type, const char *tooltip)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) &&
      g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  GtkWidget *found = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_with_tooltip (child, type, tooltip);
  return found;
}

static GtkWidget *
find_button (const Fixture *fixture, const char *label)
{
  GtkWidget *found = tz_view_test_find (fixture->page, GTK_TYPE_LABEL, label);
  return found != NULL ? gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON) : NULL;
}

static void
choose_year (const Fixture *fixture, const char *year)
{
  TZ_WAIT_FOR (find_button (fixture, year) != NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (fixture, year)), TRUE);
}

static void
test_nothing_says_what_was_searched (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  choose_year (fixture, "2021");
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  search (fixture, "无<此>字样");
  TZ_WAIT_FOR (n_listed (fixture) == 0);
  TZ_WAIT_FOR (tz_view_test_find (fixture->page, GTK_TYPE_LABEL, "“无<此>字样” · 2021") != NULL);
  g_signal_emit_by_name (find_button (fixture, "Clear Filters"), "clicked");
  TZ_WAIT_FOR (tz_view_test_find (fixture->page, GTK_TYPE_LABEL, "“无<此>字样”") != NULL);
  g_assert_cmpuint (n_listed (fixture), ==, 0);
  g_assert_false (gtk_widget_get_visible (find_button (fixture, "Clear Filters")));
  g_signal_emit_by_name (find_button (fixture, "Clear Search and Filters"), "clicked");
  TZ_WAIT_FOR (n_listed (fixture) == 2);
  g_assert_cmpstr (tz_search_bar_get_text (TZ_SEARCH_BAR (fixture->bar)), ==, "");
}

static void
test_help (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *button = find_with_tooltip (fixture->bar, GTK_TYPE_MENU_BUTTON, "What can be searched for");
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL));
  /* As the keyboard does: into the button, which takes the focus, and on it. */
  g_assert_true (gtk_widget_grab_focus (button));
  g_assert_true (gtk_widget_activate (button));
  TZ_WAIT_FOR (gtk_widget_get_mapped (popover));
  g_assert_nonnull (tz_view_test_find (popover, GTK_TYPE_LABEL, "status:in_progress"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  TZ_WAIT_FOR (!gtk_widget_get_mapped (popover));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define TEST(name, func)                                                                                     \
  g_test_add ("/views/searching/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  TEST ("nothing-says-what-was-searched", test_nothing_says_what_was_searched);
  TEST ("help", test_help);
  return g_test_run ();
}
