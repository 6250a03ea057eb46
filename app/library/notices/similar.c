#include "similar.h"

#include <string.h>

#include "door.h"
#include "library-private.h"
#include "problem-list.h"
#include "problem-sketches.h"
#include "shingles.h"

/* A problem whose sketch shares something with the one asked for. */
typedef struct {
  gint64 notice;
  guint number;
} Candidate;

typedef struct {
  TzConnection *connection;
  gint64 notice; /* of the problem asked for */
  guint64 sketch;
  GArray *found[TZ_SKETCH_LOTS + 1]; /* (element-type Candidate): by how many lots are the same */
} Search;

void
tz_similar_free (TzSimilar *similar)
{
  g_clear_pointer (&similar->row, tz_problem_row_free);
  g_clear_pointer (&similar->masks, g_array_unref);
  g_free (similar);
}

static void
similar_free (gpointer data)
{
  tz_similar_free (data);
}

/* ---- Candidates ---- */

static guint64
get_sketch (const guint8 *sketches, guint number)
{
  guint64 sketch;
  memcpy (&sketch, sketches + number * sizeof sketch, sizeof sketch);
  return GUINT64_FROM_LE (sketch);
}

/* Whether problems of @notice count, and are of another agency. */
static gboolean
may_stand (const Search *search, gint64 notice, gboolean *may, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (search->connection,
                             "SELECT 1 FROM notice n JOIN notice o ON o.name != n.name"
                             " WHERE n.id = ? AND o.id = ? AND n.counts",
                             error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, notice);
  tz_statement_bind_int (statement, 2, search->notice);
  TzStep step = tz_statement_step (statement, error);
  *may = step == TZ_STEP_ROW;
  return step != TZ_STEP_FAILED;
}

/* Takes those of one notice; whether it may stand is asked once, and only where it matters. */
static gboolean
search_notice (Search *search, gint64 notice, const guint8 *sketches, guint n, GError **error)
{
  gboolean asked = FALSE, may = FALSE;
  for (guint i = 0; i < n; i++) {
    guint n_same = tz_sketch_count_same (get_sketch (sketches, i), search->sketch);
    if (n_same == 0 || search->found[n_same]->len >= TZ_MOST_COMPARED)
      continue;
    if (!asked && !may_stand (search, notice, &may, error))
      return FALSE;
    asked = TRUE;
    if (!may)
      return TRUE;
    g_array_append_val (search->found[n_same], ((Candidate){notice, i}));
  }
  return TRUE;
}

/* Once so many share all of their sketch no other one is chosen. */
static gboolean
is_full (const Search *search)
{
  return search->found[TZ_SKETCH_LOTS]->len >= TZ_MOST_COMPARED;
}

static gboolean
search_all (Search *search, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (search->connection, "SELECT notice, sketches FROM problem_sketch", error);
  TzStep step = TZ_STEP_FAILED;
  while (statement != NULL && (step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    gsize n_bytes = 0;
    const guint8 *sketches = tz_statement_get_bytes (statement, 1, &n_bytes);
    if (!search_notice (search, tz_statement_get_int (statement, 0), sketches,
                        (guint)(n_bytes / sizeof (guint64)), error))
      return FALSE;
    if (is_full (search))
      return TRUE;
  }
  return step == TZ_STEP_DONE;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;
  if (one->notice != other->notice)
    return one->notice < other->notice ? -1 : 1;
  return (int)one->number - (int)other->number;
}

/* Returns: those that share most, notice by notice. */
static GArray *
choose (const Search *search)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (Candidate));
  for (guint n_same = TZ_SKETCH_LOTS; n_same > 0 && chosen->len < TZ_MOST_COMPARED; n_same--) {
    const GArray *found = search->found[n_same];
    if (found->len > 0)
      g_array_append_vals (chosen, found->data, MIN (found->len, TZ_MOST_COMPARED - chosen->len));
  }
  g_array_sort (chosen, compare_candidates);
  return chosen;
}

/* ---- Comparing ---- */

/* Returns: (transfer full) (nullable): the problem with what is masked in it. @sketch: (out) (optional);
 * @shingles: (out) (transfer full): of its title. */
static TzSimilar *
load (TzProblemReading *reading, Candidate candidate, guint64 *sketch, GArray **shingles, GError **error)
{
  g_autoptr (TzSimilar) similar = g_new0 (TzSimilar, 1);
  similar->row = tz_problems_read_one (reading, candidate.notice, candidate.number, error);
  g_autoptr (TzStatement) statement =
      similar->row != NULL
          ? tz_connection_prepare (reading->connection,
                                   "SELECT sketches, masks FROM problem_sketch WHERE notice = ?", error)
          : NULL;
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, candidate.notice);
  if (tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return NULL;
  gsize n_sketches = 0, n_masks = 0;
  const guint8 *sketches = tz_statement_get_bytes (statement, 0, &n_sketches);
  const guint8 *masks = tz_statement_get_bytes (statement, 1, &n_masks);
  TzSpan title = similar->row->title_span;
  if (sketch != NULL)
    *sketch =
        (candidate.number + 1) * sizeof *sketch <= n_sketches ? get_sketch (sketches, candidate.number) : 0;
  similar->masks = tz_title_masks_read (masks, n_masks, candidate.number, title);
  *shingles = tz_title_shingles (reading->text, title, similar->masks);
  return g_steal_pointer (&similar);
}

static int
compare_similar (gconstpointer a, gconstpointer b)
{
  const TzSimilar *one = *(TzSimilar *const *)a, *other = *(TzSimilar *const *)b;
  if (one->share != other->share)
    return one->share > other->share ? -1 : 1;
  if (one->row->notice != other->row->notice)
    return one->row->notice < other->row->notice ? -1 : 1;
  return (int)one->row->index - (int)other->row->index;
}

/* Returns: those of @candidates that are similar to what has @shingles, the most first. */
static GPtrArray *
compare (TzProblemReading *reading, const GArray *candidates, const GArray *shingles, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (similar_free);
  for (guint i = 0; i < candidates->len; i++) {
    g_autoptr (GArray) others = NULL;
    g_autoptr (TzSimilar) similar =
        load (reading, g_array_index (candidates, Candidate, i), NULL, &others, error);
    if (similar == NULL)
      return NULL;
    similar->share = tz_shingles_compare (shingles, others);
    if (similar->share >= TZ_SIMILAR_AT_LEAST)
      g_ptr_array_add (all, g_steal_pointer (&similar));
  }
  g_ptr_array_sort (all, compare_similar);
  return g_steal_pointer (&all);
}

static GPtrArray *
find (Search *search, TzProblemReading *reading, const GArray *shingles, GError **error)
{
  for (guint i = 0; i <= TZ_SKETCH_LOTS; i++)
    search->found[i] = g_array_new (FALSE, FALSE, sizeof (Candidate));
  gboolean done = search->sketch == 0 || search_all (search, error);
  g_autoptr (GArray) candidates = choose (search);
  for (guint i = 0; i <= TZ_SKETCH_LOTS; i++)
    g_array_unref (search->found[i]);
  return done ? compare (reading, candidates, shingles, error) : NULL;
}

GPtrArray *
tz_library_list_similar (TzLibrary *library, gint64 notice, guint number, guint limit, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_auto (TzProblemReading) reading = {.connection = snapshot->connection};
  Search search = {.connection = snapshot->connection, .notice = notice};
  g_autoptr (GArray) shingles = NULL;
  g_autoptr (TzSimilar) itself =
      load (&reading, (Candidate){notice, number}, &search.sketch, &shingles, error);
  g_autoptr (GPtrArray) all = itself != NULL ? find (&search, &reading, shingles, error) : NULL;
  if (all == NULL)
    return NULL;
  itself->share = 1;
  g_ptr_array_set_size (all, (int)MIN (all->len, limit));
  g_ptr_array_insert (all, 0, g_steal_pointer (&itself));
  return g_steal_pointer (&all);
}
