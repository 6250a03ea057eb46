#include "background.h"

#include <glib.h>
#include <sys/resource.h>

/* A thread of niceness 0 gets nine times as much of the processor (sched(7)). */
#define NICENESS 10

/* Niceness is a matter of each thread on Linux (setpriority(2)). */
void
tz_background_enter (void)
{
  setpriority (PRIO_PROCESS, 0, MAX (NICENESS, getpriority (PRIO_PROCESS, 0)));
}
