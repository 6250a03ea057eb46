#include <glib/gstdio.h>

#include "door.h"
#include "view-notices.h"
#include "view-test.h"
#include "work-importer.h"
#include "work-window.h"

/* One note is on words of the notice, the other on words that stand nowhere. */
static const char annotations[] =
    "[{\"target\":{\"source\":\"x\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"食堂管理不严\"}}"
    ","
    "\"bodyValue\":\"看\",\"creator\":\"王乙\"},"
    "{\"target\":{\"source\":\"x\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"并无此语\"}}}]";

/* One note, and what another person made of it. */
static const char annotation[] =
    "{\"id\":\"urn:uuid:0b6a3c52-6a3e-4e1c-9a51-3a2a0f0c7d11\",\"target\":{\"source\":\"x\",\"selector\":{"
    "\"type\":\"TextQuoteSelector\",\"exact\":\"食堂管理不严\"}},\"bodyValue\":\"%s\",\"creator\":\"%s\","
    "\"created\":\"%s\"}";

static guint
count_notes (TzViewTest *test)
{
  tz_door_open_here ();
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (test->library, 0, NULL);
  tz_door_close_here ();
  return notes->len;
}

/* What came in is told, with the reason of what did not; it is taken back in one step. */
static void
test_summary (void)
{
  TzViewTest *test = tz_view_test_new ();
  g_autofree char *path = g_build_filename (test->folder, "notes.jsonld", NULL);
  tz_view_test_add (test, c_north);
  GtkWidget *window = tz_view_test_open_window (test);
  g_assert_true (g_file_set_contents (path, annotations, -1, NULL));
  tz_work_importer_run (test->desk, GTK_WINDOW (window), path);
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_WORK_WINDOW) != NULL);
  GtkWidget *summary = tz_view_test_find_window (TZ_TYPE_WORK_WINDOW);
  g_assert_true (tz_view_test_says (
      summary, "1 new · 0 changed · 0 already there · 0 different on both sides · 1 not taken"));
  TZ_WAIT_FOR (tz_view_test_says (summary, "no notice here has its source or its words"));
  g_assert_cmpuint (count_notes (test), ==, 1);
  gtk_window_close (GTK_WINDOW (summary));
  TZ_WAIT_FOR (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  gtk_widget_activate_action (window, "win.undo", NULL);
  TZ_WAIT_FOR (count_notes (test) == 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  tz_view_test_free (test);
}

static gboolean
says_maker (GtkWidget *window, const char *creator, const char *created)
{
  g_autoptr (GDateTime) there = g_date_time_new_from_iso8601 (created, NULL);
  g_autoptr (GDateTime) here = g_date_time_to_local (there);
  g_autofree char *when = g_date_time_format (here, "%Y-%m-%d %H:%M");
  g_autofree char *maker = g_strdup_printf ("%s · %s", creator, when);
  return tz_view_test_says (window, maker);
}

static GtkWidget *
take_in (TzViewTest *test, GtkWidget *window, const char *words, const char *creator, const char *created)
{
  g_autofree char *path = g_build_filename (test->folder, "note.jsonld", NULL);
  g_autofree char *note = g_strdup_printf (annotation, words, creator, created);
  g_assert_true (g_file_set_contents (path, note, -1, NULL));
  tz_work_importer_run (test->desk, GTK_WINDOW (window), path);
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_WORK_WINDOW) != NULL);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return tz_view_test_find_window (TZ_TYPE_WORK_WINDOW);
}

/* Where both sides differ, each says whose it is and of when. */
static void
test_both_sides (void)
{
  TzViewTest *test = tz_view_test_new ();
  tz_view_test_add (test, c_north);
  GtkWidget *window = tz_view_test_open_window (test);
  GtkWidget *first = take_in (test, window, "看", "王乙", "2026-03-02T12:14:00Z");
  g_assert_true (tz_view_test_says (
      first, "1 new · 0 changed · 0 already there · 0 different on both sides · 0 not taken"));
  gtk_window_close (GTK_WINDOW (first));
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_WORK_WINDOW) == NULL);
  GtkWidget *second = take_in (test, window, "再看", "李丙", "2026-03-05T12:30:00Z");
  TZ_WAIT_FOR (says_maker (second, "王乙", "2026-03-02T12:14:00Z"));
  g_assert_true (says_maker (second, "李丙", "2026-03-05T12:30:00Z"));
  gtk_window_close (GTK_WINDOW (second));
  tz_view_test_free (test);
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add_func ("/views/work-importing/summary", test_summary);
  g_test_add_func ("/views/work-importing/both-sides", test_both_sides);
  return g_test_run ();
}
