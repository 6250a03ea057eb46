#include "paths.h"

/* Run from the build folder, the program finds its data there. */
static void
test_build (void)
{
  g_autofree char *locale = tz_paths_dup_locale_dir ();
  g_autofree char *schemas = tz_paths_dup_schema_dir ();
  g_autofree char *samples = tz_paths_dup_samples_dir ();
  g_autofree char *compiled = g_build_filename (schemas, "gschemas.compiled", NULL);
  g_assert_true (g_file_test (locale, G_FILE_TEST_IS_DIR));
  g_assert_true (g_file_test (compiled, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_test (samples, G_FILE_TEST_IS_DIR));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paths/build", test_build);
  return g_test_run ();
}
