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

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add_func ("/views/work-importing/summary", test_summary);
  return g_test_run ();
}
