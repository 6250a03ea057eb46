#include <glib/gi18n.h>

#include "door.h"
#include "errors.h"
#include "form-groups.h"
#include "history.h"
#include "refresh.h"
#include "register.h"

/* Taking back the newest step, or doing again the oldest that was taken back. */
typedef struct {
  const TzLexicon *lexicon;
  gboolean back;
  gint64 only; /* the step that is meant; 0 for whichever is next */
  gint64 id;
  TzStepKind kind;
  guint n;
  GBytes *changes;
  GArray *notices;
  gboolean stuck; /* out: it could not be applied, and is no longer in the history */
} Turn;

static char *
dup_name (TzStepKind kind, guint n)
{
  switch (kind) {
  case TZ_STEP_ADD_NOTE:
    return g_strdup (_ ("Write Note"));
  case TZ_STEP_EDIT_NOTE:
    return g_strdup (_ ("Edit Note"));
  case TZ_STEP_DELETE_NOTE:
    return g_strdup (_ ("Delete Note"));
  case TZ_STEP_RESTORE_NOTE:
    return g_strdup (_ ("Restore Note"));
  case TZ_STEP_DECIDE:
    return g_strdup_printf (ngettext ("Decide on %u Finding", "Decide on %u Findings", n), n);
  case TZ_STEP_WITHDRAW:
    return g_strdup_printf (ngettext ("Withdraw %u Decision", "Withdraw %u Decisions", n), n);
  case TZ_STEP_TRASH:
    return g_strdup_printf (ngettext ("Delete %u Notice", "Delete %u Notices", n), n);
  case TZ_STEP_UNTRASH:
    return g_strdup_printf (ngettext ("Restore %u Notice", "Restore %u Notices", n), n);
  case TZ_STEP_RESTORE_WORK:
    return g_strdup (_ ("Restore Backup"));
  case TZ_STEP_MERGE_AGENCIES:
    return g_strdup (_ ("Merge Agencies"));
  case TZ_STEP_RENAME_AGENCY:
    return g_strdup (_ ("Rename Agency"));
  case TZ_STEP_MOVE_NOTICE:
    return g_strdup (_ ("Move Notice to Another Agency"));
  case TZ_STEP_SAVE_SEARCH:
    return g_strdup (_ ("Save Search"));
  case TZ_STEP_CHANGE_SEARCH:
    return g_strdup (_ ("Change Saved Search"));
  case TZ_STEP_DELETE_SEARCH:
    return g_strdup (_ ("Delete Saved Search"));
  case TZ_STEP_SEPARATE_FORM:
    return g_strdup (_ ("Keep Notices Apart"));
  case TZ_STEP_JOIN_FORMS:
    return g_strdup (_ ("Count as One Notice"));
  case TZ_STEP_CHOOSE_FORM:
    return g_strdup (_ ("Choose What Counts"));
  case TZ_STEP_SAVE_COMPARISON:
    return g_strdup (_ ("Save Comparison"));
  case TZ_STEP_CHANGE_COMPARISON:
    return g_strdup (_ ("Change Saved Comparison"));
  case TZ_STEP_DELETE_COMPARISON:
    return g_strdup (_ ("Delete Saved Comparison"));
  case TZ_STEP_SAVE_REPORT:
    return g_strdup (_ ("Save Report"));
  case TZ_STEP_CHANGE_REPORT:
    return g_strdup (_ ("Change Saved Report"));
  case TZ_STEP_DELETE_REPORT:
    return g_strdup (_ ("Delete Saved Report"));
  case TZ_STEP_MERGE_WORK:
    return g_strdup_printf (ngettext ("Take In %u Annotation", "Take In %u Annotations", n), n);
  case TZ_STEP_ADD_WORDS:
    return g_strdup_printf (ngettext ("Add %u Word", "Add %u Words", n), n);
  case TZ_STEP_REMOVE_WORDS:
    return g_strdup_printf (ngettext ("Remove %u Word", "Remove %u Words", n), n);
  case TZ_N_STEP_KINDS:
  default:
    return g_strdup (_ ("Change"));
  }
}

static TzStatement *
prepare_next (TzConnection *connection, gboolean back, GError **error)
{
#define SELECT "SELECT id, kind, n, changes FROM undo_step WHERE "
  return tz_connection_prepare (
      connection, back ? SELECT "NOT undone ORDER BY id DESC LIMIT 1" : SELECT "undone ORDER BY id LIMIT 1",
      error);
}

static gboolean
find_step (TzConnection *connection, Turn *turn, GError **error)
{
  g_autoptr (TzStatement) statement = prepare_next (connection, turn->back, error);
  if (statement == NULL)
    return FALSE;
  TzStep step = tz_statement_step (statement, error);
  if (step == TZ_STEP_DONE)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_NOT_FOUND,
                         turn->back ? _ ("There is nothing to undo") : _ ("There is nothing to redo"));
  if (step != TZ_STEP_ROW)
    return FALSE;
  turn->id = tz_statement_get_int (statement, 0);
  if (turn->only != 0 && turn->only != turn->id) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("something else was done since"));
    return FALSE;
  }
  turn->kind = tz_statement_get_int (statement, 1);
  turn->n = tz_statement_get_int (statement, 2);
  turn->changes = tz_statement_dup_bytes (statement, 3);
  turn->notices = tz_history_list_notices (connection, turn->id, error);
  return turn->notices != NULL;
}

/* What is to be deleted and is gone already, with what it hung on, is as it should be. Anything else that is
 * not as the step left it has to stay. */
static int
conflict_cb (void *data G_GNUC_UNUSED, int conflict, sqlite3_changeset_iter *change)
{
  const char *table = NULL;
  int n_columns = 0, operation = 0, indirect = 0;
  if (conflict != SQLITE_CHANGESET_NOTFOUND)
    return SQLITE_CHANGESET_ABORT;
  sqlite3changeset_op (change, &table, &n_columns, &operation, &indirect);
  return operation == SQLITE_DELETE ? SQLITE_CHANGESET_OMIT : SQLITE_CHANGESET_ABORT;
}

static int
apply (TzConnection *connection, const Turn *turn)
{
  gsize size = 0;
  gconstpointer changes = g_bytes_get_data (turn->changes, &size);
  int flags = turn->back ? SQLITE_CHANGESETAPPLY_INVERT : 0;
  return sqlite3changeset_apply_v2 (tz_connection_get_handle (connection), (int)size, (void *)changes, NULL,
                                    conflict_cb, NULL, NULL, NULL, flags);
}

static gboolean
refresh (TzConnection *connection, const Turn *turn, GError **error)
{
  switch (turn->kind) {
  case TZ_STEP_TRASH:
  case TZ_STEP_UNTRASH:
    return tz_refresh_counts (connection, turn->notices, error);
  case TZ_STEP_DECIDE:
  case TZ_STEP_WITHDRAW:
  case TZ_STEP_RESTORE_WORK:
    return tz_refresh_notices (connection, turn->notices, turn->lexicon, error);
  case TZ_STEP_MERGE_AGENCIES:
  case TZ_STEP_RENAME_AGENCY:
  case TZ_STEP_MOVE_NOTICE:
    return tz_register_settle_notices (connection, turn->notices, error) &&
           tz_form_groups_find_agencies (connection, turn->notices, error);
  case TZ_STEP_SEPARATE_FORM:
  case TZ_STEP_JOIN_FORMS:
  case TZ_STEP_CHOOSE_FORM:
    return tz_form_groups_settle (connection, turn->notices, error);
  default:
    return TRUE;
  }
}

static gboolean
mark (TzConnection *connection, const Turn *turn, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "UPDATE undo_step SET undone = ? WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, turn->back);
  tz_statement_bind_int (statement, 2, turn->id);
  return tz_statement_run (statement, error);
}

static gboolean
take_turn (TzConnection *connection, gpointer data, GError **error)
{
  Turn *turn = data;
  if (!find_step (connection, turn, error))
    return FALSE;
  int code = apply (connection, turn);
  turn->stuck = code == SQLITE_ABORT;
  if (turn->stuck)
    return tz_history_delete (connection, turn->id, error);
  if (code != SQLITE_OK) {
    tz_connection_set_error (connection, code, error);
    return FALSE;
  }
  return refresh (connection, turn, error) && mark (connection, turn, error);
}

static TzLibraryChange
change_of (TzStepKind kind)
{
  switch (kind) {
  case TZ_STEP_ADD_NOTE:
  case TZ_STEP_EDIT_NOTE:
  case TZ_STEP_DELETE_NOTE:
  case TZ_STEP_RESTORE_NOTE:
    return TZ_CHANGE_ANNOTATIONS;
  case TZ_STEP_SAVE_SEARCH:
  case TZ_STEP_CHANGE_SEARCH:
  case TZ_STEP_DELETE_SEARCH:
  case TZ_STEP_SAVE_COMPARISON:
  case TZ_STEP_CHANGE_COMPARISON:
  case TZ_STEP_DELETE_COMPARISON:
  case TZ_STEP_SAVE_REPORT:
  case TZ_STEP_CHANGE_REPORT:
  case TZ_STEP_DELETE_REPORT:
    return TZ_CHANGE_SAVED;
  case TZ_STEP_ADD_WORDS:
  case TZ_STEP_REMOVE_WORDS:
    return TZ_CHANGE_WORDS;
  default:
    return TZ_CHANGE_NOTICES;
  }
}

static void
announce (TzLibrary *library, const Turn *turn)
{
  gint64 notice = turn->notices->len == 1 ? g_array_index (turn->notices, gint64, 0) : 0;
  tz_library_announce (library, change_of (turn->kind), notice);
}

static char *
turn_history (TzLibrary *library, gboolean back, gint64 only, GError **error)
{
  tz_door_enter ("library");
  Turn turn = {.lexicon = tz_library_get_lexicon (library), .back = back, .only = only};
  char *name = NULL;
  if (tz_library_write (library, take_turn, &turn, error) && !turn.stuck) {
    announce (library, &turn);
    name = dup_name (turn.kind, turn.n);
  }
  if (turn.stuck)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID,
                         _ ("It has been changed since and stays as it is"));
  g_clear_pointer (&turn.changes, g_bytes_unref);
  g_clear_pointer (&turn.notices, g_array_unref);
  return name;
}

char *
tz_library_undo (TzLibrary *library, GError **error)
{
  return turn_history (library, TRUE, 0, error);
}

char *
tz_library_undo_step (TzLibrary *library, gint64 step, GError **error)
{
  return turn_history (library, TRUE, step, error);
}

char *
tz_library_redo (TzLibrary *library, GError **error)
{
  return turn_history (library, FALSE, 0, error);
}

static gboolean
peek (TzConnection *connection, gboolean back, char **name, GError **error)
{
  g_autoptr (TzStatement) statement = prepare_next (connection, back, error);
  if (statement == NULL)
    return FALSE;
  TzStep step = tz_statement_step (statement, error);
  *name = step == TZ_STEP_ROW
              ? dup_name (tz_statement_get_int (statement, 1), tz_statement_get_int (statement, 2))
              : NULL;
  return step != TZ_STEP_FAILED;
}

gboolean
tz_library_peek_history (TzLibrary *library, char **undo, char **redo, GError **error)
{
  tz_door_enter ("library");
  *undo = *redo = NULL;
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot != NULL && peek (snapshot->connection, TRUE, undo, error) &&
         peek (snapshot->connection, FALSE, redo, error);
}

gboolean
tz_library_get_newest_step (TzLibrary *library, gint64 *step, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot != NULL &&
         tz_connection_read_int (snapshot->connection,
                                 "SELECT IFNULL (MAX (id), 0) FROM undo_step WHERE NOT undone", step, error);
}
