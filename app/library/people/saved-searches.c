#include "saved-searches.h"

#include <glib/gi18n.h>

#include "door.h"
#include "errors.h"
#include "history.h"
#include "saved-search-rows.h"

static gboolean
is_taken (const GPtrArray *searches, const TzSavedSearch *search)
{
  for (guint i = 0; i < searches->len; i++) {
    const TzSavedSearch *other = searches->pdata[i];
    if (other->id != search->id && g_str_equal (other->name, search->name))
      return TRUE;
  }
  return FALSE;
}

static gboolean
save (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const TzSavedSearch *search = data;
  g_autoptr (GPtrArray) searches = tz_saved_search_rows_list (connection, error);
  if (searches == NULL)
    return FALSE;
  if (is_taken (searches, search)) {
    g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("There is a saved search called “%s” already"),
                 search->name);
    return FALSE;
  }
  if (search->id != 0) {
    g_autoptr (TzSavedSearch) there = tz_saved_search_rows_load (connection, search->id, error);
    if (there == NULL)
      return FALSE;
  }
  step->kind = search->id != 0 ? TZ_STEP_CHANGE_SEARCH : TZ_STEP_SAVE_SEARCH;
  return tz_saved_search_rows_write (connection, search, error);
}

gboolean
tz_library_save_search (TzLibrary *library, const TzSavedSearch *search, GError **error)
{
  tz_door_enter ("library");
  g_autofree char *name = g_strstrip (g_strdup (search->name));
  if (*name == '\0') {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("A saved search needs a name"));
    return FALSE;
  }
  TzSavedSearch kept = *search;
  kept.name = name;
  kept.modified = g_get_real_time () / G_USEC_PER_SEC;
  if (!tz_history_write (library, TZ_STEP_SAVE_SEARCH, save, &kept, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_SEARCHES, 0);
  return TRUE;
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
  tz_library_announce (library, TZ_CHANGE_SEARCHES, 0);
  return TRUE;
}

GPtrArray *
tz_library_list_searches (TzLibrary *library, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot != NULL ? tz_saved_search_rows_list (snapshot->connection, error) : NULL;
}
