#include "door.h"
#include "history.h"
#include "library-private.h"
#include "tallies.h"

static gboolean
delete_row (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "DELETE FROM notice WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  return tz_statement_run (statement, error);
}

/* One that is gone already is as it should be. */
static gboolean
delete_notice (TzConnection *connection, gint64 id, GError **error)
{
  return tz_tallies_remove (connection, id, error) && delete_row (connection, id, error);
}

static gboolean
delete_all (TzConnection *connection, const GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!delete_notice (connection, g_array_index (ids, gint64, i), error))
      return FALSE;
  return tz_history_forget (connection, ids, error);
}

static gboolean
delete_notices (TzConnection *connection, gpointer ids, GError **error)
{
  return delete_all (connection, ids, error);
}

gboolean
tz_library_delete_notices (TzLibrary *library, GArray *ids, GError **error)
{
  tz_door_enter ("library");
  if (!tz_library_write (library, delete_notices, ids, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_NOTICES, ids->len == 1 ? g_array_index (ids, gint64, 0) : 0);
  return TRUE;
}

static gboolean
empty_trash (TzConnection *connection, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, "SELECT notice FROM trash", error);
  if (statement == NULL)
    return FALSE;
  g_autoptr (GArray) ids = tz_statement_read_ids (statement, error);
  return ids != NULL && delete_all (connection, ids, error);
}

gboolean
tz_library_empty_trash (TzLibrary *library, GError **error)
{
  tz_door_enter ("library");
  if (!tz_library_write (library, empty_trash, NULL, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_NOTICES, 0);
  return TRUE;
}
