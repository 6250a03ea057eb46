#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "findings-memo.h"

/*
 * A thin wrapper of one SQLite connection, private to this folder. A connection is used by one thread at a
 * time; statements are kept and used again.
 */
typedef struct _TzConnection TzConnection;
typedef struct _TzStatement TzStatement;

typedef enum {
  TZ_CONNECT_CREATE,    /* read and write, made where it is not there */
  TZ_CONNECT_WRITE,     /* read and write */
  TZ_CONNECT_READ,      /* read what a writer may be writing; changes nothing */
  TZ_CONNECT_IMMUTABLE, /* read the file alone, as it lies there: takes no lock, makes no file beside it */
} TzConnectMode;

/** tz_connection_open: Returns: (transfer full) (nullable): a connection to the file at @path. */
TzConnection *tz_connection_open (const char *path, TzConnectMode mode, GError **error);
void tz_connection_free (TzConnection *connection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzConnection, tz_connection_free)

/** tz_connection_share_findings: Lets the connection keep the findings it read in @memo, in place of one of its own. */
void tz_connection_share_findings (TzConnection *connection, TzFindingsMemo *memo);

/** tz_connection_get_findings: Returns: (transfer none): where it keeps the findings it read. */
TzFindingsMemo *tz_connection_get_findings (TzConnection *connection);

/** tz_connection_get_handle: Returns: (transfer none): SQLite's own handle. */
sqlite3 *tz_connection_get_handle (TzConnection *connection);

/** tz_connection_set_cancellable: @cancellable: (nullable): makes the statement that runs give up; outlives
 * the connection or is replaced. */
void tz_connection_set_cancellable (TzConnection *connection, GCancellable *cancellable);

/** tz_connection_check_place: Returns: whether the file still lies where it was opened; what is written to one that
 * was deleted, moved or replaced is gone with the program. */
gboolean tz_connection_check_place (TzConnection *connection, GError **error);

/** tz_connection_exec: Runs one or several statements that give no rows. */
gboolean tz_connection_exec (TzConnection *connection, const char *sql, GError **error);

/** tz_connection_read_int: Runs a query that gives one number. */
gboolean tz_connection_read_int (TzConnection *connection, const char *sql, gint64 *value, GError **error);

gint64 tz_connection_last_id (TzConnection *connection);

/**
 * tz_connection_set_error:
 * @code: what SQLite returned
 *
 * Sets @error to what a caller can act on: %TZ_ERROR_BUSY, _FULL, _CORRUPT, _READ_ONLY,
 * _INVALID (what was given breaks a constraint or is too big) or _FAILED, with a message that names
 * the file.
 */
void tz_connection_set_error (TzConnection *connection, int code, GError **error);

/**
 * tz_connection_prepare:
 *
 * Returns: (transfer full) (nullable): the statement, reset; releasing it hands it back for the next use
 */
TzStatement *tz_connection_prepare (TzConnection *connection, const char *sql, GError **error);
void tz_statement_release (TzStatement *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzStatement, tz_statement_release)

/* Parameters are counted from 1. What cannot be bound makes the next step fail. */
void tz_statement_bind_int (TzStatement *statement, int parameter, gint64 value);
void tz_statement_bind_double (TzStatement *statement, int parameter, double value);
void tz_statement_bind_null (TzStatement *statement, int parameter);
/** tz_statement_bind_text: @text: (nullable): is copied. */
void tz_statement_bind_text (TzStatement *statement, int parameter, const char *text);
/** tz_statement_bind_bytes: @bytes: (nullable): stays as it is until the statement is released. */
void tz_statement_bind_bytes (TzStatement *statement, int parameter, GBytes *bytes);

typedef enum { TZ_STEP_FAILED, TZ_STEP_ROW, TZ_STEP_DONE } TzStep;

TzStep tz_statement_step (TzStatement *statement, GError **error);
/** tz_statement_run: Steps to the end of a statement that gives no rows, and resets it for other values. */
gboolean tz_statement_run (TzStatement *statement, GError **error);
/** tz_statement_reset: Makes ready for other values. */
void tz_statement_reset (TzStatement *statement);

/* Columns are counted from 0. */
gint64 tz_statement_get_int (TzStatement *statement, int column);
double tz_statement_get_double (TzStatement *statement, int column);
gboolean tz_statement_is_null (TzStatement *statement, int column);
/** tz_statement_dup_text: Returns: (transfer full) (nullable): the text, %NULL where the column is null. */
char *tz_statement_dup_text (TzStatement *statement, int column);
/** tz_statement_dup_words: Returns: (transfer full): the text of a column that always has one; "" where damage
 * left nothing. */
char *tz_statement_dup_words (TzStatement *statement, int column);
/** tz_statement_get_text: Returns: (transfer none) (nullable): valid until the next step. */
const char *tz_statement_get_text (TzStatement *statement, int column);
/** tz_statement_read_ids: Returns: (transfer full) (nullable) (element-type gint64): the first column of all
 * rows. */
GArray *tz_statement_read_ids (TzStatement *statement, GError **error);
/** TzReadRow: Returns: (transfer full) (nullable): what stands in the row; %NULL, with @error set, where it is damaged. */
typedef gpointer (*TzReadRow) (TzStatement *statement, GError **error);
/** tz_statement_read_rows: Returns: (transfer full) (nullable): what @read makes of all rows. */
GPtrArray *tz_statement_read_rows (TzStatement *statement, TzReadRow read, GDestroyNotify free_row,
                                   GError **error);
/** tz_statement_get_bytes: Returns: (transfer none) (nullable): the blob, valid until the next step. */
const guint8 *tz_statement_get_bytes (TzStatement *statement, int column, gsize *n_bytes);
/** tz_statement_dup_bytes: Returns: (transfer full) (nullable): the blob, %NULL where the column is null. */
GBytes *tz_statement_dup_bytes (TzStatement *statement, int column);

/** tz_connection_run_on: Runs the one statement of @sql, whose only parameter is @id. */
gboolean tz_connection_run_on (TzConnection *connection, const char *sql, gint64 id, GError **error);

/** tz_connection_run_times: The same where ?2 is how many times the figures of @id are added: 1, or -1 to take them
 * away. */
gboolean tz_connection_run_times (TzConnection *connection, const char *sql, gint64 id, int times,
                                  GError **error);
