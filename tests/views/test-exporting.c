#include <glib/gstdio.h>
#include <string.h>

#include "data-exporter.h"
#include "export-window.h"
#include "view-notices.h"
#include "view-test.h"

typedef struct {
  TzViewTest *test;
  gint64 north;
  GtkWidget *window;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->north = tz_view_test_add (fixture->test, c_north);
  tz_view_test_add (fixture->test, c_south);
  fixture->window = tz_view_test_open_window (fixture->test);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

/* It says what is written; what is ticked is meant before all. */
static void
test_dialog (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_desk_set_picked (fixture->test->desk, &fixture->north, 1);
  gtk_widget_activate_action (fixture->window, "win.export", NULL);
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_EXPORT_WINDOW) != NULL);
  GtkWidget *dialog = tz_view_test_find_window (TZ_TYPE_EXPORT_WINDOW);
  g_assert_true (tz_view_test_says (dialog, "The 1 ticked"));
  GtkWidget *formats = tz_view_test_find (dialog, ADW_TYPE_COMBO_ROW, NULL);
  adw_combo_row_set_selected (ADW_COMBO_ROW (formats), 3);
  g_assert_true (tz_view_test_says (
      dialog, "Texts, themes, entities and notes, for programs of qualitative analysis (.qdpx)"));
  GtkWidget *names = tz_view_test_find (dialog, GTK_TYPE_SWITCH, NULL);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (names)));
  gtk_window_close (GTK_WINDOW (dialog));
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_EXPORT_WINDOW) == NULL);
}

static void
test_nothing_open (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (fixture->window), "export");
  g_assert_true (g_action_get_enabled (action));
  tz_desk_set_library (fixture->test->desk, NULL);
  g_assert_false (g_action_get_enabled (action));
}

static void
test_written (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->test->folder, "ledger.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GArray) notices = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (notices, fixture->north);
  tz_data_exporter_run (fixture->test->desk, GTK_WINDOW (fixture->window), path, FALSE, notices, FALSE);
  TZ_WAIT_FOR (tz_view_test_says (fixture->window, "“ledger.csv” is written"));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "北滩市教育局"));
  g_assert_null (strstr (text, "南屿县卫生健康局"));
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* A name that was completed nobody was asked about: what is there under it stays. */
static void
test_there_already (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->test->folder, "ledger.csv", NULL);
  g_autofree char *words = g_strdup_printf ("The export failed: “%s” is there already", path);
  g_autofree char *text = NULL;
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  tz_data_exporter_run (fixture->test->desk, GTK_WINDOW (fixture->window), path, FALSE, NULL, FALSE);
  TZ_WAIT_FOR (tz_view_test_says (fixture->window, words));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_failed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_data_exporter_run (fixture->test->desk, GTK_WINDOW (fixture->window), "/nowhere/ledger.csv", TRUE, NULL,
                        FALSE);
  TZ_WAIT_FOR (tz_view_test_says (fixture->window,
                                  "The export failed: “/nowhere/ledger.csv” could not be written: "
                                  "No such file or directory"));
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add ("/views/exporting/dialog", Fixture, NULL, fixture_set_up, test_dialog, fixture_tear_down);
  g_test_add ("/views/exporting/nothing-open", Fixture, NULL, fixture_set_up, test_nothing_open,
              fixture_tear_down);
  g_test_add ("/views/exporting/written", Fixture, NULL, fixture_set_up, test_written, fixture_tear_down);
  g_test_add ("/views/exporting/there-already", Fixture, NULL, fixture_set_up, test_there_already,
              fixture_tear_down);
  g_test_add ("/views/exporting/failed", Fixture, NULL, fixture_set_up, test_failed, fixture_tear_down);
  return g_test_run ();
}
