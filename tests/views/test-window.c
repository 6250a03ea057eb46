#include "notice-page.h"
#include "notice-preview.h"
#include "reviewed.h"

#include <glib/gi18n.h>

static AdwViewStack *
stack_of (GtkWidget *window)
{
  return ADW_VIEW_STACK (tz_view_test_find (window, ADW_TYPE_VIEW_STACK, NULL));
}

static void
test_views (void)
{
  g_autoptr (TzViewTest) test = tz_view_test_new ();
  GtkWidget *window = tz_view_test_open_window (test);
  AdwViewStack *stack = stack_of (window);
  const char *const views[] = {TZ_VIEW_READ, TZ_VIEW_COMPARE, TZ_VIEW_REPORT, TZ_VIEW_LIBRARY};
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    gtk_widget_activate_action (window, "win.show-view", "s", views[i]);
    g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, views[i]);
    g_autofree char *kept = g_settings_get_string (test->settings, "view");
    g_assert_cmpstr (kept, ==, views[i]);
  }
}

static void
test_back (void)
{
  g_autoptr (TzViewTest) test = tz_view_test_new ();
  GtkWidget *window = tz_view_test_open_window (test);
  AdwViewStack *stack = stack_of (window);
  gtk_widget_activate_action (window, "win.show-view", "s", TZ_VIEW_COMPARE);
  /* Another library: where one is stays, but not the places of the one before. */
  tz_desk_set_library (test->desk, NULL);
  tz_desk_set_library (test->desk, test->library);
  g_assert_false (tz_desk_can_go_back (test->desk));
  tz_desk_open_place (test->desk, 7, tz_span (3, 5));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, TZ_VIEW_READ);
  g_assert_true (tz_desk_can_go_back (test->desk));
  gtk_widget_activate_action (window, "win.back", NULL);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, TZ_VIEW_COMPARE);
  g_assert_false (tz_desk_can_go_back (test->desk));
}

/* A library that goes while a notice of it is read: what comes is shown by nobody. */
static void
test_gone_while_reading (void)
{
  g_autoptr (TzViewTest) test = tz_view_test_new ();
  gint64 notice = tz_view_test_add (test, reviewed_text);
  GtkWidget *window = tz_view_test_open_window (test);
  tz_desk_open_place (test->desk, notice, TZ_SPAN_NONE);
  g_autoptr (GtkWidget) page = g_object_ref (tz_view_test_find (window, TZ_TYPE_NOTICE_PAGE, NULL));
  tz_desk_set_library (test->desk, NULL);
  tz_view_test_settle (300);
  g_assert_null (tz_notice_page_get_open (TZ_NOTICE_PAGE (page)));
}

/* The window is closed while what is shown of a notice is read, and out of date already: nothing is read again. */
static void
test_closed_while_previewing (void)
{
  g_autoptr (TzViewTest) test = tz_view_test_new ();
  gint64 notice = tz_view_test_add (test, reviewed_text);
  GtkWidget *window = tz_view_test_open_window (test);
  GtkWidget *preview = tz_view_test_find (window, TZ_TYPE_NOTICE_PREVIEW, NULL);
  TZ_WAIT_FOR (tz_view_test_says (preview, "云溪市教育局"));
  for (guint i = 0; i < 2; i++)
    tz_notice_preview_show (TZ_NOTICE_PREVIEW (preview), notice, "食堂");
  gtk_window_destroy (GTK_WINDOW (window));
  tz_desk_set_library (test->desk, NULL);
  tz_view_test_settle (300);
}

static void
test_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  const char *const names[] = {"tz-library",
                               "tz-read",
                               "tz-compare",
                               "tz-report",
                               "tz-status-completed",
                               "tz-status-completed-sustained",
                               "tz-status-mostly-completed",
                               "tz-status-in-progress",
                               "tz-status-not-completed",
                               "tz-status-not-stated"};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = g_strconcat (names[i], "-symbolic", NULL);
    g_assert_true (gtk_icon_theme_has_icon (theme, name));
  }
  g_assert_true (gtk_icon_theme_has_icon (theme, TZ_APPLICATION_ID)); /* whether it is installed or not */
}

/* The window fits beside another one on a usual screen. */
static void
test_width (void)
{
  g_autoptr (TzViewTest) test = tz_view_test_new ();
  GtkWidget *window = tz_view_test_open_window (test);
  const char *const views[] = {TZ_VIEW_READ, TZ_VIEW_COMPARE, TZ_VIEW_REPORT, TZ_VIEW_LIBRARY};
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    int least = 0;
    gtk_widget_activate_action (window, "win.show-view", "s", views[i]);
    gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    g_assert_cmpint (least, <=, 640);
  }
}

/* Where there is no room for the switcher above, it stands below, whether it slides there or not. */
static void
test_switcher (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_autoptr (TzViewTest) test = tz_view_test_new ();
  GtkWidget *window = tz_view_test_open_window (test);
  AdwViewSwitcherBar *bar =
      ADW_VIEW_SWITCHER_BAR (tz_view_test_find (window, ADW_TYPE_VIEW_SWITCHER_BAR, NULL));
  g_assert_false (adw_view_switcher_bar_get_reveal (bar));
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 700);
  TZ_WAIT_FOR (gtk_widget_get_height (GTK_WIDGET (bar)) > 0);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add_func ("/views/window/views", test_views);
  g_test_add_func ("/views/window/gone-while-reading", test_gone_while_reading);
  g_test_add_func ("/views/window/closed-while-previewing", test_closed_while_previewing);
  g_test_add_func ("/views/window/back", test_back);
  g_test_add_func ("/views/window/icons", test_icons);
  g_test_add_func ("/views/window/width", test_width);
  g_test_add_func ("/views/window/switcher", test_switcher);
  return g_test_run ();
}
