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

struct _TzStatement {
  TzConnection *connection;
  sqlite3_stmt *handle;
  int bound; /* the first failure of a bind */
  gboolean kept;
  gboolean in_use;
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
statement_free (gpointer data)
{
  TzStatement *statement = data;
  sqlite3_finalize (statement->handle);
  g_free (statement);
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

TzConnection *
tz_connection_open (const char *path, TzConnectMode mode, GError **error)
{
  g_autoptr (TzConnection) connection = g_new0 (TzConnection, 1);
  connection->path = g_strdup (path);
  connection->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, statement_free);
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
  if (kept != NULL && !kept->in_use) {
    kept->in_use = TRUE;
    return kept;
  }

  sqlite3_stmt *handle = NULL;
  int code = sqlite3_prepare_v3 (connection->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (code != SQLITE_OK) {
    tz_connection_set_error (connection, code, error);
    return NULL;
  }
  TzStatement *statement = g_new0 (TzStatement, 1);
  statement->connection = connection;
  statement->handle = handle;
  statement->in_use = TRUE;
  if (kept == NULL && g_hash_table_size (connection->statements) < MAX_KEPT) {
    statement->kept = TRUE;
    g_hash_table_insert (connection->statements, g_strdup (sql), statement);
  }
  return statement;
}

void
tz_statement_release (TzStatement *statement)
{
  if (!statement->kept) {
    statement_free (statement);
    return;
  }
  tz_statement_reset (statement);
  sqlite3_clear_bindings (statement->handle);
  statement->in_use = FALSE;
}

static void
note_bound (TzStatement *statement, int code)
{
  if (statement->bound == SQLITE_OK)
    statement->bound = code;
}

void
tz_statement_bind_int (TzStatement *statement, int parameter, gint64 value)
{
  note_bound (statement, sqlite3_bind_int64 (statement->handle, parameter, value));
}

void
tz_statement_bind_double (TzStatement *statement, int parameter, double value)
{
  note_bound (statement, sqlite3_bind_double (statement->handle, parameter, value));
}

void
tz_statement_bind_null (TzStatement *statement, int parameter)
{
  note_bound (statement, sqlite3_bind_null (statement->handle, parameter));
}

void
tz_statement_bind_text (TzStatement *statement, int parameter, const char *text)
{
  note_bound (statement, sqlite3_bind_text (statement->handle, parameter, text, -1, SQLITE_TRANSIENT));
}

void
tz_statement_bind_bytes (TzStatement *statement, int parameter, GBytes *bytes)
{
  if (bytes == NULL) {
    tz_statement_bind_null (statement, parameter);
    return;
  }
  gsize size = 0;
  const void *data = g_bytes_get_data (bytes, &size);
  /* SQLite takes a null pointer for NULL, whatever its length; no bytes are still a value. */
  note_bound (statement, sqlite3_bind_blob64 (statement->handle, parameter, data != NULL ? data : "", size,
                                              SQLITE_STATIC));
}

TzStep
tz_statement_step (TzStatement *statement, GError **error)
{
  int code = statement->bound != SQLITE_OK ? statement->bound : sqlite3_step (statement->handle);
  if (code == SQLITE_ROW)
    return TZ_STEP_ROW;
  if (code == SQLITE_DONE)
    return TZ_STEP_DONE;
  tz_connection_set_error (statement->connection, code, error);
  return TZ_STEP_FAILED;
}

gboolean
tz_statement_run (TzStatement *statement, GError **error)
{
  TzStep step = tz_statement_step (statement, error);
  tz_statement_reset (statement);
  return step != TZ_STEP_FAILED;
}

void
tz_statement_reset (TzStatement *statement)
{
  sqlite3_reset (statement->handle);
  statement->bound = SQLITE_OK;
}

gint64
tz_statement_get_int (TzStatement *statement, int column)
{
  return sqlite3_column_int64 (statement->handle, column);
}

double
tz_statement_get_double (TzStatement *statement, int column)
{
  return sqlite3_column_double (statement->handle, column);
}

gboolean
tz_statement_is_null (TzStatement *statement, int column)
{
  return sqlite3_column_type (statement->handle, column) == SQLITE_NULL;
}

const char *
tz_statement_get_text (TzStatement *statement, int column)
{
  return (const char *)sqlite3_column_text (statement->handle, column);
}

char *
tz_statement_dup_text (TzStatement *statement, int column)
{
  return g_strdup (tz_statement_get_text (statement, column));
}

char *
tz_statement_dup_words (TzStatement *statement, int column)
{
  const char *text = tz_statement_get_text (statement, column);
  return g_strdup (text != NULL ? text : "");
}

const guint8 *
tz_statement_get_bytes (TzStatement *statement, int column, gsize *n_bytes)
{
  const guint8 *data = sqlite3_column_blob (statement->handle, column);
  *n_bytes = sqlite3_column_bytes (statement->handle, column);
  return data;
}

GBytes *
tz_statement_dup_bytes (TzStatement *statement, int column)
{
  if (tz_statement_is_null (statement, column))
    return NULL;
  const void *data = sqlite3_column_blob (statement->handle, column);
  return g_bytes_new (data, sqlite3_column_bytes (statement->handle, column));
}

GArray *
tz_statement_read_ids (TzStatement *statement, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    gint64 id = tz_statement_get_int (statement, 0);
    g_array_append_val (ids, id);
  }
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&ids);
}

GPtrArray *
tz_statement_read_rows (TzStatement *statement, TzReadRow read, GDestroyNotify free_row, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    gpointer row = read (statement, error);
    if (row == NULL)
      return NULL;
    g_ptr_array_add (rows, row);
  }
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&rows);
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
tz_connection_run_times (TzConnection *connection, const char *sql, gint64 id, int times, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  tz_statement_bind_int (statement, 2, times);
  return tz_statement_run (statement, error);
}
