#include "library-view.h"
#include "view-notices.h"
#include "view-test.h"
#include "window.h"

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
  fixture->window = GTK_WIDGET (tz_window_new (NULL, fixture->test->desk));
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->page = tz_view_test_find (fixture->window, TZ_TYPE_LIBRARY_VIEW, NULL);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  tz_view_test_settle (50);
  tz_view_test_free (fixture->test);
}

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static GtkWidget *
find_words (const char *words)
{
  return tz_view_test_find (GTK_WIDGET (find_dialog ()), GTK_TYPE_LABEL, words);
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
  TZ_WAIT_FOR (find_dialog () != NULL);
  /* What differs stands out, what does not steps back. */
  g_assert_true (gtk_widget_has_css_class (find_words ("北滩市教育局"), "heading"));
  g_assert_true (gtk_widget_has_css_class (find_words ("南屿县卫生健康局"), "heading"));
  g_assert_true (gtk_widget_has_css_class (find_words ("0"), "dim-label")); /* notes, of both */
  adw_message_dialog_response (find_dialog (), "join");
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
    g_assert_null (find_dialog ());
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
