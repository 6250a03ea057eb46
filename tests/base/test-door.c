#include "door.h"

#define MESSAGE "*library was entered on the main thread*"

static void
test_closed (void)
{
  tz_door_enter ("library");
  tz_door_close_here ();
  g_test_expect_message (G_LOG_DOMAIN, G_LOG_LEVEL_CRITICAL, MESSAGE);
  tz_door_enter ("library");
  g_test_assert_expected_messages ();
  tz_door_open_here ();
  tz_door_enter ("library");
}

static gpointer
enter (gpointer data G_GNUC_UNUSED)
{
  tz_door_enter ("library");
  return NULL;
}

/* Doors are closed for one thread only. */
static void
test_other_thread (void)
{
  tz_door_close_here ();
  g_thread_join (g_thread_new ("other", enter, NULL));
  tz_door_open_here ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/door/closed", test_closed);
  g_test_add_func ("/door/other-thread", test_other_thread);
  return g_test_run ();
}
