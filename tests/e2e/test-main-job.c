#include "robot.h"

static void
test_main_job (void)
{
  const char *const argv[] = {g_getenv ("TZ_WINDOW"), "--library", "/tmp/e2e.taizhang",
                              g_getenv ("TZ_SAMPLES"), NULL};
  g_autoptr (Robot) robot = robot_start (argv);
  robot_click (robot, NULL, "Compare");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/e2e/main-job", test_main_job);
  return g_test_run ();
}
