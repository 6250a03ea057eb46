#include "measure.h"

#include <stdlib.h>
#include <time.h>

double
measure_now (void)
{
  return (double)g_get_monotonic_time () / G_USEC_PER_SEC;
}

double
measure_used (void)
{
  struct timespec now;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

void
measure_check (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *)a, other = *(const double *)b;
  return one < other ? -1 : one > other;
}

void
measure_print (const char *what, double *seconds, guint n, double clock)
{
  qsort (seconds, n, sizeof *seconds, compare_doubles);
  g_print ("%-36s median %8.2f ms   99th %8.2f ms   longest %8.2f ms", what, 1000 * seconds[n / 2],
           1000 * seconds[n * 99 / 100], 1000 * seconds[n - 1]);
  if (clock >= 0)
    g_print (" (%.2f ms on the clock)", 1000 * clock);
  g_print ("\n");
}
