#include "history.h"

/* The history from the newest step on, and the notices that are forgotten with what was taken out so far. */
typedef struct {
  TzConnection *connection;
  GHashTable *notices; /* of gint64 */
} Forgetting;

static void
add_notice (GHashTable *notices, gint64 notice)
{
  g_hash_table_add (notices, g_memdup2 (&notice, sizeof notice));
}

GArray *
tz_history_list_notices (TzConnection *connection, gint64 step, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT notice FROM undo_notice WHERE step = ?", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, step);
  return tz_statement_read_ids (statement, error);
}

static gboolean
touches (const Forgetting *forgetting, const GArray *notices)
{
  for (guint i = 0; i < notices->len; i++)
    if (g_hash_table_contains (forgetting->notices, &g_array_index (notices, gint64, i)))
      return TRUE;
  return FALSE;
}

gboolean
tz_history_delete (TzConnection *connection, gint64 step, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "DELETE FROM undo_step WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, step);
  return tz_statement_run (statement, error);
}

static gboolean
forget_step (Forgetting *forgetting, gint64 step, GError **error)
{
  g_autoptr (GArray) notices = tz_history_list_notices (forgetting->connection, step, error);
  if (notices == NULL)
    return FALSE;
  if (!touches (forgetting, notices))
    return TRUE;
  for (guint i = 0; i < notices->len; i++)
    add_notice (forgetting->notices, g_array_index (notices, gint64, i));
  return tz_history_delete (forgetting->connection, step, error);
}

static GArray *
list_steps (TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT id FROM undo_step ORDER BY id DESC", error);
  return statement == NULL ? NULL : tz_statement_read_ids (statement, error);
}

gboolean
tz_history_forget (TzConnection *connection, const GArray *notices, GError **error)
{
  if (!tz_connection_exec (connection, "DELETE FROM undo_step WHERE undone", error))
    return FALSE;
  g_autoptr (GArray) steps = list_steps (connection, error);
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  Forgetting forgetting = {connection, gone};
  for (guint i = 0; i < notices->len; i++)
    add_notice (gone, g_array_index (notices, gint64, i));
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    if (!forget_step (&forgetting, g_array_index (steps, gint64, i), error))
      return FALSE;
  return steps != NULL;
}
