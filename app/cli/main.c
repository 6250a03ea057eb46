#include "paths.h"

int
main (void)
{
  tz_paths_init_locale ();
  return 0;
}
