#include "library-view.h"
#include "view-notices.h"
#include "view-test.h"

/* What takes long says so where it was asked for. */
typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  GtkWidget *page;
  GMutex held; /* the library writes nothing while it is locked */
} Fixture;

static guint
n_listed (const Fixture *fixture)
{
  GtkWidget *view = tz_view_test_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL);
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view))));
}

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  tz_view_test_add (fixture->test, c_north);
  fixture->window = tz_view_test_open_window (fixture->test);
  fixture->page = tz_view_test_find (fixture->window, TZ_TYPE_LIBRARY_VIEW, NULL);
  TZ_WAIT_FOR (n_listed (fixture) == 1);
  g_mutex_init (&fixture->held);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_mutex_clear (&fixture->held);
  tz_view_test_free (fixture->test);
}

static gpointer
wait (TzLibrary *library G_GNUC_UNUSED, gpointer held, GError **error G_GNUC_UNUSED)
{
  g_mutex_lock (held);
  g_mutex_unlock (held);
  return NULL;
}

static void
hold (Fixture *fixture)
{
  g_mutex_lock (&fixture->held);
  tz_library_submit (fixture->test->library, wait, &fixture->held, NULL, NULL, NULL, NULL);
}

static gboolean
can_undo (const Fixture *fixture)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo");
}

static void
test_deleting (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  hold (fixture);
  gtk_widget_activate_action (fixture->page, "library.delete", NULL);
  TZ_WAIT_FOR (tz_view_test_says (fixture->page, "Deleting 1 notice…"));
  g_mutex_unlock (&fixture->held);
  TZ_WAIT_FOR (n_listed (fixture) == 0 && !tz_view_test_says (fixture->page, "Deleting 1 notice…"));
  TZ_WAIT_FOR (can_undo (fixture));
  hold (fixture);
  gtk_widget_activate_action (fixture->window, "win.undo", NULL);
  TZ_WAIT_FOR (tz_view_test_says (fixture->page, "Undoing…"));
  g_mutex_unlock (&fixture->held);
  TZ_WAIT_FOR (n_listed (fixture) == 1 && !tz_view_test_says (fixture->page, "Undoing…"));
}

static GtkWidget *
find_cancel (const Fixture *fixture)
{
  return tz_view_test_find_tooltip (fixture->page, GTK_TYPE_BUTTON, "Nothing of it will have been done");
}

/* It can be cancelled as long as it goes on; then nothing of it is done, and that is said. */
static void
test_cancelling (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  hold (fixture);
  gtk_widget_activate_action (fixture->page, "library.delete", NULL);
  TZ_WAIT_FOR (tz_view_test_says (fixture->page, "Deleting 1 notice…"));
  g_assert_true (gtk_widget_get_mapped (find_cancel (fixture)));
  g_signal_emit_by_name (find_cancel (fixture), "clicked");
  g_assert_false (gtk_widget_get_visible (find_cancel (fixture)));
  g_mutex_unlock (&fixture->held);
  TZ_WAIT_FOR (!tz_view_test_says (fixture->page, "Deleting 1 notice…"));
  TZ_WAIT_FOR (tz_view_test_says (fixture->window, "The notices were not deleted"));
  g_assert_cmpuint (n_listed (fixture), ==, 1);
  g_assert_false (can_undo (fixture));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* The newest of what goes on is told, and the one before it when that is over. */
static void
test_newest (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TzDoing) doing = tz_doing_new ();
  guint first = tz_doing_begin (doing, "first", NULL), second = tz_doing_begin (doing, "second", NULL);
  g_assert_null (tz_doing_get_words (doing));
  TZ_WAIT_FOR (g_strcmp0 (tz_doing_get_words (doing), "second") == 0);
  tz_doing_end (doing, second);
  g_assert_cmpstr (tz_doing_get_words (doing), ==, "first");
  tz_doing_end (doing, first);
  g_assert_null (tz_doing_get_words (doing));
}

/* What is over at once is never on the screen. */
static void
test_short (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TzDoing) doing = tz_doing_new ();
  guint n_told = 0;
  g_signal_connect_swapped (doing, "notify::words", G_CALLBACK (count_cb), &n_told);
  tz_doing_end (doing, tz_doing_begin (doing, "short", NULL));
  tz_view_test_settle (1000);
  g_assert_cmpuint (n_told, ==, 0);
}

#define ADD(name, function)                                                                                  \
  g_test_add ("/views/doing/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  tz_view_test_init (&argc, &argv);
  ADD ("deleting", test_deleting);
  ADD ("cancelling", test_cancelling);
  ADD ("newest", test_newest);
  ADD ("short", test_short);
  return g_test_run ();
}
