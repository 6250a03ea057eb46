#include "history.h"

#include <string.h>

#include "human-tables.h"

/* So many steps are kept; the oldest fall off. */
#define MAX_STEPS 500

/* What is typed into one note within so many seconds is one step. */
#define PAUSE 60

typedef struct {
  TzHistoryStep step;
  TzStepFunc func;
  gpointer data;
} Recording;

void
tz_history_touch (TzHistoryStep *step, gint64 notice)
{
  for (guint i = 0; i < step->notices->len; i++)
    if (g_array_index (step->notices, gint64, i) == notice)
      return;
  g_array_append_val (step->notices, notice);
}

static gboolean
check (TzConnection *connection, int code, GError **error)
{
  if (code != SQLITE_OK)
    tz_connection_set_error (connection, code, error);
  return code == SQLITE_OK;
}

static sqlite3_session *
start_session (TzConnection *connection, GError **error)
{
  guint n_tables = 0;
  const TzHumanTable *tables = tz_human_tables_list (&n_tables);
  sqlite3_session *session = NULL;
  int code = sqlite3session_create (tz_connection_get_handle (connection), "main", &session);
  for (guint i = 0; code == SQLITE_OK && i < n_tables; i++) {
    code = sqlite3session_attach (session, tables[i].name);
    if (code == SQLITE_OK && tables[i].part != NULL)
      code = sqlite3session_attach (session, tables[i].part);
  }
  if (check (connection, code, error))
    return session;
  if (session != NULL)
    sqlite3session_delete (session);
  return NULL;
}

/* Does the step. Returns: (nullable): what it changed. */
static GBytes *
run_recorded (TzConnection *connection, Recording *recording, GError **error)
{
  sqlite3_session *session = start_session (connection, error);
  if (session == NULL)
    return NULL;
  int size = 0;
  void *changes = NULL;
  gboolean done = recording->func (connection, &recording->step, recording->data, error) &&
                  check (connection, sqlite3session_changeset (session, &size, &changes), error);
  sqlite3session_delete (session);
  return done ? g_bytes_new_with_free_func (changes, size, sqlite3_free, changes) : NULL;
}

/* The step before, where this one goes on with it: typing in the same note. */
static gboolean
find_begun (TzConnection *connection, const TzHistoryStep *step, gint64 *id, GBytes **changes, GError **error)
{
  *id = 0;
  if (step->kind != TZ_STEP_EDIT_NOTE)
    return TRUE;
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "SELECT id, changes FROM undo_step WHERE id = (SELECT MAX (id) FROM undo_step)"
                             " AND kind = ? AND subject = ? AND made > ? AND NOT undone",
                             error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, step->kind);
  tz_statement_bind_text (statement, 2, step->subject);
  tz_statement_bind_int (statement, 3, g_get_real_time () / G_USEC_PER_SEC - PAUSE);
  TzStep found = tz_statement_step (statement, error);
  if (found == TZ_STEP_ROW) {
    *id = tz_statement_get_int (statement, 0);
    *changes = tz_statement_dup_bytes (statement, 1);
  }
  return found != TZ_STEP_FAILED;
}

static GBytes *
join (TzConnection *connection, GBytes *before, GBytes *after, GError **error)
{
  gsize n_before = 0, n_after = 0;
  gconstpointer first = g_bytes_get_data (before, &n_before), second = g_bytes_get_data (after, &n_after);
  int size = 0;
  void *both = NULL;
  int code =
      sqlite3changeset_concat ((int)n_before, (void *)first, (int)n_after, (void *)second, &size, &both);
  if (!check (connection, code, error))
    return NULL;
  return g_bytes_new_with_free_func (both, size, sqlite3_free, both);
}

static gboolean
go_on (TzConnection *connection, gint64 id, GBytes *before, GBytes *after, GError **error)
{
  g_autoptr (GBytes) both = join (connection, before, after, error);
  if (both == NULL)
    return FALSE;
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "UPDATE undo_step SET changes = ?, made = ? WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_bytes (statement, 1, both);
  tz_statement_bind_int (statement, 2, g_get_real_time () / G_USEC_PER_SEC);
  tz_statement_bind_int (statement, 3, id);
  return tz_statement_run (statement, error);
}

static gboolean
insert_notices (TzConnection *connection, gint64 id, const GArray *notices, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "INSERT INTO undo_notice (step, notice) VALUES (?, ?)", error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < notices->len; i++) {
    tz_statement_bind_int (statement, 1, id);
    tz_statement_bind_int (statement, 2, g_array_index (notices, gint64, i));
    if (!tz_statement_run (statement, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
insert_step (TzConnection *connection, const TzHistoryStep *step, GBytes *changes, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "INSERT INTO undo_step (kind, n, subject, undone, made, changes)"
                             " VALUES (?, ?, ?, 0, ?, ?)",
                             error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, step->kind);
  tz_statement_bind_int (statement, 2, step->n);
  tz_statement_bind_text (statement, 3, step->subject != NULL ? step->subject : "");
  tz_statement_bind_int (statement, 4, g_get_real_time () / G_USEC_PER_SEC);
  tz_statement_bind_bytes (statement, 5, changes);
  return tz_statement_run (statement, error) &&
         insert_notices (connection, tz_connection_last_id (connection), step->notices, error);
}

static gboolean
drop_oldest (TzConnection *connection, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM undo_step WHERE id <= (SELECT id FROM undo_step"
                                          " ORDER BY id DESC LIMIT 1 OFFSET %d)",
                                          MAX_STEPS);
  return tz_connection_exec (connection, sql, error);
}

static gboolean
keep (TzConnection *connection, const TzHistoryStep *step, GBytes *changes, GError **error)
{
  gint64 begun = 0;
  g_autoptr (GBytes) before = NULL;
  if (g_bytes_get_size (changes) == 0)
    return TRUE;
  if (!tz_connection_exec (connection, "DELETE FROM undo_step WHERE undone", error) ||
      !find_begun (connection, step, &begun, &before, error))
    return FALSE;
  if (begun != 0)
    return go_on (connection, begun, before, changes, error);
  return insert_step (connection, step, changes, error) && drop_oldest (connection, error);
}

static gboolean
record (TzConnection *connection, gpointer data, GError **error)
{
  Recording *recording = data;
  g_autoptr (GBytes) changes = run_recorded (connection, recording, error);
  return changes != NULL && keep (connection, &recording->step, changes, error);
}

gboolean
tz_history_write (TzLibrary *library, TzStepKind kind, TzStepFunc func, gpointer data, GError **error)
{
  Recording recording = {{kind, 1, NULL, g_array_new (FALSE, FALSE, sizeof (gint64))}, func, data};
  gboolean done = tz_library_write (library, record, &recording, error);
  g_array_unref (recording.step.notices);
  g_free (recording.step.subject);
  return done;
}
