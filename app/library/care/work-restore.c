#include "door.h"
#include "errors.h"
#include "history.h"
#include "human-tables.h"
#include "library-care.h"
#include "refresh.h"
#include "work-copy.h"

typedef struct {
  TzCarrier carrier;
  const TzLexicon *lexicon;
  TzRestoredWork *restored;
  char *damage; /* (nullable): the first row that is not as it was written */
} Restoring;

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
      tz_connection_prepare (restoring->carrier.from, "SELECT notice, compact FROM place", error);
  if (places == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (places, error)) == TZ_STEP_ROW) {
    gint64 there = tz_statement_get_int (places, 0), here = 0;
    g_autoptr (GBytes) compact = tz_statement_dup_bytes (places, 1);
    if (!find_place (connection, compact, &here, error))
      return FALSE;
    if (here != 0)
      g_hash_table_insert (restoring->carrier.notices, g_memdup2 (&there, sizeof there),
                           g_memdup2 (&here, sizeof here));
  }
  return step == TZ_STEP_DONE;
}

/* All notices that people said something of. */
static gboolean
touch_work (TzConnection *connection, TzHistoryStep *step, GError **error)
{
  g_autoptr (GArray) notices = tz_human_tables_list_notices (connection, error);
  for (guint i = 0; notices != NULL && i < notices->len; i++)
    tz_history_touch (step, g_array_index (notices, gint64, i));
  return notices != NULL;
}

static gboolean
clear_work (TzConnection *connection, GError **error)
{
  guint n = 0;
  const TzHumanTable *tables = tz_human_tables_list (&n);
  g_autoptr (GString) sql = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    if (tables[i].part != NULL)
      g_string_append_printf (sql, "DELETE FROM %s;", tables[i].part);
    g_string_append_printf (sql, "DELETE FROM %s;", tables[i].name);
  }
  return tz_connection_exec (connection, sql->str, error);
}

static void
told_cb (guint kind, TzCarried how, const char *words, gpointer data)
{
  Restoring *restoring = data;
  guint *const counts[TZ_N_HUMAN_KINDS] = {&restoring->restored->n_notes, &restoring->restored->n_decisions,
                                           &restoring->restored->n_others};
  if (how == TZ_CARRIED)
    ++*counts[kind];
  else if (how == TZ_CARRIED_HOMELESS)
    restoring->restored->n_left++;
  else if (restoring->damage == NULL)
    restoring->damage = g_strdup (words);
}

static gboolean
carry_work (TzConnection *connection, Restoring *restoring, GError **error)
{
  restoring->carrier.to = connection;
  if (!tz_human_tables_carry (&restoring->carrier, error))
    return FALSE;
  if (restoring->damage == NULL)
    return TRUE;
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, restoring->damage);
  return FALSE;
}

static gboolean
restore (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  Restoring *restoring = data;
  return find_places (connection, restoring, error) && touch_work (connection, step, error) &&
         clear_work (connection, error) && carry_work (connection, restoring, error) &&
         touch_work (connection, step, error) &&
         tz_refresh_notices (connection, step->notices, restoring->lexicon, error);
}

static gboolean
restore_from (TzLibrary *library, TzConnection *copy, TzRestoredWork *restored, GError **error)
{
  g_autoptr (GHashTable) notices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  Restoring restoring = {.lexicon = tz_library_get_lexicon (library), .restored = restored};
  restoring.carrier = (TzCarrier){.from = copy, .notices = notices, .told = told_cb, .data = &restoring};
  gboolean done = tz_history_write (library, TZ_STEP_RESTORE_WORK, restore, &restoring, error);
  g_free (restoring.damage);
  return done;
}

gboolean
tz_library_restore_work (TzLibrary *library, const char *backup, TzRestoredWork *restored, GError **error)
{
  tz_door_enter ("library");
  *restored = (TzRestoredWork){0};
  g_autoptr (TzConnection) copy = tz_work_open (backup, error);
  if (copy == NULL || !restore_from (library, copy, restored, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_NOTICES, 0);
  tz_library_announce (library, TZ_CHANGE_ANNOTATIONS, 0);
  tz_library_announce (library, TZ_CHANGE_SAVED, 0);
  tz_library_announce (library, TZ_CHANGE_WORDS, 0);
  return TRUE;
}
