#include "folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Everything in the folder goes, at any depth; what a link in it points to stays. */
static void
test_remove (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("taizhang-folder-XXXXXX", &error);
  g_autofree char *other = g_dir_make_tmp ("taizhang-folder-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *kept = g_build_filename (other, "kept.txt", NULL);
  g_autofree char *deep = g_build_filename (folder, "a", "b", NULL);
  g_autofree char *file = g_build_filename (deep, "file.txt", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_true (g_file_set_contents (kept, "x", 1, NULL));
  g_assert_cmpint (symlink (other, link), ==, 0);

  tz_folder_remove (folder);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (kept, G_FILE_TEST_IS_REGULAR));
  tz_folder_remove (other);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* A folder that is not there is none to remove. */
static void
test_missing (void)
{
  tz_folder_remove ("/nonexistent/taizhang");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/folder/remove", test_remove);
  g_test_add_func ("/folder/missing", test_missing);
  return g_test_run ();
}
