#include "readers.h"

/* More readers at once than this wait for one another. */
#define MAX_READERS 4

/* Sums and lists of a large library go over some tens of megabytes, again and again. */
#define READER_SETTINGS "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768"

struct _TzReaders {
  char *path;
  TzConnectMode mode;
  TzFindingsMemo *findings; /* of all of them */
  GMutex mutex;
  GCond cond;
  GQueue idle; /* of TzConnection */
  guint n_taken;
};

TzReaders *
tz_readers_new (const char *path, TzConnectMode mode)
{
  TzReaders *readers = g_new0 (TzReaders, 1);
  readers->path = g_strdup (path);
  readers->mode = mode;
  readers->findings = tz_findings_memo_new ();
  g_mutex_init (&readers->mutex);
  g_cond_init (&readers->cond);
  return readers;
}

static void
free_connection (gpointer data)
{
  tz_connection_free (data);
}

void
tz_readers_free (TzReaders *readers)
{
  g_assert (readers->n_taken == 0);
  g_queue_clear_full (&readers->idle, free_connection);
  g_mutex_clear (&readers->mutex);
  g_cond_clear (&readers->cond);
  tz_findings_memo_unref (readers->findings);
  g_free (readers->path);
  g_free (readers);
}

/* Waits for a place among the readers. Returns: an idle connection, or NULL where one is to be opened. */
static TzConnection *
take_place (TzReaders *readers)
{
  g_mutex_lock (&readers->mutex);
  while (readers->n_taken >= MAX_READERS)
    g_cond_wait (&readers->cond, &readers->mutex);
  readers->n_taken++;
  TzConnection *connection = g_queue_pop_head (&readers->idle);
  g_mutex_unlock (&readers->mutex);
  return connection;
}

static void
leave_place (TzReaders *readers, TzConnection *connection)
{
  g_mutex_lock (&readers->mutex);
  readers->n_taken--;
  if (connection != NULL)
    g_queue_push_head (&readers->idle, connection);
  g_cond_signal (&readers->cond);
  g_mutex_unlock (&readers->mutex);
}

static TzConnection *
open_reader (TzReaders *readers, GError **error)
{
  g_autoptr (TzConnection) connection = tz_connection_open (readers->path, readers->mode, error);
  if (connection == NULL || !tz_connection_exec (connection, READER_SETTINGS, error))
    return NULL;
  tz_connection_share_findings (connection, readers->findings);
  return g_steal_pointer (&connection);
}

TzFindingsMemo *
tz_readers_get_findings (TzReaders *readers)
{
  return readers->findings;
}

TzSnapshot *
tz_readers_take (TzReaders *readers, GError **error)
{
  g_autoptr (TzConnection) connection = take_place (readers);
  if (connection == NULL)
    connection = open_reader (readers, error);
  if (connection == NULL || !tz_connection_exec (connection, "BEGIN", error)) {
    leave_place (readers, NULL);
    return NULL;
  }
  TzSnapshot *snapshot = g_new (TzSnapshot, 1);
  *snapshot = (TzSnapshot){g_steal_pointer (&connection), readers};
  return snapshot;
}

void
tz_snapshot_free (TzSnapshot *snapshot)
{
  if (!tz_connection_exec (snapshot->connection, "COMMIT", NULL))
    g_clear_pointer (&snapshot->connection, tz_connection_free);
  leave_place (snapshot->readers, snapshot->connection);
  g_free (snapshot);
}
