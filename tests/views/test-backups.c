#include <glib/gstdio.h>
#include <string.h>

#include "backups-window.h"
#include "door.h"
#include "library-opener.h"
#include "view-test.h"
#include "window.h"

#define NOTICE "云溪市教育局关于巡察整改进展情况的通报\n1.食堂管理松散的问题。\n整改进度：已完成\n"

typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  char *path;
  char *folder;
} Case;

static void
set_up (Case *c)
{
  c->test = tz_view_test_new ();
  c->path = g_strdup (tz_library_get_path (c->test->library));
  c->folder = g_build_filename (c->test->folder, "backups", NULL);
  g_settings_set_string (c->test->settings, "backup-folder", c->folder);
  c->window = GTK_WIDGET (tz_window_new (NULL, c->test->desk));
  gtk_window_present (GTK_WINDOW (c->window));
}

static void
remove_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_unlink (path);
  }
}

static void
tear_down (Case *c)
{
  gtk_window_destroy (GTK_WINDOW (c->window));
  if (c->test->library == NULL)
    c->test->library = g_object_ref (tz_desk_get_library (c->test->desk));
  remove_files (c->folder);
  g_rmdir (c->folder);
  tz_view_test_free (c->test);
  g_free (c->path);
  g_free (c->folder);
}

static GtkWidget *
open_backups (Case *c)
{
  GtkWidget *backups = tz_backups_window_new (GTK_WINDOW (c->window), c->test->desk, c->path);
  gtk_window_present (GTK_WINDOW (backups));
  return backups;
}

static GtkWidget *
find_button (GtkWidget *window, const char *words)
{
  GtkWidget *label = tz_view_test_find (window, GTK_TYPE_LABEL, words);
  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static void
click (GtkWidget *window, const char *words)
{
  GtkWidget *button = find_button (window, words);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* The dialog that stands above all windows. */
static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data))
      return l->data;
  return NULL;
}

static guint
count_notices (Case *c)
{
  guint n = 0;
  TzLibrary *library = tz_desk_get_library (c->test->desk);
  tz_door_open_here ();
  if (library != NULL)
    tz_library_count (library, NULL, &n, NULL, NULL);
  tz_door_close_here ();
  return n;
}

/* A backup is made, listed, and brings the library back to what it was. */
static void
test_restore (void)
{
  Case c = {0};
  set_up (&c);
  tz_view_test_add (c.test, NOTICE);
  GtkWidget *backups = open_backups (&c);
  click (backups, "Back Up Now");
  TZ_WAIT_FOR (find_button (backups, "Restore…") != NULL);
  tz_view_test_add (c.test, "后来的一篇\n");
  g_assert_cmpuint (count_notices (&c), ==, 2);

  g_clear_object (&c.test->library); /* only the desk holds it now */
  click (backups, "Restore…");
  TZ_WAIT_FOR (find_dialog () != NULL);
  adw_message_dialog_response (find_dialog (), "restore");
  TZ_WAIT_FOR (count_notices (&c) == 1);
  tear_down (&c);
}

/* What is damaged is named. */
static void
test_check (void)
{
  Case c = {0};
  set_up (&c);
  tz_view_test_add (c.test, NOTICE);
  GtkWidget *backups = open_backups (&c);
  click (backups, "Check");
  TZ_WAIT_FOR (tz_view_test_find (backups, GTK_TYPE_LABEL, "The library is sound") != NULL);
  gtk_window_destroy (GTK_WINDOW (backups));
  tear_down (&c);
}

/* A library that cannot be opened is salvaged from the dialog that says so. */
static void
test_salvage (void)
{
  Case c = {0};
  g_autofree char *contents = NULL;
  gsize size = 0;
  set_up (&c);
  tz_view_test_add (c.test, NOTICE);
  g_clear_object (&c.test->library);
  tz_desk_set_library (c.test->desk, NULL);
  g_autofree char *lock = g_strconcat (c.path, "-lock", NULL);
  TZ_WAIT_FOR (!g_file_test (lock, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (c.path, &contents, &size, NULL));
  g_assert_true (g_file_set_contents (c.path, contents, size - 4096, NULL)); /* cut short */

  tz_library_opener_open (c.test->desk, GTK_WINDOW (c.window), c.path, TZ_LIBRARY_READ_WRITE);
  TZ_WAIT_FOR (find_dialog () != NULL);
  adw_message_dialog_response (find_dialog (), "salvage");
  TZ_WAIT_FOR (count_notices (&c) == 1);
  tear_down (&c);
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add_func ("/views/backups/restore", test_restore);
  g_test_add_func ("/views/backups/check", test_check);
  g_test_add_func ("/views/backups/salvage", test_salvage);
  return g_test_run ();
}
