#pragma once

#include <time.h>

/* clock_seconds: Returns: the processor time of this process in seconds, which other work on the machine
 * moves less than the time on the wall. */
static inline double
clock_seconds (void)
{
  struct timespec now;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}
