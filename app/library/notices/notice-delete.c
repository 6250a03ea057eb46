#include "door.h"
#include "form-groups.h"
#include "history.h"
#include "library-private.h"
#include "register.h"
#include "tallies.h"

/* One that is gone already is as it should be. */
static gboolean
delete_notice (TzConnection *connection, gint64 id, GError **error)
{
  return tz_tallies_remove (connection, id, error) &&
         tz_connection_run_on (connection, "DELETE FROM agency WHERE key = '#' || ?", id, error) &&
         tz_connection_run_on (connection, "DELETE FROM notice WHERE id = ?", id, error);
}

/* What is left of an agency may have had its name from what goes, and another form may count now. */
static gboolean
delete_all (TzConnection *connection, const GArray *ids, GError **error)
{
  g_autoptr (GHashTable) agencies = tz_register_list_keys (connection, ids, error);
  g_autoptr (GArray) near = agencies != NULL ? tz_form_groups_list_near (connection, ids, error) : NULL;
  if (near == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!delete_notice (connection, g_array_index (ids, gint64, i), error))
      return FALSE;
  return tz_register_settle_keys (connection, agencies, error) &&
         tz_form_groups_settle (connection, near, error) && tz_history_forget (connection, ids, error);
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
