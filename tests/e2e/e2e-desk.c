#include "e2e-desk.h"

#include <glib/gstdio.h>

void
desk_set_up (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  desk->dir = g_dir_make_tmp ("taizhang-e2e-XXXXXX", &error);
  g_assert_no_error (error);
  desk->library = g_build_filename (desk->dir, "e2e.taizhang", NULL);
  desk->pdf = g_build_filename (desk->dir, "report.pdf", NULL);
}

void
desk_tear_down (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDir) dir = g_dir_open (desk->dir, 0, NULL);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;) {
    g_autofree char *path = g_build_filename (desk->dir, name, NULL);
    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (desk->dir), ==, 0);
  g_free (desk->dir);
  g_free (desk->library);
  g_free (desk->pdf);
}

Robot *
desk_start (Desk *desk)
{
  const char *const argv[] = {g_getenv ("TZ_WINDOW"), "--library", desk->library, NULL};
  return robot_start (argv);
}
