#include "likeness.h"

#include "edtf.h"
#include "errors.h"
#include "shingles.h"
#include "texts.h"

/* Texts have to be so much alike where nothing says that their agency is the same. */
#define ALIKE_UNKNOWN 0.97

/* So many texts are compared with one; those that share most keys come first. */
#define MAX_COMPARED 64

/* So many sets of shingles are kept while many notices are compared, most of them with the same ones. */
#define MAX_KEPT 128

/* The notice ?1 stands first and the other as n. */
#define CANDIDATES                                                                                           \
  "SELECT k.notice, n.name = o.name, o.feedback, n.feedback FROM likeness_key m"                             \
  " JOIN likeness_key k ON k.key = m.key AND k.notice != m.notice JOIN notice n ON n.id = k.notice"          \
  " JOIN notice o ON o.id = m.notice WHERE m.notice = ?1 AND (n.name = o.name"                               \
  " OR (n.agency IS NULL AND n.issuer IS NULL AND n.name = n.own_name)"                                      \
  " OR (o.agency IS NULL AND o.issuer IS NULL AND o.name = o.own_name))"                                     \
  " GROUP BY k.notice ORDER BY COUNT(*) DESC, k.notice DESC LIMIT ?2"

typedef struct {
  gint64 notice;
  double enough; /* how alike they have to be */
} Candidate;

gboolean
tz_likeness_insert_keys (TzConnection *connection, gint64 id, const gint64 *keys, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "INSERT OR IGNORE INTO likeness_key (key, notice) VALUES (?, ?)", error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; keys != NULL && i < TZ_SHINGLES_KEYS; i++) {
    tz_statement_bind_int (statement, 1, keys[i]);
    tz_statement_bind_int (statement, 2, id);
    if (!tz_statement_run (statement, error))
      return FALSE;
  }
  return TRUE;
}

/* Whether two dates, EDTF or NULL, may be the same. */
static gboolean
may_be_same (const char *one, const char *other)
{
  TzDay first[2], last[2];
  if (!tz_edtf_bounds (one, &first[0], &last[0]) || !tz_edtf_bounds (other, &first[1], &last[1]))
    return TRUE;
  return (last[1] == 0 || first[0] <= last[1]) && (last[0] == 0 || first[1] <= last[0]);
}

static GArray *
list_candidates (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, CANDIDATES, error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  tz_statement_bind_int (statement, 2, MAX_COMPARED);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    Candidate one = {tz_statement_get_int (statement, 0),
                     tz_statement_get_int (statement, 1) ? TZ_SHINGLES_ALIKE : ALIKE_UNKNOWN};
    g_autofree char *feedback = tz_statement_dup_text (statement, 2);
    if (may_be_same (feedback, tz_statement_get_text (statement, 3)))
      g_array_append_val (candidates, one);
  }
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&candidates);
}

static gboolean
is_damage (const GError *error)
{
  return g_error_matches (error, TZ_ERROR, TZ_ERROR_CORRUPT) ||
         g_error_matches (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
}

/* Returns: (transfer full) (nullable): the set of shingles of notice @id, empty where it is damaged. */
static GArray *
read_shingles (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = tz_texts_load_bytes (connection, id, &local);
  gsize size = 0;
  const char *utf8 = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  if (bytes == NULL && !is_damage (local)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  GArray *shingles = tz_shingles_new (utf8, size, TZ_SHINGLE_OF_TEXT);
  tz_shingles_make_set (shingles);
  return shingles;
}

/* The same, kept in @sets. */
static GArray *
load_shingles (TzConnection *connection, gint64 id, GHashTable *sets, GError **error)
{
  GArray *shingles = g_hash_table_lookup (sets, &id);
  if (shingles != NULL)
    return g_array_ref (shingles);
  shingles = read_shingles (connection, id, error);
  if (shingles == NULL)
    return NULL;
  if (g_hash_table_size (sets) == MAX_KEPT)
    g_hash_table_remove_all (sets);
  g_hash_table_insert (sets, g_memdup2 (&id, sizeof id), g_array_ref (shingles));
  return shingles;
}

static gboolean
insert (TzConnection *connection, gint64 one, gint64 other, double share, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "INSERT INTO likeness (notice, other, share) VALUES (?1, ?2, ?3), (?2, ?1, ?3)", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, one);
  tz_statement_bind_int (statement, 2, other);
  tz_statement_bind_double (statement, 3, share);
  return tz_statement_run (statement, error);
}

static gboolean
compare (TzConnection *connection, gint64 id, const GArray *shingles, const Candidate *candidate,
         GHashTable *sets, GError **error)
{
  g_autoptr (GArray) others = load_shingles (connection, candidate->notice, sets, error);
  if (others == NULL)
    return FALSE;
  double share = tz_shingles_compare (shingles, others);
  return share < candidate->enough || insert (connection, id, candidate->notice, share, error);
}

static gboolean
find (TzConnection *connection, gint64 id, GHashTable *sets, GError **error)
{
  if (!tz_connection_run_on (connection, "DELETE FROM likeness WHERE notice = ?1 OR other = ?1", id, error))
    return FALSE;
  g_autoptr (GArray) candidates = list_candidates (connection, id, error);
  if (candidates == NULL || candidates->len == 0)
    return candidates != NULL;
  g_autoptr (GArray) shingles = load_shingles (connection, id, sets, error);
  for (guint i = 0; shingles != NULL && i < candidates->len; i++)
    if (!compare (connection, id, shingles, &g_array_index (candidates, Candidate, i), sets, error))
      return FALSE;
  return shingles != NULL;
}

static void
unref_set (gpointer set)
{
  g_array_unref (set);
}

gboolean
tz_likeness_find (TzConnection *connection, const GArray *notices, GError **error)
{
  g_autoptr (GHashTable) sets = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, unref_set);
  for (guint i = 0; i < notices->len; i++)
    if (!find (connection, g_array_index (notices, gint64, i), sets, error))
      return FALSE;
  return TRUE;
}
