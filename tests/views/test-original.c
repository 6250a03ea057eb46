#include <glib/gstdio.h>
#include <sys/stat.h>

#include "door.h"
#include "original.h"
#include "view-notices.h"
#include "view-test.h"

/* The copy holds what was imported, byte for byte, lies where its name says and cannot be written to. */
static void
test_copy (void)
{
  g_autoptr (GError) error = NULL;
  TzViewTest *test = tz_view_test_new ();
  gint64 id = tz_view_test_add (test, c_north);
  tz_door_open_here ();
  g_autoptr (GPtrArray) sources = tz_library_list_sources (test->library, id, &error);
  g_assert_no_error (error);
  const TzSource *source = sources->pdata[0];
  g_autofree char *path = tz_original_copy (test->library, source->id, "../.云溪/a.txt", &error);
  g_assert_no_error (error);
  g_autofree char *name = g_path_get_basename (path);
  g_assert_cmpstr (name, ==, "_._.云溪_a.txt");

  GStatBuf info;
  gsize n_bytes, n_original;
  g_autofree char *bytes = NULL;
  g_autoptr (GBytes) original = tz_library_load_source_bytes (test->library, source->id, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &bytes, &n_bytes, &error);
  g_assert_no_error (error);
  const char *expected = g_bytes_get_data (original, &n_original);
  g_assert_cmpmem (bytes, n_bytes, expected, n_original);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0400);
  g_autofree char *folder = g_path_get_dirname (path);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  tz_door_close_here ();
  tz_view_test_free (test);
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add_func ("/views/original/copy", test_copy);
  return g_test_run ();
}
