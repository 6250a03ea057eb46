#include "agencies.h"

#include <glib/gi18n.h>

#include "agency-name.h"
#include "agency-rows.h"
#include "door.h"
#include "errors.h"
#include "form-groups.h"
#include "history.h"
#include "register.h"

/* What is done to an agency. */
typedef struct {
  const TzLexicon *lexicon;
  gint64 notice;            /* the one that moves, or 0 */
  const char *name;         /* of the agency it is about */
  const char *const *names; /* of those that are merged */
  const char *other;
  const char *creator;
} Deed;

/* Returns: (transfer full) (nullable): the key of the agency called @name; %NULL without an error where there
 * is none. */
static char *
find_called (TzConnection *connection, const char *name, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT id FROM notice WHERE name = ? LIMIT 1", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_text (statement, 1, name);
  return tz_statement_step (statement, error) == TZ_STEP_ROW
             ? tz_register_find (connection, tz_statement_get_int (statement, 0), error)
             : NULL;
}

static char *
require_called (TzConnection *connection, const char *name, GError **error)
{
  g_autoptr (GError) local = NULL;
  char *key = find_called (connection, name, &local);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (key == NULL)
    g_set_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, _ ("There is no agency called “%s”"), name);
  return key;
}

static gboolean
touch_all (TzConnection *connection, TzHistoryStep *step, const char *key, GError **error)
{
  g_autoptr (GArray) notices = tz_register_list_notices (connection, key, error);
  for (guint i = 0; notices != NULL && i < notices->len; i++)
    tz_history_touch (step, g_array_index (notices, gint64, i));
  return notices != NULL;
}

/* Those that were merged into @key go with it. */
static gboolean
redirect (TzConnection *connection, const char *key, const char *into, const char *creator, GError **error)
{
  g_autoptr (GPtrArray) rows = tz_agency_rows_list (connection, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    const TzAgencyRow *row = rows->pdata[i];
    if (g_strcmp0 (row->into, key) == 0 &&
        !tz_agency_rows_put (connection, row->key, into, NULL, creator, error))
      return FALSE;
  }
  return rows != NULL && tz_agency_rows_put (connection, key, into, NULL, creator, error);
}

static gboolean
merge_one (TzConnection *connection, TzHistoryStep *step, const char *key, const char *into,
           const char *creator, GError **error)
{
  return touch_all (connection, step, key, error) && redirect (connection, key, into, creator, error);
}

static gboolean
merge (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const Deed *deed = data;
  guint n_merged = 0;
  g_autofree char *into = require_called (connection, deed->other, error);
  if (into == NULL || !touch_all (connection, step, into, error) ||
      !tz_agency_rows_put (connection, into, NULL, deed->other, deed->creator, error))
    return FALSE;
  for (const char *const *name = deed->names; *name != NULL; name++) {
    g_autofree char *key = require_called (connection, *name, error);
    if (key == NULL)
      return FALSE;
    if (g_str_equal (key, into))
      continue;
    if (!merge_one (connection, step, key, into, deed->creator, error))
      return FALSE;
    n_merged++;
  }
  if (n_merged > 0)
    return tz_register_settle (connection, into, error) &&
           tz_form_groups_find_agencies (connection, step->notices, error);
  g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("There is nothing to merge with “%s”"), deed->other);
  return FALSE;
}

static gboolean
check_name (const char *name, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  if (*stripped != '\0')
    return TRUE;
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("An agency needs a name"));
  return FALSE;
}

/* Whether notices or the analyst use @key. */
static gboolean
is_used (TzConnection *connection, const char *key, gboolean *used, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection,
      "SELECT EXISTS (SELECT 1 FROM notice WHERE agency_key = ?1) OR EXISTS (SELECT 1 FROM agency"
      " WHERE key = ?1 OR into_key = ?1)",
      error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, key);
  if (tz_statement_step (statement, error) != TZ_STEP_ROW)
    return FALSE;
  *used = tz_statement_get_int (statement, 0) != 0;
  return TRUE;
}

/* Notices that come later and give the new name belong to it as well. */
static gboolean
claim_name (TzConnection *connection, const Deed *deed, const char *key, GError **error)
{
  g_autofree char *normal = tz_agency_name_normalise (deed->lexicon, deed->other);
  gboolean used = FALSE;
  if (!is_used (connection, normal, &used, error))
    return FALSE;
  return used || tz_agency_rows_put (connection, normal, key, NULL, deed->creator, error);
}

static gboolean
rename_agency (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const Deed *deed = data;
  g_autoptr (GError) local = NULL;
  g_autofree char *key = require_called (connection, deed->name, error);
  if (key == NULL || !check_name (deed->other, error))
    return FALSE;
  g_autofree char *taken = find_called (connection, deed->other, &local);
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  if (taken != NULL && !g_str_equal (taken, key)) {
    g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("Another agency is called “%s”: merge the two"),
                 deed->other);
    return FALSE;
  }
  return touch_all (connection, step, key, error) &&
         tz_agency_rows_put (connection, key, NULL, deed->other, deed->creator, error) &&
         claim_name (connection, deed, key, error) && tz_register_settle (connection, key, error);
}

/* The key of the agency called as the deed says; a new one where there is none. */
static char *
find_or_make (TzConnection *connection, const Deed *deed, GError **error)
{
  g_autoptr (GError) local = NULL;
  gboolean used = FALSE;
  char *key = find_called (connection, deed->other, &local);
  if (local != NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  if (key != NULL)
    return key;
  g_autofree char *normal = tz_agency_name_normalise (deed->lexicon, deed->other);
  if (!is_used (connection, normal, &used, error))
    return NULL;
  key = used ? g_strconcat ("=", deed->other, NULL) : g_steal_pointer (&normal);
  if (tz_agency_rows_put (connection, key, NULL, deed->other, deed->creator, error))
    return key;
  g_free (key);
  return NULL;
}

static gboolean
move_notice (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const Deed *deed = data;
  g_autofree char *from = tz_register_find (connection, deed->notice, error);
  if (from == NULL || !check_name (deed->other, error) || !touch_all (connection, step, from, error))
    return FALSE;
  g_autofree char *into = find_or_make (connection, deed, error);
  g_autofree char *number = g_strdup_printf ("#%" G_GINT64_FORMAT, deed->notice);
  return into != NULL && touch_all (connection, step, into, error) &&
         tz_agency_rows_put (connection, number, into, NULL, deed->creator, error) &&
         tz_register_settle (connection, from, error) && tz_register_settle (connection, into, error) &&
         tz_form_groups_find_agencies (connection, step->notices, error);
}

static gboolean
run (TzLibrary *library, TzStepKind kind, TzStepFunc func, Deed *deed, GError **error)
{
  tz_door_enter ("library");
  deed->lexicon = tz_library_get_lexicon (library);
  if (!tz_history_write (library, kind, func, deed, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_NOTICES, 0);
  return TRUE;
}

gboolean
tz_library_merge_agencies (TzLibrary *library, const char *const *names, const char *into,
                           const char *creator, GError **error)
{
  Deed deed = {.names = names, .other = into, .creator = creator};
  return run (library, TZ_STEP_MERGE_AGENCIES, merge, &deed, error);
}

gboolean
tz_library_rename_agency (TzLibrary *library, const char *name, const char *new_name, const char *creator,
                          GError **error)
{
  Deed deed = {.name = name, .other = new_name, .creator = creator};
  return run (library, TZ_STEP_RENAME_AGENCY, rename_agency, &deed, error);
}

gboolean
tz_library_move_notice (TzLibrary *library, gint64 notice, const char *name, const char *creator,
                        GError **error)
{
  Deed deed = {.notice = notice, .other = name, .creator = creator};
  return run (library, TZ_STEP_MOVE_NOTICE, move_notice, &deed, error);
}
