#define _DEFAULT_SOURCE /* setuid() */

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "desk.h"
#include "errors.h"

/* Everything that is bad in one folder: each is named with its reason, and the good one is imported. */
static void
test_all_at_once (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  static const char gif[] = "GIF89a\x40\0\x40\0\x80\0\0";
  gsize n_bytes = 50 * 1000 * 1000;
  g_autofree char *line = g_malloc (n_bytes);
  memset (line, 'a', n_bytes);
  g_free (desk_write (desk, "empty.txt", "", 0));
  g_free (desk_write (desk, "picture.txt", gif, sizeof gif));
  g_free (desk_write (desk, "line.txt", line, n_bytes));
  g_free (desk_write (desk, "broken.txt", "整改\xff进展", -1));
  desk_write_notice (desk, "good.txt", "云溪市民政局");
  g_autofree char *pipe = g_build_filename (desk->folder, "pipe.txt", NULL);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);

  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  g_assert_error (desk_find (summary, "empty.txt")->error, TZ_ERROR, TZ_ERROR_EMPTY);
  g_assert_error (desk_find (summary, "picture.txt")->error, TZ_ERROR, TZ_ERROR_BINARY);
  g_assert_error (desk_find (summary, "line.txt")->error, TZ_ERROR, TZ_ERROR_TOO_LARGE);
  g_assert_error (desk_find (summary, "broken.txt")->error, TZ_ERROR, TZ_ERROR_CHARSET);
  g_assert_error (desk_find (summary, "pipe.txt")->error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpint (desk_find (summary, "good.txt")->kind, ==, TZ_IMPORT_NEW);
  g_assert_cmpuint (summary->n[TZ_IMPORT_FAILED], ==, 5);
}

static void
test_deep_page (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GString) html = g_string_new ("<html><body>");
  for (guint i = 0; i < 100000; i++)
    g_string_append (html, "<div>");
  g_string_append (html, "最里面的文字");
  g_free (desk_write (desk, "deep.html", html->str, html->len));
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  g_assert_no_error (desk_find (summary, "deep.html")->error);
  g_autoptr (GPtrArray) hits = tz_library_search (desk->library, "最里面的文字", 0, 10, 0, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
}

static void
test_links (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  desk_write_notice (desk, "inner/good.txt", "云溪市民政局");
  const char *const links[][2] = {{"loop", "."},   {"inner/up", ".."},      {"again.txt", "inner/good.txt"},
                                  {"out", "/etc"}, {"dangling", "nowhere"}, {"self", "self"}};
  for (guint i = 0; i < G_N_ELEMENTS (links); i++) {
    g_autofree char *path = g_build_filename (desk->folder, links[i][0], NULL);
    g_assert_cmpint (symlink (links[i][1], path), ==, 0);
  }
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  g_assert_cmpint (desk_find (summary, "good.txt")->kind, ==, TZ_IMPORT_NEW);
  g_assert_error (desk_find (summary, "out")->error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_error (desk_find (summary, "dangling")->error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_error (desk_find (summary, "self")->error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_cmpuint (summary->items->len, ==, 4);
}

static void
test_missing (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, g_file_new_for_path ("/nowhere/at-all.txt"));
  g_autoptr (TzImportSummary) summary =
      tz_import_files (desk->library, files, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  const TzImportItem *item = desk_find (summary, "at-all.txt");
  g_assert_error (item->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (strstr (item->error->message, "/nowhere"));
}

/* Root may read everything, so a child process that is somebody else imports. */
static void
import_as_nobody (Desk *desk)
{
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  g_assert_error (desk_find (summary, "locked")->error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_error (desk_find (summary, "secret.txt")->error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_cmpint (desk_find (summary, "good.txt")->kind, ==, TZ_IMPORT_NEW);
}

static void
test_no_permission (void)
{
  if (g_test_subprocess ()) {
    Desk desk;
    if (getuid () == 0)
      g_assert_cmpint (setuid (65534), ==, 0);
    desk_set_up (&desk, NULL);
    desk_write_notice (&desk, "good.txt", "云溪市民政局");
    desk_write_notice (&desk, "locked/inner.txt", "云溪市水利局");
    g_autofree char *secret = desk_write (&desk, "secret.txt", "整改", -1);
    g_autofree char *locked = g_build_filename (desk.folder, "locked", NULL);
    g_assert_cmpint (g_chmod (secret, 0), ==, 0);
    g_assert_cmpint (g_chmod (locked, 0), ==, 0);
    import_as_nobody (&desk);
    g_assert_cmpint (g_chmod (locked, 0700), ==, 0);
    desk_tear_down (&desk, NULL);
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_ADD ("/bad-input/all-at-once", test_all_at_once);
  DESK_ADD ("/bad-input/deep-page", test_deep_page);
  DESK_ADD ("/bad-input/links", test_links);
  DESK_ADD ("/bad-input/missing", test_missing);
  g_test_add_func ("/bad-input/no-permission", test_no_permission);
  return g_test_run ();
}
