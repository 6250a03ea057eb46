#include "library-view.h"
#include "view-notices.h"
#include "view-test.h"

/* Two notices that are picked are said to be forms of one. */
typedef struct {
  TzViewTest *test;
  gint64 notices[2];
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->notices[0] = tz_view_test_add (fixture->test, c_north);
  fixture->notices[1] = tz_view_test_add (fixture->test, c_south);
  fixture->window = tz_view_test_open_window (fixture->test);
  fixture->page = tz_view_test_find (fixture->window, TZ_TYPE_LIBRARY_VIEW, NULL);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

static GtkWidget *
find_words (const char *words)
{
  return tz_view_test_find (GTK_WIDGET (tz_view_test_find_message ()), GTK_TYPE_LABEL, words);
}

static gboolean
says (const Fixture *fixture, const char *words)
{
  return tz_view_test_find (fixture->page, GTK_TYPE_LABEL, words) != NULL;
}

static void
test_join (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TZ_WAIT_FOR (says (fixture, "2 notices · 3 problems"));
  tz_desk_set_picked (fixture->test->desk, fixture->notices, 2);
  gtk_widget_activate_action (fixture->page, "library.join-picked", NULL);
  TZ_WAIT_FOR (tz_view_test_find_message () != NULL);
  /* What differs stands out, what does not steps back. */
  g_assert_true (gtk_widget_has_css_class (find_words ("北滩市教育局"), "heading"));
  g_assert_true (gtk_widget_has_css_class (find_words ("南屿县卫生健康局"), "heading"));
  g_assert_true (gtk_widget_has_css_class (find_words ("0"), "dim-label")); /* notes, of both */
  adw_message_dialog_response (tz_view_test_find_message (), "join");
  TZ_WAIT_FOR (says (fixture, "2 notices · 2 problems") || says (fixture, "2 notices · 1 problem"));
  TZ_WAIT_FOR (tz_view_test_find (fixture->window, GTK_TYPE_LABEL, "Counted as one notice") != NULL);
  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  TZ_WAIT_FOR (says (fixture, "2 notices · 3 problems"));
}

/* Of one, or of three, there is nothing to say so of. */
static void
test_only_two (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 third = tz_view_test_add (fixture->test, "第三篇\n");
  const gint64 all[] = {fixture->notices[0], fixture->notices[1], third};
  for (guint n = 1; n <= G_N_ELEMENTS (all); n += 2) {
    tz_desk_set_picked (fixture->test->desk, all, n);
    gtk_widget_activate_action (fixture->page, "library.join-picked", NULL);
    tz_view_test_settle (100);
    g_assert_null (tz_view_test_find_message ());
  }
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
#define TEST(name, func)                                                                                     \
  g_test_add ("/views/forms-dialog/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  TEST ("join", test_join);
  TEST ("only-two", test_only_two);
  return g_test_run ();
}
