#include "opening.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "backups.h"
#include "errors.h"
#include "schema.h"

/* How the writing connection works: what was committed has reached the disk. */
#define WRITER_SETTINGS                                                                                      \
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"                          \
  "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536"

/* A copy is kept of what a new version of the program changes in a library. */
static gboolean
bring_up_to_date (TzConnection *connection, const char *path, TzCare *care, GError **error)
{
  gint64 version = 0;
  if (!tz_connection_read_int (connection, "PRAGMA user_version", &version, error))
    return FALSE;
  return version == TZ_SCHEMA_VERSION || (tz_backup_before_migration (connection, path, care, error) &&
                                          tz_schema_migrate (connection, care, error));
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) local = NULL;
  if (g_file_make_directory_with_parents (file, NULL, &local) ||
      g_error_matches (local, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  g_propagate_prefixed_error (error, g_steal_pointer (&local), _ ("The folder “%s” cannot be made: "),
                              folder);
  return FALSE;
}

/* Nothing there, or a file of no bytes. */
static gboolean
is_vacant (const char *path)
{
  GStatBuf found;
  return g_stat (path, &found) != 0 || (S_ISREG (found.st_mode) && found.st_size == 0);
}

/* SQLite opens for reading what it may not write, and says so only when asked. */
static gboolean
check_writable (TzConnection *connection, const char *path, GError **error)
{
  if (!sqlite3_db_readonly (tz_connection_get_handle (connection), "main"))
    return TRUE;
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, TZ_ERROR, TZ_ERROR_READ_ONLY,
               _ ("The library “%s” cannot be written; it can be opened for reading"), name);
  return FALSE;
}

TzWriter *
tz_open_writer (const char *path, TzFindingsMemo *findings, TzCare *care, GError **error)
{
  if (!make_folder (path, error))
    return NULL;
  g_autoptr (TzLock) lock = tz_lock_take (path, error);
  if (lock == NULL || !(is_vacant (path) ? tz_schema_create (path, error) : tz_schema_check (path, error)))
    return NULL;
  g_autoptr (TzConnection) connection = tz_connection_open (path, TZ_CONNECT_WRITE, error);
  if (connection == NULL || !tz_schema_check_open (connection, path, error) ||
      !check_writable (connection, path, error) || !bring_up_to_date (connection, path, care, error) ||
      !tz_connection_exec (connection, WRITER_SETTINGS, error))
    return NULL;
  tz_connection_share_findings (connection, findings);
  return tz_writer_new (g_steal_pointer (&connection), g_steal_pointer (&lock));
}

static gboolean
check_readable (TzReaders *readers, const char *path, GError **error)
{
  gint64 version = 0;
  g_autoptr (TzSnapshot) snapshot = tz_readers_take (readers, error);
  if (snapshot == NULL || !tz_schema_check_open (snapshot->connection, path, error) ||
      !tz_connection_read_int (snapshot->connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == TZ_SCHEMA_VERSION)
    return TRUE;
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, TZ_ERROR, TZ_ERROR_READ_ONLY,
               _ ("The library “%s” has to be opened for writing once, to be brought up to date"), name);
  return FALSE;
}

static gboolean
check_there (const char *path, GError **error)
{
  GStatBuf found;
  if (g_stat (path, &found) == 0)
    return tz_schema_check (path, error);
  int number = errno;
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), _ ("The library “%s” cannot be opened: %s"),
               name, g_strerror (number));
  return FALSE;
}

static gboolean
is_about_writing (const GError *error)
{
  return g_error_matches (error, TZ_ERROR, TZ_ERROR_READ_ONLY) ||
         g_error_matches (error, TZ_ERROR, TZ_ERROR_FAILED);
}

/* Readers share files beside the library with the writer. In a folder that cannot be written they are not
 * there and cannot be made; then nobody writes and the file can be read alone. */
TzReaders *
tz_open_readers (const char *path, GError **error)
{
  if (!check_there (path, error))
    return NULL;
  g_autoptr (TzReaders) readers = tz_readers_new (path, TZ_CONNECT_READ);
  g_autoptr (GError) local = NULL;
  if (check_readable (readers, path, &local))
    return g_steal_pointer (&readers);

  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  if (is_vacant (log) && is_about_writing (local)) {
    g_autoptr (TzReaders) alone = tz_readers_new (path, TZ_CONNECT_IMMUTABLE);
    if (check_readable (alone, path, NULL))
      return g_steal_pointer (&alone);
  }
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
