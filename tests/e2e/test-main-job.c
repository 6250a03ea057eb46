#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>

#include "robot.h"

#define AGENCY "北洲区农业农村局"
#define NOTE "核对：与台账不符"

typedef struct {
  char *dir;
  char *library;
  char *pdf;
} Desk;

static void
desk_set_up (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  desk->dir = g_dir_make_tmp ("taizhang-e2e-XXXXXX", &error);
  g_assert_no_error (error);
  desk->library = g_build_filename (desk->dir, "e2e.taizhang", NULL);
  desk->pdf = g_build_filename (desk->dir, "report.pdf", NULL);
}

static void
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

static Robot *
start (Desk *desk)
{
  const char *const argv[] = {g_getenv ("TZ_WINDOW"), "--library", desk->library, NULL};
  return robot_start (argv);
}

static void
test_main_job (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (Robot) robot = start (desk);
  robot_click (robot, "push button", "Open the Samples");
  g_object_unref (robot_find (robot, "table row", AGENCY));
  robot_act (robot, "library.open");
  g_object_unref (robot_find (robot, "text", AGENCY));
  robot_select (robot, "text", AGENCY, "完善制度8项");
  robot_act (robot, "read.note");
  robot_write (robot, "text", "Note", NOTE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns where the program leaves out an interface that it may leave out. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_test_add ("/e2e/main-job", Desk, NULL, desk_set_up, test_main_job, desk_tear_down);
  return g_test_run ();
}
