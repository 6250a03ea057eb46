#include "office.h"

void
office_set_up (Office *office, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  office->folder = g_dir_make_tmp ("taizhang-office-XXXXXX", &error);
  g_assert_no_error (error);
  office->readers = tz_reader_pool_new ();
}

void
office_tear_down (Office *office, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_true (office_run ((const char *const[]){"rm", "-r", office->folder, NULL}));
  tz_reader_pool_free (office->readers);
  g_free (office->folder);
}

gboolean
office_run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  int status;
  g_spawn_sync (NULL, (char **)argv, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                NULL, NULL, &status, &error);
  g_assert_no_error (error);
  return g_spawn_check_wait_status (status, NULL);
}

char *
office_write (Office *office, const char *name, const char *contents)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (office->folder, name, NULL);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  return path;
}

gboolean
office_convert (Office *office, const char *given, const char *in_filter, const char *into,
                const char *folder)
{
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", office->folder);
  g_autofree char *filter =
      in_filter != NULL ? g_strconcat ("--infilter=", in_filter, NULL) : g_strdup ("--norestore");
  return office_run ((const char *const[]){"soffice", profile, "--headless", filter, "--convert-to", into,
                                           "--outdir", folder, given, NULL});
}
