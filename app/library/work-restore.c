#include <glib/gi18n.h>

#include "agency-rows.h"
#include "annotation-rows.h"
#include "decision-rows.h"
#include "door.h"
#include "history.h"
#include "library-care.h"
#include "refresh.h"
#include "register.h"
#include "work-copy.h"

typedef struct {
  TzConnection *copy;
  const TzLexicon *lexicon;
  GHashTable *notices; /* numbers of notices in the copy to those in the library */
  TzRestoredWork *restored;
} Restoring;

/* Returns: the number in the library, 0 where the notice is not there. */
static gint64
find_notice (const Restoring *restoring, gint64 notice)
{
  const gint64 *here = g_hash_table_lookup (restoring->notices, &notice);
  return here != NULL ? *here : 0;
}

static gboolean
find_place (TzConnection *connection, GBytes *compact, gint64 *notice, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT notice FROM text WHERE compact = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_bytes (statement, 1, compact);
  TzStep step = tz_statement_step (statement, error);
  *notice = step == TZ_STEP_ROW ? tz_statement_get_int (statement, 0) : 0;
  return step != TZ_STEP_FAILED;
}

static gboolean
find_places (TzConnection *connection, Restoring *restoring, GError **error)
{
  g_autoptr (TzStatement) places =
      tz_connection_prepare (restoring->copy, "SELECT notice, compact FROM place", error);
  if (places == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (places, error)) == TZ_STEP_ROW) {
    gint64 there = tz_statement_get_int (places, 0), here = 0;
    g_autoptr (GBytes) compact = tz_statement_dup_bytes (places, 1);
    if (!find_place (connection, compact, &here, error))
      return FALSE;
    if (here != 0)
      g_hash_table_insert (restoring->notices, g_memdup2 (&there, sizeof there),
                           g_memdup2 (&here, sizeof here));
  }
  return step == TZ_STEP_DONE;
}

static gboolean
clear_work (TzConnection *connection, TzHistoryStep *step, GError **error)
{
  g_autoptr (TzStatement) touched = tz_connection_prepare (
      connection, "SELECT notice FROM annotation UNION SELECT notice FROM decision", error);
  if (touched == NULL)
    return FALSE;
  TzStep found;
  while ((found = tz_statement_step (touched, error)) == TZ_STEP_ROW)
    tz_history_touch (step, tz_statement_get_int (touched, 0));
  tz_statement_reset (touched);
  return found == TZ_STEP_DONE &&
         tz_connection_exec (connection,
                             "DELETE FROM annotation_tag; DELETE FROM annotation; DELETE FROM decision;"
                             "DELETE FROM agency",
                             error);
}

static gboolean
restore_notes (TzConnection *connection, TzHistoryStep *step, Restoring *restoring, GError **error)
{
  g_autoptr (GPtrArray) notes = tz_annotation_rows_list (restoring->copy, 0, error);
  for (guint i = 0; notes != NULL && i < notes->len; i++) {
    TzAnnotation *note = g_ptr_array_index (notes, i);
    note->notice = find_notice (restoring, note->notice);
    if (note->notice == 0) {
      restoring->restored->n_left++;
      continue;
    }
    restoring->restored->n_notes++;
    tz_history_touch (step, note->notice);
    if (!tz_annotation_rows_insert (connection, note, error))
      return FALSE;
  }
  return notes != NULL;
}

static gboolean
restore_decision (TzConnection *connection, TzHistoryStep *step, Restoring *restoring, gint64 id,
                  GError **error)
{
  g_autoptr (TzDecision) decision = tz_decision_rows_load (restoring->copy, id, error);
  if (decision == NULL)
    return FALSE;
  decision->notice = find_notice (restoring, decision->notice);
  if (decision->notice == 0) {
    restoring->restored->n_left++;
    return TRUE;
  }
  restoring->restored->n_decisions++;
  tz_history_touch (step, decision->notice);
  return tz_decision_rows_put (connection, decision, error);
}

static gboolean
restore_decisions (TzConnection *connection, TzHistoryStep *step, Restoring *restoring, GError **error)
{
  g_autoptr (TzStatement) ids =
      tz_connection_prepare (restoring->copy, "SELECT id FROM decision ORDER BY id", error);
  if (ids == NULL)
    return FALSE;
  TzStep found;
  while ((found = tz_statement_step (ids, error)) == TZ_STEP_ROW)
    if (!restore_decision (connection, step, restoring, tz_statement_get_int (ids, 0), error))
      return FALSE;
  return found == TZ_STEP_DONE;
}

/* All notices of the agencies that people said something of. */
static gboolean
touch_agencies (TzConnection *connection, TzHistoryStep *step, GError **error)
{
  g_autoptr (GPtrArray) rows = tz_agency_rows_list (connection, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    const TzAgencyRow *row = rows->pdata[i];
    g_autoptr (GArray) notices =
        tz_register_list_notices (connection, row->into != NULL ? row->into : row->key, error);
    if (notices == NULL)
      return FALSE;
    for (guint n = 0; n < notices->len; n++)
      tz_history_touch (step, g_array_index (notices, gint64, n));
  }
  return rows != NULL;
}

/* The key of a single notice is its number. Returns: whether the notice is there. */
static gboolean
renumber (const Restoring *restoring, TzAgencyRow *row)
{
  if (*row->key != '#')
    return TRUE;
  gint64 notice = find_notice (restoring, g_ascii_strtoll (row->key + 1, NULL, 10));
  g_free (row->key);
  row->key = g_strdup_printf ("#%" G_GINT64_FORMAT, notice);
  return notice != 0;
}

static gboolean
restore_agencies (TzConnection *connection, Restoring *restoring, GError **error)
{
  g_autoptr (GPtrArray) rows = tz_agency_rows_list (restoring->copy, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!renumber (restoring, rows->pdata[i]))
      restoring->restored->n_left++;
    else if (!tz_agency_rows_write (connection, rows->pdata[i], error))
      return FALSE;
  return rows != NULL;
}

static gboolean
restore (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  Restoring *restoring = data;
  return find_places (connection, restoring, error) && touch_agencies (connection, step, error) &&
         clear_work (connection, step, error) && restore_agencies (connection, restoring, error) &&
         touch_agencies (connection, step, error) && restore_notes (connection, step, restoring, error) &&
         restore_decisions (connection, step, restoring, error) &&
         tz_refresh_notices (connection, step->notices, restoring->lexicon, error);
}

gboolean
tz_library_restore_work (TzLibrary *library, const char *backup, TzRestoredWork *restored, GError **error)
{
  tz_door_enter ("library");
  *restored = (TzRestoredWork){0};
  g_autoptr (TzConnection) copy = tz_work_open (backup, error);
  if (copy == NULL)
    return FALSE;
  g_autoptr (GHashTable) notices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  Restoring restoring = {copy, tz_library_get_lexicon (library), notices, restored};
  if (!tz_history_write (library, TZ_STEP_RESTORE_WORK, restore, &restoring, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_NOTICES, 0);
  tz_library_announce (library, TZ_CHANGE_ANNOTATIONS, 0);
  return TRUE;
}
