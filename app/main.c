#include <signal.h>

#include "application.h"
#include "paths.h"

int
main (int argc, char **argv)
{
  /* A file that may not grow further is a failure of what is written, which says so, and not the end of the program. */
  signal (SIGXFSZ, SIG_IGN);
  tz_paths_init_locale ();
  g_autoptr (TzApplication) application = tz_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
