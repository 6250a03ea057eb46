#include "connection.h"

#include <glib/gi18n.h>

#include "connection-error.h"
#include "errors.h"
#include "sql-functions.h"

/* How long a step waits for a lock that another program holds, in milliseconds. */
#define BUSY_TIMEOUT 5000

/* So many statements are kept; one more is made and thrown away. */
#define MAX_KEPT 64

/* So many steps of SQLite's machine pass between two looks at a cancellable. */
#define CANCEL_STEPS 10000

struct _TzConnection {
  sqlite3 *handle;
  char *path;
  GHashTable *statements; /* SQL to TzStatement */
  TzFindingsMemo *findings;
};

void
tz_connection_set_error (TzConnection *connection, int code, GError **error)
{
  if (code == SQLITE_INTERRUPT) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("It was cancelled"));
    return;
  }
  int ours = tz_connection_error_code (code, sqlite3_system_errno (connection->handle));
  gboolean known = sqlite3_errcode (connection->handle) == code;
  g_autofree char *name = g_filename_display_name (connection->path);
  g_set_error (error, TZ_ERROR, ours, tz_connection_error_format (ours), name,
               known ? sqlite3_errmsg (connection->handle) : sqlite3_errstr (code));
}

static void
free_statement (gpointer statement)
{
  tz_statement_free (statement);
}

static char *
file_uri (const char *path, const char *options)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *escaped = g_uri_escape_string (absolute, "/", FALSE);
  return g_strconcat ("file:", escaped, options, NULL);
}

/* Readers may write too, as far as SQLite goes: the last one to close tidies up the files beside the library,
 * which one that may only read leaves there. */
static int
open_flags (TzConnectMode mode)
{
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  if (mode == TZ_CONNECT_IMMUTABLE)
    return flags | SQLITE_OPEN_READONLY;
  return flags | SQLITE_OPEN_READWRITE | (mode == TZ_CONNECT_CREATE ? SQLITE_OPEN_CREATE : 0);
}

/* Before the first connection. SQLite counts its memory under one lock of all threads, and nobody asks for it. */
static void
settle_sqlite (void)
{
  static gsize settled;
  if (!g_once_init_enter (&settled))
    return;
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  g_once_init_leave (&settled, 1);
}

TzConnection *
tz_connection_open (const char *path, TzConnectMode mode, GError **error)
{
  settle_sqlite ();
  g_autoptr (TzConnection) connection = g_new0 (TzConnection, 1);
  connection->path = g_strdup (path);
  connection->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_statement);
  connection->findings = tz_findings_memo_new ();

  g_autofree char *uri = file_uri (path, mode == TZ_CONNECT_IMMUTABLE ? "?immutable=1" : "");
  int code = sqlite3_open_v2 (uri, &connection->handle, open_flags (mode), NULL);
  if (code == SQLITE_OK)
    code = sqlite3_busy_timeout (connection->handle, BUSY_TIMEOUT);
  if (code == SQLITE_OK)
    code = tz_sql_functions_register (connection->handle);
  if (code == SQLITE_OK && mode == TZ_CONNECT_READ)
    code = sqlite3_exec (connection->handle, "PRAGMA query_only = 1", NULL, NULL, NULL);
  if (code != SQLITE_OK) {
    tz_connection_set_error (connection, code, error);
    return NULL;
  }
  return g_steal_pointer (&connection);
}

void
tz_connection_free (TzConnection *connection)
{
  tz_findings_memo_unref (connection->findings);
  g_hash_table_unref (connection->statements);
  sqlite3_close (connection->handle);
  g_free (connection->path);
  g_free (connection);
}

void
tz_connection_share_findings (TzConnection *connection, TzFindingsMemo *memo)
{
  tz_findings_memo_ref (memo);
  tz_findings_memo_unref (connection->findings);
  connection->findings = memo;
}

TzFindingsMemo *
tz_connection_get_findings (TzConnection *connection)
{
  return connection->findings;
}

sqlite3 *
tz_connection_get_handle (TzConnection *connection)
{
  return connection->handle;
}

gboolean
tz_connection_check_place (TzConnection *connection, GError **error)
{
  int moved = FALSE;
  sqlite3_file_control (connection->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  if (!moved)
    return TRUE;
  g_autofree char *name = g_filename_display_name (connection->path);
  g_set_error (error, TZ_ERROR, TZ_ERROR_FAILED,
               _ ("The library “%s” is no longer in its place: it was moved, replaced or deleted"), name);
  return FALSE;
}

static int
is_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

void
tz_connection_set_cancellable (TzConnection *connection, GCancellable *cancellable)
{
  sqlite3_progress_handler (connection->handle, CANCEL_STEPS, cancellable != NULL ? is_cancelled : NULL,
                            cancellable);
}

gboolean
tz_connection_exec (TzConnection *connection, const char *sql, GError **error)
{
  int code = sqlite3_exec (connection->handle, sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    return TRUE;
  tz_connection_set_error (connection, code, error);
  return FALSE;
}

gboolean
tz_connection_read_int (TzConnection *connection, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  *value = tz_statement_get_int (statement, 0);
  return TRUE;
}

gint64
tz_connection_last_id (TzConnection *connection)
{
  return sqlite3_last_insert_rowid (connection->handle);
}

TzStatement *
tz_connection_prepare (TzConnection *connection, const char *sql, GError **error)
{
  TzStatement *kept = g_hash_table_lookup (connection->statements, sql);
  if (kept != NULL && tz_statement_take (kept))
    return kept;
  TzStatement *statement = tz_statement_new (connection, sql, error);
  if (statement != NULL && kept == NULL && g_hash_table_size (connection->statements) < MAX_KEPT)
    g_hash_table_insert (connection->statements, g_strdup (sql), tz_statement_keep (statement));
  return statement;
}

gpointer
tz_connection_load_row (TzConnection *connection, const char *sql, gint64 id, TzReadRow read,
                        const char *missing, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  TzStep step = tz_statement_step (statement, error);
  if (step == TZ_STEP_DONE)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, missing);
  return step == TZ_STEP_ROW ? read (statement, error) : NULL;
}

gboolean
tz_connection_run_on (TzConnection *connection, const char *sql, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  return tz_statement_run (statement, error);
}

gboolean
tz_connection_run_times (TzConnection *connection, const char *sql, gint64 first, gint64 last, int times,
                         GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, first);
  tz_statement_bind_int (statement, 2, last);
  tz_statement_bind_int (statement, 3, times);
  return tz_statement_run (statement, error);
}
