#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

typedef struct _TzConnection TzConnection;

/** TzStatement: a statement of a connection: what is bound to its parameters, and the rows it gives. A connection makes
 * it (tz_connection_prepare()) and may keep it to be used again. */
typedef struct _TzStatement TzStatement;

/** tz_statement_new: Returns: (transfer full) (nullable): a statement that is in use. */
TzStatement *tz_statement_new (TzConnection *connection, const char *sql, GError **error);
void tz_statement_free (TzStatement *statement);

/** tz_statement_keep: From now on releasing it does not free it. Returns: (transfer none): @statement. */
TzStatement *tz_statement_keep (TzStatement *statement);

/** tz_statement_take: Returns: whether a statement that is kept was not in use; now it is. */
gboolean tz_statement_take (TzStatement *statement);

/** tz_statement_release: Is done with it; one that is kept is ready for the next use. */
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
