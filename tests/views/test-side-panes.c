#include "finding-card.h"
#include "outline-list.h"
#include "reviewed.h"

/* What stands beside the text of a notice, in windows of two widths. */

#define NARROW 640
#define WIDE 1200

typedef struct {
  TzViewTest *test;
  gint64 notice;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

/* A window as after a start of the program, with the notice in front. */
static void
start (Fixture *fixture, int width)
{
  g_settings_set_int (fixture->test->settings, "window-width", width);
  fixture->window = tz_view_test_open_window (fixture->test);
  tz_desk_open_place (fixture->test->desk, fixture->notice, TZ_SPAN_NONE);
  TZ_WAIT_FOR (tz_view_test_find (fixture->window, TZ_TYPE_OUTLINE_LIST, NULL) != NULL);
  fixture->page = tz_view_test_find (fixture->window, TZ_TYPE_NOTICE_PAGE, NULL);
  TZ_WAIT_FOR (ABS (gtk_widget_get_width (fixture->page) - width) < 40);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->notice = tz_view_test_add (fixture->test, reviewed_text);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

static AdwFlap *
outline_of (const Fixture *fixture)
{
  return ADW_FLAP (tz_view_test_find (fixture->page, ADW_TYPE_FLAP, NULL));
}

static AdwFlap *
panel_of (const Fixture *fixture)
{
  return ADW_FLAP (adw_flap_get_content (outline_of (fixture)));
}

/* Whether all of a pane is within the page, or nothing, when it has slid to where it goes. */
static gboolean
is_seen (const Fixture *fixture, AdwFlap *flap)
{
  graphene_rect_t bounds;
  GtkWidget *pane = adw_flap_get_flap (flap);
  return adw_flap_get_reveal_progress (flap) == 1 && gtk_widget_get_mapped (pane) &&
         gtk_widget_compute_bounds (pane, fixture->page, &bounds) && bounds.origin.x >= 0 &&
         bounds.origin.x + bounds.size.width <= gtk_widget_get_width (fixture->page);
}

static gboolean
is_gone (AdwFlap *flap)
{
  return adw_flap_get_reveal_progress (flap) == 0 && !gtk_widget_get_mapped (adw_flap_get_flap (flap));
}

static gboolean
stand (const Fixture *fixture, gboolean outline, gboolean panel)
{
  AdwFlap *first = outline_of (fixture), *second = panel_of (fixture);
  return (outline ? is_seen (fixture, first) && !adw_flap_get_folded (first) : is_gone (first)) &&
         (panel ? is_seen (fixture, second) && !adw_flap_get_folded (second) : is_gone (second));
}

static void
act (const Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
}

static void
assert_comes_and_goes (const Fixture *fixture, AdwFlap *flap, const char *action)
{
  for (int i = 0; i < 2; i++) {
    act (fixture, action);
    TZ_WAIT_FOR (is_seen (fixture, flap));
    act (fixture, action);
    TZ_WAIT_FOR (is_gone (flap));
  }
}

/* In a narrow window a pane comes over the text when one asks for it, and goes; the next window has room for both. */
static void
test_narrow (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  start (fixture, NARROW);
  TZ_WAIT_FOR (stand (fixture, FALSE, FALSE));
  assert_comes_and_goes (fixture, outline_of (fixture), "read.outline");
  assert_comes_and_goes (fixture, panel_of (fixture), "read.panel");
  start (fixture, WIDE);
  TZ_WAIT_FOR (stand (fixture, TRUE, TRUE));
}

static gboolean
shows_card (const Fixture *fixture)
{
  return gtk_widget_get_visible (tz_view_test_find (fixture->page, TZ_TYPE_FINDING_CARD, NULL));
}

/* In a narrow window nothing is over what one works in: the card goes for the panel, and the panel for the text. */
static void
test_uncovered (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const ways[] = {"read.text", "read.find"};
  start (fixture, NARROW);
  TZ_WAIT_FOR (stand (fixture, FALSE, FALSE));
  g_assert_true (gtk_widget_activate_action (fixture->page, "read.review", "b", TRUE));
  TZ_WAIT_FOR (shows_card (fixture));
  act (fixture, "read.correct");
  TZ_WAIT_FOR (is_seen (fixture, panel_of (fixture)));
  g_assert_false (shows_card (fixture));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    act (fixture, ways[i]);
    TZ_WAIT_FOR (is_gone (panel_of (fixture)));
    act (fixture, "read.panel");
    TZ_WAIT_FOR (is_seen (fixture, panel_of (fixture)));
  }
}

/* A card comes over the text that it speaks of, and over no other view, nor in a window that is gone. */
static void
test_out_of_sight (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  start (fixture, NARROW);
  TZ_WAIT_FOR (stand (fixture, FALSE, FALSE));
  g_assert_true (gtk_widget_activate_action (fixture->page, "read.review", "b", TRUE));
  TZ_WAIT_FOR (shows_card (fixture));
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_COMPARE);
  TZ_WAIT_FOR (!gtk_widget_get_mapped (fixture->page));
  g_assert_false (shows_card (fixture));
  tz_desk_show_view (fixture->test->desk, TZ_VIEW_READ);
  TZ_WAIT_FOR (gtk_widget_get_mapped (fixture->page));
  g_assert_true (gtk_widget_activate_action (fixture->page, "read.review", "b", TRUE));
  g_autoptr (GtkWidget) window = g_object_ref (fixture->window);
  gtk_window_destroy (GTK_WINDOW (window));
  tz_view_test_settle (400);
  g_assert_false (shows_card (fixture));
}

/* What one does not want beside the text stays away, though it was looked at in a narrow window. */
static void
test_not_wanted (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  start (fixture, WIDE);
  TZ_WAIT_FOR (stand (fixture, TRUE, TRUE));
  act (fixture, "read.panel");
  TZ_WAIT_FOR (stand (fixture, TRUE, FALSE));
  start (fixture, NARROW);
  TZ_WAIT_FOR (stand (fixture, FALSE, FALSE));
  act (fixture, "read.panel");
  TZ_WAIT_FOR (is_seen (fixture, panel_of (fixture)));
  start (fixture, WIDE);
  TZ_WAIT_FOR (stand (fixture, TRUE, FALSE));
  act (fixture, "read.panel");
  TZ_WAIT_FOR (stand (fixture, TRUE, TRUE));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add ("/views/side-panes/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/views/side-panes/uncovered", Fixture, NULL, set_up, test_uncovered, tear_down);
  g_test_add ("/views/side-panes/out-of-sight", Fixture, NULL, set_up, test_out_of_sight, tear_down);
  g_test_add ("/views/side-panes/not-wanted", Fixture, NULL, set_up, test_not_wanted, tear_down);
  return g_test_run ();
}
