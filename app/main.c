#include "application.h"
#include "paths.h"

int
main (int argc, char **argv)
{
  tz_paths_init_locale ();
  g_autoptr (TzApplication) application = tz_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
