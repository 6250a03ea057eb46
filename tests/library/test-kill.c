/* For kill() (POSIX.1-2001). */
#define _POSIX_C_SOURCE 200809L

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>

#include "schema.h"
#include "work.h"

/*
 * A program that writes to a library is killed at a random moment; whatever it had been told is safe is there
 * the next time. TZ_KILLS says how often. A library goes through several deaths, so that what one leaves is
 * what the next begins with; half of them are of an older version at first, each version in turn.
 */
#define N_KILLS 50
#define DEATHS_OF_ONE_LIBRARY 5

/* A number range that a child's keys come from. */
#define NUMBERS_OF_ONE_CHILD 100000

/* Half of the children die while they start and open the library, which takes as long as it took the last one
 * that was let; the others within this time of work. In microseconds. */
#define FIRST_OPENING (50 * G_TIME_SPAN_MILLISECOND)
#define WORKING (250 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  GSubprocess *process;
  GDataInputStream *lines;
  GHashTable *acknowledged;
  GHashTable *begun; /* (nullable) */
  guint n_done;
  gint64 opening; /* how long it takes */
} Child;

static void
take_line (Child *child, const char *line)
{
  if (g_str_equal (line, "open"))
    return;
  if (g_str_equal (line, "done")) {
    work_apply (child->acknowledged, child->begun);
    g_clear_pointer (&child->begun, g_hash_table_unref);
    child->n_done++;
    return;
  }
  if (!g_str_has_suffix (line, ";"))
    return; /* it was killed while it said what it would do */
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  child->begun = work_new_state ();
  for (guint i = 0; words[i + 1] != NULL; i += 2)
    g_hash_table_insert (child->begun, g_strdup (words[i]), g_uri_unescape_string (words[i + 1], NULL));
}

static char *
read_line (Child *child)
{
  g_autoptr (GError) error = NULL;
  char *line = g_data_input_stream_read_line (child->lines, NULL, NULL, &error);
  g_assert_no_error (error);
  return line;
}

static void
start (Child *child, const char *path, guint32 seed, guint first)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *seed_word = g_strdup_printf ("%u", seed % G_MAXINT);
  g_autofree char *first_word = g_strdup_printf ("%u", first);
  child->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, g_getenv ("TZ_KILL_WORKER"),
                                     path, seed_word, first_word, NULL);
  g_assert_no_error (error);
  child->lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child->process));
}

/* Waits until the library is open, so that all of the time given is work. */
static void
wait_until_open (Child *child)
{
  gint64 started = g_get_monotonic_time ();
  g_autofree char *line = read_line (child);
  g_assert_cmpstr (line, ==, "open");
  child->opening = g_get_monotonic_time () - started;
}

static void
kill_and_hear (Child *child)
{
  g_autoptr (GError) error = NULL;
  g_subprocess_force_exit (child->process);
  char *line;
  while ((line = read_line (child)) != NULL) {
    take_line (child, line);
    g_free (line);
  }
  g_subprocess_wait (child->process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_signaled (child->process));
  g_assert_cmpint (g_subprocess_get_term_sig (child->process), ==, SIGKILL);
  g_clear_object (&child->lines);
  g_clear_object (&child->process);
}

static void
live_and_die (Child *child, const char *path, GRand *rand, guint first)
{
  gboolean opening = g_rand_boolean (rand);
  start (child, path, g_rand_int (rand), first);
  if (!opening)
    wait_until_open (child);
  g_usleep (g_rand_int_range (rand, 0, opening ? child->opening : WORKING));
  kill_and_hear (child);
}

static void
assert_safe (Fixture *fixture, Child *child, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  fixture->library = tz_library_open (fixture->path, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error);
  g_assert_no_error (error);
  work_assert (fixture->library, child->acknowledged, child->begun, seed);
  g_clear_pointer (&child->begun, g_hash_table_unref);
  g_assert_finalize_object (fixture->library);
  fixture->library = NULL;
}

/* Returns: how many steps were acknowledged. */
static guint
kill_one_library (Fixture *fixture, GRand *rand, guint n_deaths)
{
  TzLibrary *before = fixture_open_copy (fixture); /* so that a child migrates the file itself */
  Child child = {.acknowledged = work_read (before), .opening = FIRST_OPENING};
  g_assert_finalize_object (before);
  for (guint i = 0; i < n_deaths; i++) {
    live_and_die (&child, fixture->path, rand, (i + 1) * NUMBERS_OF_ONE_CHILD);
    assert_safe (fixture, &child, g_rand_int (rand));
  }
  g_hash_table_unref (child.acknowledged);
  return child.n_done;
}

static void
test_kills (void)
{
  const char *asked = g_getenv ("TZ_KILLS");
  guint n_kills = asked != NULL ? strtoul (asked, NULL, 10) : N_KILLS, n_done = 0;
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_test_message ("seed %u", seed);
  for (guint n = 0; n < n_kills; n += DEATHS_OF_ONE_LIBRARY) {
    Fixture fixture = {0};
    fixture_set_up (&fixture, NULL);
    guint version = n / DEATHS_OF_ONE_LIBRARY % (TZ_SCHEMA_VERSION + 1);
    if (version > 0 && version < TZ_SCHEMA_VERSION)
      fixture_put_kept (&fixture, version);
    else
      g_clear_object (&fixture.library);
    n_done += kill_one_library (&fixture, rand, MIN (DEATHS_OF_ONE_LIBRARY, n_kills - n));
    fixture_tear_down (&fixture, NULL);
  }
  g_test_message ("%u deaths, %u acknowledged steps, all there", n_kills, n_done);
  g_assert_cmpuint (n_done, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/kill/random-moments", test_kills);
  return g_test_run ();
}
