#include <string.h>

#include "backups-window.h"
#include "door.h"
#include "errors.h"
#include "folder.h"
#include "library-care.h"
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
  c->window = tz_view_test_open_window (c->test);
}

static void
tear_down (Case *c)
{
  if (c->test->library == NULL)
    c->test->library = g_object_ref (tz_desk_get_library (c->test->desk));
  tz_door_open_here ();
  tz_folder_remove (c->folder);
  tz_door_close_here ();
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
  TZ_WAIT_FOR (tz_view_test_find_message () != NULL);
  adw_message_dialog_response (tz_view_test_find_message (), "restore");
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

static TzLastCheck
last_check (Case *c)
{
  TzLastCheck last = {0};
  tz_door_open_here ();
  tz_library_get_last_check (tz_desk_get_library (c->test->desk), &last, NULL);
  tz_door_close_here ();
  return last;
}

/* Looks for damage, where a change did not make it give way and wait. */
static TzLastCheck
look (Case *c)
{
  tz_library_checker_look (tz_window_get_checker (TZ_WINDOW (c->window)));
  return last_check (c);
}

static GtkInfoBar *
find_bar (Case *c)
{
  return GTK_INFO_BAR (tz_view_test_find (c->window, GTK_TYPE_INFO_BAR, NULL));
}

/* Closes the library, so that its file can be damaged. */
static void
close_library (Case *c)
{
  g_clear_object (&c->test->library);
  tz_desk_set_library (c->test->desk, NULL);
  g_autofree char *lock = g_strconcat (c->path, "-lock", NULL);
  TZ_WAIT_FOR (!g_file_test (lock, G_FILE_TEST_EXISTS));
}

/* A library that was never looked through is, without a word where it is sound; then not again for a while. */
static void
test_check_by_itself (void)
{
  Case c = {0};
  set_up (&c);
  tz_view_test_add (c.test, NOTICE);
  TZ_WAIT_FOR (look (&c).finished != 0);
  g_assert_cmpuint (last_check (&c).n_flaws, ==, 0);
  g_assert_false (gtk_info_bar_get_revealed (find_bar (&c)));
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (last_check (&c).finished);
  g_autofree char *words = g_date_time_format (when, "Last checked %Y-%m-%d %H:%M: sound");
  GtkWidget *backups = open_backups (&c);
  TZ_WAIT_FOR (tz_view_test_find (backups, GTK_TYPE_LABEL, words) != NULL);
  gtk_window_destroy (GTK_WINDOW (backups));
  tear_down (&c);
}

/* Writes over a byte of the note that says @words. */
static void
damage_note (Case *c, const char *words)
{
  g_autofree char *contents = NULL;
  gsize size = 0, n = 0;
  g_assert_true (g_file_get_contents (c->path, &contents, &size, NULL));
  for (gsize i = 0; i + strlen (words) <= size; i++)
    if (memcmp (contents + i, words, strlen (words)) == 0) {
      contents[i] ^= 1;
      n++;
    }
  g_assert_cmpuint (n, >, 0);
  g_assert_true (g_file_set_contents (c->path, contents, size, NULL));
}

/* Opens a library of which a note is damaged, and waits until that is said in the window. */
static void
set_up_damaged (Case *c)
{
  set_up (c);
  gint64 notice = tz_view_test_add (c->test, NOTICE);
  TzAnnotation note = {.notice = notice, .span = {0, 2}, .body = (char *)"look at the original"};
  tz_door_open_here ();
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (c->test->library, &note, NULL);
  tz_door_close_here ();
  close_library (c);
  damage_note (c, "look at the original");
  tz_library_opener_open (c->test->desk, GTK_WINDOW (c->window), c->path, TZ_LIBRARY_READ_WRITE);
  TZ_WAIT_FOR (tz_desk_get_library (c->test->desk) != NULL);
  TZ_WAIT_FOR (look (c).n_flaws > 0);
  TZ_WAIT_FOR (gtk_info_bar_get_revealed (find_bar (c)));
}

/* Damage that is found is said in the window, with a way to what can be done. */
static void
test_damage_is_said (void)
{
  Case c = {0};
  set_up_damaged (&c);
  g_assert_nonnull (find_button (GTK_WIDGET (find_bar (&c)), "Show"));
  tear_down (&c);
}

/* Damage on which reading stops is said at once, whenever all was looked through last. */
static void
test_damage_is_met (void)
{
  Case c = {0};
  set_up (&c);
  g_autoptr (GError) other = g_error_new_literal (TZ_ERROR, TZ_ERROR_BUSY, "busy");
  g_autoptr (GError) damage = g_error_new_literal (TZ_ERROR, TZ_ERROR_CORRUPT, "damaged");
  tz_desk_toast_error (c.test->desk, "The notice cannot be shown", other);
  g_assert_false (gtk_info_bar_get_revealed (find_bar (&c)));
  tz_desk_toast_error (c.test->desk, "The notice cannot be shown", damage);
  g_assert_true (gtk_info_bar_get_revealed (find_bar (&c)));
  tear_down (&c);
}

static gboolean
shows_page (const Case *c, const char *title)
{
  GtkWidget *page = tz_view_test_find (c->window, GTK_TYPE_LABEL, title);
  return page != NULL && gtk_widget_get_mapped (page);
}

/* A library of which the list cannot be read does not look empty, and its list can be read again. */
static void
test_unreadable (void)
{
  Case c = {0};
  set_up (&c);
  TZ_WAIT_FOR (shows_page (&c, "No notices yet"));
  g_autoptr (GError) damage = g_error_new_literal (TZ_ERROR, TZ_ERROR_CORRUPT, "damaged");
  GtkWidget *list = tz_view_test_find (c.window, GTK_TYPE_COLUMN_VIEW, NULL);
  GtkSelectionModel *selection = gtk_column_view_get_model (GTK_COLUMN_VIEW (list));
  g_signal_emit_by_name (gtk_single_selection_get_model (GTK_SINGLE_SELECTION (selection)), "failed", damage);
  TZ_WAIT_FOR (shows_page (&c, "The notices cannot be read"));
  GtkWidget *title = tz_view_test_find (c.window, GTK_TYPE_LABEL, "The notices cannot be read");
  click (gtk_widget_get_ancestor (title, ADW_TYPE_STATUS_PAGE), "Try Again");
  TZ_WAIT_FOR (shows_page (&c, "No notices yet"));
  tear_down (&c);
}

/* A damaged library that is open is salvaged from the bar that says so: what can be read is there again, what
 * cannot is named, and the damaged file is kept. */
static void
test_salvage_open (void)
{
  Case c = {0};
  set_up_damaged (&c);
  gtk_widget_activate_action (c.window, "win.salvage", NULL);
  TZ_WAIT_FOR (tz_view_test_find_message () != NULL);
  adw_message_dialog_response (tz_view_test_find_message (), "salvage");
  TZ_WAIT_FOR (tz_view_test_find_message () != NULL &&
               strcmp (adw_message_dialog_get_heading (tz_view_test_find_message ()),
                       "The library was salvaged") == 0);
  const char *words = adw_message_dialog_get_body (tz_view_test_find_message ());
  g_assert_nonnull (strstr (words, "Saved: notices 1, notes 1,"));
  g_assert_nonnull (strstr (words, "Not saved, or not as it was:\n"));
  g_test_message ("%s", words);
  const char *kept = strstr (words, c.test->folder);
  g_assert_nonnull (kept);
  g_autofree char *path = g_strndup (kept, strcspn (kept, "\n"));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  TZ_WAIT_FOR (count_notices (&c) == 1);
  g_assert_false (gtk_info_bar_get_revealed (find_bar (&c)));
  TZ_WAIT_FOR (look (&c).finished != 0);
  g_assert_cmpuint (last_check (&c).n_flaws, ==, 0);
  tear_down (&c);
}

/* A file whose beginning is gone is no library any more; that there is a backup of it is said. */
static void
test_beginning_lost (void)
{
  Case c = {0};
  g_autofree char *contents = NULL;
  gsize size = 0;
  set_up (&c);
  tz_view_test_add (c.test, NOTICE);
  GtkWidget *backups = open_backups (&c);
  click (backups, "Back Up Now");
  TZ_WAIT_FOR (find_button (backups, "Restore…") != NULL);
  gtk_window_destroy (GTK_WINDOW (backups));
  close_library (&c);
  g_assert_true (g_file_get_contents (c.path, &contents, &size, NULL));
  memset (contents, 0, 4096);
  g_assert_true (g_file_set_contents (c.path, contents, size, NULL));

  tz_library_opener_open (c.test->desk, GTK_WINDOW (c.window), c.path, TZ_LIBRARY_READ_WRITE);
  TZ_WAIT_FOR (tz_view_test_find_message () != NULL);
  g_assert_nonnull (
      strstr (adw_message_dialog_get_body (tz_view_test_find_message ()), "There is a backup of it from "));
  adw_message_dialog_response (tz_view_test_find_message (), "backups");
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_BACKUPS_WINDOW) != NULL &&
               find_button (tz_view_test_find_window (TZ_TYPE_BACKUPS_WINDOW), "Restore…") != NULL);
  click (tz_view_test_find_window (TZ_TYPE_BACKUPS_WINDOW), "Restore…");
  TZ_WAIT_FOR (tz_view_test_find_message () != NULL);
  adw_message_dialog_response (tz_view_test_find_message (), "restore");
  TZ_WAIT_FOR (count_notices (&c) == 1);
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
  close_library (&c);
  g_assert_true (g_file_get_contents (c.path, &contents, &size, NULL));
  g_assert_true (g_file_set_contents (c.path, contents, size - 4096, NULL)); /* cut short */

  tz_library_opener_open (c.test->desk, GTK_WINDOW (c.window), c.path, TZ_LIBRARY_READ_WRITE);
  TZ_WAIT_FOR (tz_view_test_find_message () != NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (tz_view_test_find_message ()), "is kept beside it"));
  adw_message_dialog_response (tz_view_test_find_message (), "salvage");
  TZ_WAIT_FOR (count_notices (&c) == 1);
  tear_down (&c);
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add_func ("/views/backups/restore", test_restore);
  g_test_add_func ("/views/backups/check", test_check);
  g_test_add_func ("/views/backups/check-by-itself", test_check_by_itself);
  g_test_add_func ("/views/backups/damage-is-said", test_damage_is_said);
  g_test_add_func ("/views/backups/damage-is-met", test_damage_is_met);
  g_test_add_func ("/views/backups/unreadable", test_unreadable);
  g_test_add_func ("/views/backups/beginning-lost", test_beginning_lost);
  g_test_add_func ("/views/backups/salvage", test_salvage);
  g_test_add_func ("/views/backups/salvage-open", test_salvage_open);
  return g_test_run ();
}
