#include "search-exactly.h"

#include "errors.h"
#include "texts.h"

/* So many texts are handed to a thread at once. */
#define CHUNK 64

/* What all threads know. */
typedef struct {
  const TzSearchTerms *terms;
  GError *error; /* (nullable) (atomic): the first */
} Reading;

/* Texts as they are stored: one thread reads the file, all unpack and search. */
typedef struct {
  const gint64 *ids;
  guint8 *are; /* (out): of each, whether it has what is wanted */
  guint n;
  GBytes *packed[CHUNK]; /* (nullable): one that is gone */
  gsize n_bytes[CHUNK];
} Chunk;

static void
chunk_free (Chunk *chunk)
{
  for (guint i = 0; i < chunk->n; i++)
    g_clear_pointer (&chunk->packed[i], g_bytes_unref);
  g_free (chunk);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Chunk, chunk_free)

static gboolean
load_text (Chunk *chunk, guint i, TzConnection *connection, GError **error)
{
  g_autoptr (GError) local = NULL;
  chunk->packed[i] = tz_texts_load_packed (connection, chunk->ids[i], &chunk->n_bytes[i], &local);
  if (local == NULL || g_error_matches (local, TZ_ERROR, TZ_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static Chunk *
load_chunk (const GArray *ids, guint8 *are, guint from, TzConnection *connection, GError **error)
{
  g_autoptr (Chunk) chunk = g_new0 (Chunk, 1);
  chunk->ids = &g_array_index (ids, gint64, from);
  chunk->are = are + from;
  chunk->n = MIN (CHUNK, ids->len - from);
  for (guint i = 0; i < chunk->n; i++)
    if (!load_text (chunk, i, connection, error))
      return NULL;
  return g_steal_pointer (&chunk);
}

static gboolean
is_wanted (const Chunk *chunk, guint i, const TzSearchTerms *terms, GError **error)
{
  if (chunk->packed[i] == NULL)
    return FALSE;
  g_autoptr (GBytes) bytes = tz_texts_unpack (chunk->packed[i], chunk->n_bytes[i], chunk->ids[i], error);
  if (bytes == NULL)
    return FALSE;
  gsize size = 0;
  const char *utf8 = g_bytes_get_data (bytes, &size);
  return tz_search_terms_are_in (terms, utf8, size);
}

static void
read_chunk (gpointer data, gpointer user_data)
{
  g_autoptr (Chunk) chunk = data;
  Reading *reading = user_data;
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < chunk->n && error == NULL; i++)
    chunk->are[i] = is_wanted (chunk, i, reading->terms, &error);
  if (error != NULL && g_atomic_pointer_compare_and_exchange (&reading->error, NULL, error))
    error = NULL;
}

/* Returns: (transfer full) (nullable): threads for the work that others share with this one. */
static GThreadPool *
new_helpers (Reading *reading, guint n_texts)
{
  guint n = g_get_num_processors () - 1;
  return n == 0 || n_texts <= CHUNK ? NULL : g_thread_pool_new (read_chunk, reading, n, FALSE, NULL);
}

/* Where each of the helpers has something to do, it is done here. */
static void
hand_out (Chunk *chunk, GThreadPool *helpers, Reading *reading)
{
  if (helpers != NULL && (gint)g_thread_pool_unprocessed (helpers) < g_thread_pool_get_max_threads (helpers))
    g_thread_pool_push (helpers, chunk, NULL);
  else
    read_chunk (chunk, reading);
}

/* Sets @are of all from @from on. */
static gboolean
read_texts (const TzSearchTerms *terms, TzConnection *connection, const GArray *ids, guint from, guint8 *are,
            GError **error)
{
  Reading reading = {terms, NULL};
  GThreadPool *helpers = new_helpers (&reading, ids->len - from);
  Chunk *chunk = NULL;
  for (; from < ids->len && (chunk = load_chunk (ids, are, from, connection, error)) != NULL; from += CHUNK)
    hand_out (chunk, helpers, &reading);
  if (helpers != NULL)
    g_thread_pool_free (helpers, FALSE, TRUE);
  gboolean loaded = from >= ids->len;
  if (reading.error == NULL)
    return loaded;
  g_propagate_error (loaded ? error : NULL, reading.error);
  return FALSE;
}

GArray *
tz_search_terms_list_exactly (const TzSearchTerms *terms, TzConnection *connection, GError **error)
{
  gint64 certain = 0;
  g_autoptr (GArray) ids = tz_search_terms_list (terms, connection, &certain, error);
  if (ids == NULL)
    return NULL;
  g_autofree guint8 *are = g_new0 (guint8, ids->len + 1);
  guint from = 0, kept = 0;
  while (from < ids->len && g_array_index (ids, gint64, from) < certain)
    are[from++] = TRUE;
  if (!read_texts (terms, connection, ids, from, are, error))
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    if (are[i])
      g_array_index (ids, gint64, kept++) = g_array_index (ids, gint64, i);
  g_array_set_size (ids, kept);
  return g_steal_pointer (&ids);
}
