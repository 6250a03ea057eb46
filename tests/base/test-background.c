#include <glib.h>
#include <sys/resource.h>

#include "background.h"

static gpointer
step_back (gpointer data)
{
  int *nicenesses = data;
  nicenesses[0] = getpriority (PRIO_PROCESS, 0);
  tz_background_enter ();
  nicenesses[1] = getpriority (PRIO_PROCESS, 0);
  tz_background_enter ();
  nicenesses[2] = getpriority (PRIO_PROCESS, 0);
  return NULL;
}

/* Only the thread that asks for it waits for others. */
static void
test_own_thread (void)
{
  int before = getpriority (PRIO_PROCESS, 0), nicenesses[3];
  g_thread_join (g_thread_new ("test", step_back, nicenesses));
  g_assert_cmpint (nicenesses[0], ==, before);
  g_assert_cmpint (nicenesses[1], ==, MAX (before, 10));
  g_assert_cmpint (nicenesses[2], ==, nicenesses[1]);
  g_assert_cmpint (getpriority (PRIO_PROCESS, 0), ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/background/own-thread", test_own_thread);
  return g_test_run ();
}
