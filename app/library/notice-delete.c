#include "door.h"
#include "errors.h"
#include "history.h"
#include "tallies.h"
#include "texts.h"

/* The index keeps no text; it takes a text out when it is told what it was. */
static gboolean
delete_words (TzConnection *connection, gint64 id, GBytes *text, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "INSERT INTO words (words, rowid, body) VALUES ('delete', ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  gsize size = 0;
  const char *utf8 = g_bytes_get_data (text, &size);
  tz_statement_bind_int (statement, 1, id);
  tz_statement_bind_static_text (statement, 2, utf8 != NULL ? utf8 : "", size);
  return tz_statement_run (statement, error);
}

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
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) text = tz_texts_load_bytes (connection, id, &local);
  if (g_error_matches (local, TZ_ERROR, TZ_ERROR_NOT_FOUND))
    return TRUE;
  if (text == NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  return delete_words (connection, id, text, error) && tz_tallies_remove (connection, id, error) &&
         delete_row (connection, id, error);
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
