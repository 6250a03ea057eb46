#include "statement.h"

#include "connection.h"

struct _TzStatement {
  TzConnection *connection;
  sqlite3_stmt *handle;
  int bound; /* the first failure of a bind */
  gboolean kept;
  gboolean in_use;
};

TzStatement *
tz_statement_new (TzConnection *connection, const char *sql, GError **error)
{
  sqlite3_stmt *handle = NULL;
  int code = sqlite3_prepare_v3 (tz_connection_get_handle (connection), sql, -1, SQLITE_PREPARE_PERSISTENT,
                                 &handle, NULL);
  if (code != SQLITE_OK) {
    tz_connection_set_error (connection, code, error);
    return NULL;
  }
  TzStatement *statement = g_new0 (TzStatement, 1);
  statement->connection = connection;
  statement->handle = handle;
  statement->in_use = TRUE;
  return statement;
}

void
tz_statement_free (TzStatement *statement)
{
  sqlite3_finalize (statement->handle);
  g_free (statement);
}

TzStatement *
tz_statement_keep (TzStatement *statement)
{
  statement->kept = TRUE;
  return statement;
}

gboolean
tz_statement_take (TzStatement *statement)
{
  if (statement->in_use)
    return FALSE;
  statement->in_use = TRUE;
  return TRUE;
}

void
tz_statement_release (TzStatement *statement)
{
  if (!statement->kept) {
    tz_statement_free (statement);
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
