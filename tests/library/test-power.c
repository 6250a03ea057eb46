#include <glib/gstdio.h>
#include <stdlib.h>

#include "companion.h"
#include "folder.h"
#include "power.h"
#include "schema.h"
#include "work.h"

/*
 * The power fails at a random write; what was acknowledged is on the disk. TZ_CUTS says how often. Every
 * eighth library is of each older version at first, and the power may fail while it is migrated.
 */
#define N_CUTS 45
#define MAX_CALLS 500

typedef struct {
  GHashTable *acknowledged;
  GHashTable *begun; /* (nullable) */
  guint n_done;
} Story;

static void
begin (GHashTable *changes, gpointer data)
{
  Story *story = data;
  g_clear_pointer (&story->begun, g_hash_table_unref);
  story->begun = g_hash_table_ref (changes);
}

static void
done (gpointer data)
{
  Story *story = data;
  work_apply (story->acknowledged, story->begun);
  g_clear_pointer (&story->begun, g_hash_table_unref);
  story->n_done++;
}

/* Works until the power fails; opening the library may fail already. */
static void
work_until_dark (Fixture *fixture, Story *story, guint32 seed)
{
  const WorkListener listener = {begin, done, story};
  g_autoptr (TzLibrary) library =
      tz_library_open (fixture->path, TZ_LIBRARY_READ_WRITE, fixture->lexicon, NULL);
  if (library == NULL)
    return;
  g_autoptr (Companion) companion G_GNUC_UNUSED = companion_new (library);
  g_autoptr (Work) work = work_new (library, seed, 1, &listener);
  while (work_step (work, NULL))
    ;
}

/* The file of an older @version, if there is one, or a new library with some work in it. */
static void
prepare (Fixture *fixture, Story *story, guint32 seed, guint version)
{
  const WorkListener listener = {begin, done, story};
  if (version > 0 && version < TZ_SCHEMA_VERSION) {
    fixture_put_kept (fixture, version);
    fixture->library = fixture_open_copy (fixture);
  } else {
    g_autoptr (Work) work = work_new (fixture->library, seed, MAX_CALLS, &listener);
    for (guint i = 0; i < 5; i++)
      g_assert_true (work_step (work, NULL));
  }
  g_hash_table_unref (story->acknowledged);
  story->acknowledged = work_read (fixture->library);
  g_assert_finalize_object (fixture->library);
  fixture->library = NULL;
}

static void
assert_after (Fixture *fixture, const char *folder, Story *story, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "notes.taizhang", NULL);
  TzLibrary *library = tz_library_open (path, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error);
  g_assert_no_error (error);
  work_assert (library, story->acknowledged, story->begun, seed);
  g_assert_finalize_object (library);
}

/* Returns: how many steps were acknowledged. */
static guint
cut_once (GRand *rand, guint n)
{
  Fixture fixture = {0};
  Story story = {.acknowledged = work_new_state ()};
  guint32 seed = g_rand_int (rand);
  fixture_set_up (&fixture, NULL);
  g_autofree char *after = g_build_filename (fixture.folder, "after", NULL);
  g_assert_cmpint (g_mkdir (after, 0700), ==, 0);
  prepare (&fixture, &story, seed, n % 8);
  story.n_done = 0;

  power_restore ();
  power_cut_after (g_rand_int_range (rand, 0, MAX_CALLS), n % POWER_N_LOSSES, rand, after);
  work_until_dark (&fixture, &story, seed);
  g_assert_true (power_restore ());
  assert_after (&fixture, after, &story, seed);

  g_hash_table_unref (story.acknowledged);
  g_clear_pointer (&story.begun, g_hash_table_unref);
  tz_folder_remove (after);
  fixture_tear_down (&fixture, NULL);
  return story.n_done;
}

static void
test_cuts (void)
{
  const char *asked = g_getenv ("TZ_CUTS");
  guint n_cuts = asked != NULL ? strtoul (asked, NULL, 10) : N_CUTS, n_done = 0;
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_test_message ("seed %u", seed);
  for (guint n = 0; n < n_cuts; n++)
    n_done += cut_once (rand, n);
  g_test_message ("%u cuts, %u acknowledged steps, all there", n_cuts, n_done);
  g_assert_cmpuint (n_done, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  power_install ();
  g_test_add_func ("/library/power/cut-at-random", test_cuts);
  return g_test_run ();
}
