#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "findings-memo.h"
#include "statement.h"

/*
 * A thin wrapper of one SQLite connection, private to this folder. A connection is used by one thread at a
 * time; statements are kept and used again.
 */

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

/** tz_connection_load_row: Returns: (transfer full) (nullable): what @read makes of the row that @sql, whose only
 * parameter is @id, gives; %TZ_ERROR_NOT_FOUND, which says @missing, where it gives none. */
gpointer tz_connection_load_row (TzConnection *connection, const char *sql, gint64 id, TzReadRow read,
                                 const char *missing, GError **error);

/** tz_connection_run_on: Runs the one statement of @sql, whose only parameter is @id. */
gboolean tz_connection_run_on (TzConnection *connection, const char *sql, gint64 id, GError **error);

/** tz_connection_run_times: Runs it for the ids ?1 to ?2, where ?3 is how many times their figures are added: 1, or
 * -1 to take them away. */
gboolean tz_connection_run_times (TzConnection *connection, const char *sql, gint64 first, gint64 last,
                                  int times, GError **error);
