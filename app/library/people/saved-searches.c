#include "saved-searches.h"

#include "door.h"
#include "history.h"
#include "saved-search-rows.h"

static gboolean
save (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const TzSavedSearch *search = data;
  g_autoptr (GPtrArray) searches = tz_saved_search_rows_list (connection, error);
  if (searches == NULL || !tz_saved_check_place (&search->saved, searches, error))
    return FALSE;
  step->kind = search->saved.id != 0 ? TZ_STEP_CHANGE_SEARCH : TZ_STEP_SAVE_SEARCH;
  return tz_saved_search_rows_write (connection, search, error);
}

gboolean
tz_library_save_search (TzLibrary *library, const TzSavedSearch *search, GError **error)
{
  tz_door_enter ("library");
  TzSavedSearch kept = *search;
  if (!tz_saved_prepare (&search->saved, &kept.saved, error))
    return FALSE;
  gboolean done = tz_history_write (library, TZ_STEP_SAVE_SEARCH, save, &kept, error);
  tz_saved_clear (&kept.saved);
  if (done)
    tz_library_announce (library, TZ_CHANGE_SAVED, 0);
  return done;
}

static gboolean
delete_search (TzConnection *connection, TzHistoryStep *step G_GNUC_UNUSED, gpointer data, GError **error)
{
  return tz_connection_run_on (connection, "DELETE FROM saved_search WHERE id = ?", *(const gint64 *)data,
                               error);
}

gboolean
tz_library_delete_search (TzLibrary *library, gint64 id, GError **error)
{
  tz_door_enter ("library");
  if (!tz_history_write (library, TZ_STEP_DELETE_SEARCH, delete_search, &id, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_SAVED, 0);
  return TRUE;
}

GPtrArray *
tz_library_list_searches (TzLibrary *library, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot != NULL ? tz_saved_search_rows_list (snapshot->connection, error) : NULL;
}
