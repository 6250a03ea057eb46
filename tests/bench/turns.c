#include "turns.h"

#include <stdlib.h>
#include <time.h>

/* Seconds of the processor that a turn should not take. */
#define LONG 0.008

static struct {
  double cpu; /* when the turn began; 0 before the first */
  double clock;
  double longest_clock;
  GArray *turns; /* (element-type double): seconds of the processor */
} measured;

static double
used (void)
{
  struct timespec now;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static double
now (void)
{
  return (double)g_get_monotonic_time () / G_USEC_PER_SEC;
}

static int
poll_between_turns (GPollFD *fds, guint n_fds, int timeout)
{
  if (measured.clock != 0) {
    double cpu = used () - measured.cpu;
    g_array_append_val (measured.turns, cpu);
    measured.longest_clock = MAX (measured.longest_clock, now () - measured.clock);
  }
  int n_ready = g_poll (fds, n_fds, timeout);
  measured.cpu = used ();
  measured.clock = now ();
  return n_ready;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *)a, other = *(const double *)b;
  return one < other ? -1 : one > other;
}

void
turns_begin (void)
{
  measured.clock = measured.longest_clock = 0;
  measured.turns = g_array_new (FALSE, FALSE, sizeof (double));
  g_main_context_set_poll_func (NULL, poll_between_turns);
}

void
turns_end (const char *what)
{
  g_main_context_set_poll_func (NULL, NULL);
  g_autoptr (GArray) turns = g_steal_pointer (&measured.turns);
  const double *seconds = (const double *)(gpointer)turns->data;
  double all = 0;
  guint n_long = 0;
  g_array_sort (turns, compare_doubles);
  for (guint i = 0; i < turns->len; i++) {
    all += seconds[i];
    n_long += seconds[i] > LONG;
  }
  g_print (
      "%-13s longest turn %.2f ms (%.2f ms on the clock), 99th %.2f ms; %u of %u over 8 ms; %.2f s in all\n",
      what, 1000 * seconds[turns->len - 1], 1000 * measured.longest_clock,
      1000 * seconds[turns->len * 99 / 100], n_long, turns->len, all);
}
