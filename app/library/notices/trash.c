#include "door.h"
#include "history.h"
#include "refresh.h"
#include "trash-rows.h"

typedef struct {
  GArray *ids;
  const char *creator;
} Trashing;

static gboolean
insert (TzConnection *connection, gint64 notice, const char *creator, GError **error)
{
  const TzTrashRow row = {notice, (char *)creator, g_get_real_time () / G_USEC_PER_SEC};
  return tz_trash_rows_put (connection, &row, error);
}

/* Puts in with a creator, takes out without. */
static gboolean
move_all (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const Trashing *trashing = data;
  for (guint i = 0; i < trashing->ids->len; i++) {
    gint64 id = g_array_index (trashing->ids, gint64, i);
    int before = sqlite3_total_changes (tz_connection_get_handle (connection));
    if (!(trashing->creator != NULL
              ? insert (connection, id, trashing->creator, error)
              : tz_connection_run_on (connection, "DELETE FROM trash WHERE notice = ?", id, error)))
      return FALSE;
    if (sqlite3_total_changes (tz_connection_get_handle (connection)) != before)
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
