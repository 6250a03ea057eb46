#include "door.h"
#include "history.h"
#include "refresh.h"
#include "row-checksum.h"

typedef struct {
  GArray *ids;
  const char *creator;
} Trashing;

static gint64
compute_checksum (gint64 notice, const char *creator, gint64 deleted)
{
  return tz_row_checksum (g_variant_new ("(x^ayx)", notice, creator, deleted));
}

/* Writes one row; @changed: (out): whether there was anything to write. */
static gboolean
run (TzConnection *connection, TzStatement *statement, gboolean *changed, GError **error)
{
  int before = sqlite3_total_changes (tz_connection_get_handle (connection));
  gboolean done = tz_statement_run (statement, error);
  *changed = sqlite3_total_changes (tz_connection_get_handle (connection)) != before;
  return done;
}

static gboolean
insert (TzConnection *connection, gint64 notice, const char *creator, gboolean *changed, GError **error)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "INSERT OR IGNORE INTO trash (notice, creator, deleted, checksum)"
                             " SELECT id, ?2, ?3, ?4 FROM notice WHERE id = ?1",
                             error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, notice);
  tz_statement_bind_text (statement, 2, creator);
  tz_statement_bind_int (statement, 3, now);
  tz_statement_bind_int (statement, 4, compute_checksum (notice, creator, now));
  return run (connection, statement, changed, error);
}

static gboolean delete (TzConnection *connection, gint64 notice, gboolean *changed, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "DELETE FROM trash WHERE notice = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, notice);
  return run (connection, statement, changed, error);
}

/* Puts in with a creator, takes out without. */
static gboolean
move_all (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const Trashing *trashing = data;
  for (guint i = 0; i < trashing->ids->len; i++) {
    gint64 id = g_array_index (trashing->ids, gint64, i);
    gboolean changed = FALSE;
    if (!(trashing->creator != NULL ? insert (connection, id, trashing->creator, &changed, error)
                                    : delete (connection, id, &changed, error)))
      return FALSE;
    if (changed)
      g_array_append_val (step->notices, id);
  }
  step->n = step->notices->len;
  return tz_refresh_counts (connection, step->notices, error);
}

static gboolean
move (TzLibrary *library, TzStepKind kind, GArray *ids, const char *creator, GError **error)
{
  Trashing trashing = {ids, creator};
  if (!tz_history_write (library, kind, move_all, &trashing, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_NOTICES, ids->len == 1 ? g_array_index (ids, gint64, 0) : 0);
  return TRUE;
}

gboolean
tz_library_trash_notices (TzLibrary *library, GArray *ids, const char *creator, GError **error)
{
  tz_door_enter ("library");
  return move (library, TZ_STEP_TRASH, ids, creator != NULL ? creator : "", error);
}

gboolean
tz_library_restore_notices (TzLibrary *library, GArray *ids, GError **error)
{
  tz_door_enter ("library");
  return move (library, TZ_STEP_UNTRASH, ids, NULL, error);
}
