#include "log.h"

/* 16 MB: shorter, and pages that change in every commit would be moved again and again. */
#define LONG 4000

/* When the writer no longer waits for others to move it. */
#define TOO_LONG (3 * LONG)

static int
note_length (void *data, sqlite3 *handle, const char *name, int n_pages)
{
  g_atomic_int_set ((gint *)data, n_pages);
  if (n_pages >= TOO_LONG)
    sqlite3_wal_checkpoint_v2 (handle, name, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
  return SQLITE_OK;
}

void
tz_log_watch (TzConnection *writer, gint *n_pages)
{
  sqlite3_wal_hook (tz_connection_get_handle (writer), note_length, n_pages);
}

gboolean
tz_log_is_long (gint n_pages)
{
  return n_pages >= LONG;
}

/* A snapshot that nothing was read from does not hold the log. What cannot be moved now stays there, safe. */
void
tz_log_move (TzReaders *readers)
{
  g_autoptr (TzSnapshot) snapshot = tz_readers_take (readers, NULL);
  if (snapshot != NULL)
    tz_connection_exec (snapshot->connection, "PRAGMA wal_checkpoint (PASSIVE)", NULL);
}
