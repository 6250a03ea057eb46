#include "indexer.h"

#include "background.h"

struct _TzIndexer {
  TzLibrary *library;
  GThread *thread;
  GMutex mutex;
  GCond changed;
  /* Guarded by the mutex. */
  guint n_waiting;
  gboolean closing;
};

/* Waits for what is stored. Returns: how many wait to be indexed here; 0 at the end. */
static guint
wait_for_some (TzIndexer *indexer)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&indexer->mutex);
  while (indexer->n_waiting == 0 && !indexer->closing)
    g_cond_wait (&indexer->changed, &indexer->mutex);
  return indexer->closing ? 0 : indexer->n_waiting;
}

/* Brings in the next few hundred of the @n_waiting, where there are so many; no more of them than were stored here: in
 * a library whose index was lost an import does not make all of it again. */
static gboolean
index_next (TzIndexer *indexer, guint n_waiting)
{
  guint n = 0;
  if (!tz_library_index_stored (indexer->library, TRUE, &n, NULL))
    return FALSE;
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&indexer->mutex);
  indexer->n_waiting -= n == 0 ? n_waiting : MIN (n, n_waiting);
  return TRUE;
}

static gpointer
index_waiting (gpointer data)
{
  guint n;
  tz_background_enter ();
  while ((n = wait_for_some (data)) > 0 && index_next (data, n))
    continue;
  return NULL;
}

TzIndexer *
tz_indexer_new (TzLibrary *library)
{
  TzIndexer *indexer = g_new0 (TzIndexer, 1);
  indexer->library = g_object_ref (library);
  g_mutex_init (&indexer->mutex);
  g_cond_init (&indexer->changed);
  indexer->thread = g_thread_new ("indexer", index_waiting, indexer);
  return indexer;
}

void
tz_indexer_add (TzIndexer *indexer, guint n)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&indexer->mutex);
  indexer->n_waiting += n;
  g_cond_signal (&indexer->changed);
}

static void
close_indexer (TzIndexer *indexer)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&indexer->mutex);
  indexer->closing = TRUE;
  g_cond_signal (&indexer->changed);
}

gboolean
tz_indexer_finish (TzIndexer *indexer, GError **error)
{
  close_indexer (indexer);
  g_thread_join (indexer->thread);
  while (indexer->n_waiting > 0 && index_next (indexer, indexer->n_waiting))
    continue;
  gboolean done = tz_library_index_stored (indexer->library, FALSE, NULL, error);
  g_mutex_clear (&indexer->mutex);
  g_cond_clear (&indexer->changed);
  g_object_unref (indexer->library);
  g_free (indexer);
  return done;
}
