#include "saved-views.h"

#include <glib/gi18n.h>

#include "door.h"
#include "errors.h"
#include "history.h"
#include "saved-view-rows.h"

typedef struct {
  TzStepKind save;
  TzStepKind change;
  TzStepKind delete;
} Steps;

static const Steps steps[TZ_N_SAVED_KINDS] = {
    [TZ_SAVED_COMPARISON] = {TZ_STEP_SAVE_COMPARISON, TZ_STEP_CHANGE_COMPARISON, TZ_STEP_DELETE_COMPARISON},
    [TZ_SAVED_REPORT] = {TZ_STEP_SAVE_REPORT, TZ_STEP_CHANGE_REPORT, TZ_STEP_DELETE_REPORT},
};

static gboolean
save (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const TzSavedView *view = data;
  g_autoptr (GPtrArray) views = tz_saved_view_rows_list (connection, view->kind, error);
  if (views == NULL || !tz_saved_check_place (&view->saved, views, error))
    return FALSE;
  step->kind = view->saved.id != 0 ? steps[view->kind].change : steps[view->kind].save;
  return tz_saved_view_rows_write (connection, view, error);
}

gboolean
tz_library_save_view (TzLibrary *library, const TzSavedView *view, GError **error)
{
  tz_door_enter ("library");
  TzSavedView kept = *view;
  if (!tz_saved_prepare (&view->saved, &kept.saved, error))
    return FALSE;
  gboolean done = tz_history_write (library, steps[view->kind].save, save, &kept, error);
  tz_saved_clear (&kept.saved);
  if (done)
    tz_library_announce (library, TZ_CHANGE_SAVED, 0);
  return done;
}

static gboolean
delete_view (TzConnection *connection, TzHistoryStep *step G_GNUC_UNUSED, gpointer data, GError **error)
{
  return tz_connection_run_on (connection, "DELETE FROM saved_view WHERE id = ?", *(const gint64 *)data,
                               error);
}

gboolean
tz_library_delete_view (TzLibrary *library, TzSavedKind kind, gint64 id, GError **error)
{
  tz_door_enter ("library");
  if (!tz_history_write (library, steps[kind].delete, delete_view, &id, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_SAVED, 0);
  return TRUE;
}

GPtrArray *
tz_library_list_views (TzLibrary *library, TzSavedKind kind, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot != NULL ? tz_saved_view_rows_list (snapshot->connection, kind, error) : NULL;
}

TzSavedView *
tz_library_load_view (TzLibrary *library, TzSavedKind kind, const char *name, GError **error)
{
  g_autoptr (GPtrArray) views = tz_library_list_views (library, kind, error);
  for (guint i = 0; views != NULL && i < views->len; i++) {
    const TzSavedView *view = views->pdata[i];
    if (g_str_equal (view->saved.name, name))
      return tz_saved_view_copy (view);
  }
  if (views != NULL)
    g_set_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, _ ("Nothing is saved as “%s”"), name);
  return NULL;
}
