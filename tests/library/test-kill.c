#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "kept.h"
#include "schema.h"
#include "work.h"

/*
 * A program that writes to a library is killed at a random moment; whatever it had been told is safe is there
 * the next time. TZ_KILLS says how often. A library goes through several deaths, so that what one leaves is
 * what the next begins with; half of them are of an older version at first, each version in turn.
 */
#define N_KILLS 50
#define DEATHS_OF_ONE_LIBRARY 5

/* So often in a migration, of libraries with so many notices; TZ_MIGRATIONS and TZ_KEPT_NOTICES say otherwise. */
#define N_MIGRATIONS 6
#define N_KEPT_NOTICES 100

/* A number range that a child's keys come from. */
#define NUMBERS_OF_ONE_CHILD 100000

/* Half of the children die while they start and open the library, which takes as long as it took the last one
 * that was let; the others within this time of work. In microseconds. */
#define FIRST_OPENING (50 * G_TIME_SPAN_MILLISECOND)
#define WORKING (250 * G_TIME_SPAN_MILLISECOND)

/* The program that forks the children. */
typedef struct {
  GSubprocess *process;
  GDataInputStream *lines;
} Mother;

typedef struct {
  const Mother *mother;
  pid_t pid;
  int died_of; /* a signal, when it is dead; or -1 */
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
  if (g_str_has_prefix (line, "died ")) {
    child->died_of = atoi (line + strlen ("died "));
    return;
  }
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
  char *line = g_data_input_stream_read_line (child->mother->lines, NULL, NULL, &error);
  g_assert_no_error (error);
  return line;
}

static void
start (Child *child, const char *path, guint32 seed, guint first)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *order = g_strdup_printf ("%s %u %u\n", path, seed % G_MAXINT, first);
  GOutputStream *orders = g_subprocess_get_stdin_pipe (child->mother->process);
  g_output_stream_write_all (orders, order, strlen (order), NULL, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *line = read_line (child);
  g_assert_true (g_str_has_prefix (line, "born "));
  child->pid = atoi (line + strlen ("born "));
  child->died_of = -1;
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
  g_assert_cmpint (kill (child->pid, SIGKILL), ==, 0);
  while (child->died_of < 0) {
    g_autofree char *line = read_line (child);
    g_assert_nonnull (line);
    take_line (child, line);
  }
  g_assert_cmpint (child->died_of, ==, SIGKILL);
}

static void
mother_start (Mother *mother)
{
  g_autoptr (GError) error = NULL;
  mother->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                      g_getenv ("TZ_KILL_WORKER"), NULL);
  g_assert_no_error (error);
  mother->lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (mother->process));
}

static void
mother_end (Mother *mother)
{
  g_autoptr (GError) error = NULL;
  g_output_stream_close (g_subprocess_get_stdin_pipe (mother->process), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (mother->process, NULL, &error));
  g_assert_no_error (error);
  g_clear_object (&mother->lines);
  g_clear_object (&mother->process);
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
kill_one_library (const Mother *mother, Fixture *fixture, GRand *rand, guint n_deaths)
{
  TzLibrary *before = fixture_open_copy (fixture); /* so that a child migrates the file itself */
  Child child = {.mother = mother, .acknowledged = work_read (before), .opening = FIRST_OPENING};
  g_assert_finalize_object (before);
  for (guint i = 0; i < n_deaths; i++) {
    live_and_die (&child, fixture->path, rand, (i + 1) * NUMBERS_OF_ONE_CHILD);
    assert_safe (fixture, &child, g_rand_int (rand));
  }
  g_hash_table_unref (child.acknowledged);
  return child.n_done;
}

static guint
read_wanted (const char *variable, guint usual)
{
  const char *asked = g_getenv (variable);
  return asked != NULL ? strtoul (asked, NULL, 10) : usual;
}

/* Makes a library of an older version with many notices. */
static void
set_up_older (Fixture *fixture, guint version, guint n_notices)
{
  fixture_set_up (fixture, NULL);
  fixture_put_kept (fixture, version);
  kept_enlarge (fixture->path, n_notices);
}

/* Returns: how long it takes to bring it up to date; it then has @n_there notices and @n_notes notes. */
static gint64
measure_migration (guint version, guint n_notices, guint *n_there, guint *n_notes)
{
  Fixture fixture = {0};
  set_up_older (&fixture, version, n_notices);
  gint64 started = g_get_monotonic_time ();
  fixture_reopen (&fixture, TZ_LIBRARY_READ_WRITE);
  gint64 taken = g_get_monotonic_time () - started;
  *n_there = work_count (fixture.library, n_notes);
  g_assert_cmpuint (*n_there, >=, n_notices);
  fixture_tear_down (&fixture, NULL);
  return taken;
}

/* A child dies while it migrates; the library is whole the next time, and brought up to date. */
static void
kill_migration (const Mother *mother, GRand *rand, guint version, guint n_notices, gint64 taken,
                guint n_there, guint n_notes)
{
  Fixture fixture = {0};
  Child child = {.mother = mother, .acknowledged = work_new_state ()};
  guint n_notes_after = 0;
  set_up_older (&fixture, version, n_notices);
  start (&child, fixture.path, g_rand_int (rand), NUMBERS_OF_ONE_CHILD);
  g_usleep (g_rand_int_range (rand, 0, taken));
  kill_and_hear (&child);
  fixture_reopen (&fixture, TZ_LIBRARY_READ_WRITE);
  if (child.begun == NULL && child.n_done == 0) {
    g_assert_cmpuint (work_count (fixture.library, &n_notes_after), ==, n_there);
    g_assert_cmpuint (n_notes_after, ==, n_notes);
  }
  work_assert_sound (fixture.library);
  g_hash_table_unref (child.acknowledged);
  g_clear_pointer (&child.begun, g_hash_table_unref);
  fixture_tear_down (&fixture, NULL);
}

static void
test_migrations (void)
{
  guint n_kills = read_wanted ("TZ_MIGRATIONS", N_MIGRATIONS);
  guint n_notices = read_wanted ("TZ_KEPT_NOTICES", N_KEPT_NOTICES);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Mother mother;
  g_test_message ("seed %u", seed);
  mother_start (&mother);
  for (guint version = 1; version < TZ_SCHEMA_VERSION; version++) {
    guint n_there = 0, n_notes = 0;
    gint64 taken = measure_migration (version, n_notices, &n_there, &n_notes);
    for (guint n = version - 1; n < n_kills; n += TZ_SCHEMA_VERSION - 1)
      kill_migration (&mother, rand, version, n_notices, taken, n_there, n_notes);
  }
  mother_end (&mother);
  g_test_message ("%u deaths in migrations of %u notices", n_kills, n_notices);
}

static void
test_kills (void)
{
  guint n_kills = read_wanted ("TZ_KILLS", N_KILLS), n_done = 0;
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Mother mother;
  g_test_message ("seed %u", seed);
  mother_start (&mother);
  for (guint n = 0; n < n_kills; n += DEATHS_OF_ONE_LIBRARY) {
    Fixture fixture = {0};
    fixture_set_up (&fixture, NULL);
    guint version = n / DEATHS_OF_ONE_LIBRARY % (TZ_SCHEMA_VERSION + 1);
    if (version > 0 && version < TZ_SCHEMA_VERSION)
      fixture_put_kept (&fixture, version);
    else
      g_clear_object (&fixture.library);
    n_done += kill_one_library (&mother, &fixture, rand, MIN (DEATHS_OF_ONE_LIBRARY, n_kills - n));
    fixture_tear_down (&fixture, NULL);
  }
  mother_end (&mother);
  g_test_message ("%u deaths, %u acknowledged steps, all there", n_kills, n_done);
  g_assert_cmpuint (n_done, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/kill/random-moments", test_kills);
  g_test_add_func ("/library/kill/migrations", test_migrations);
  return g_test_run ();
}
