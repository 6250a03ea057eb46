#include "door.h"
#include "library-private.h"
#include "problem-list.h"

static gboolean
count_gone (TzConnection *connection, const gint64 *notices, guint *n, GError **error)
{
  *n = 0;
  if (notices == NULL)
    return TRUE;
  g_autoptr (TzWhere) where = tz_where_new ("n.shown");
  tz_where_add_ids (where, "n.id IN " TZ_WHERE_LIST, notices);
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, connection, "SELECT COUNT(*) FROM notice n", "", error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  while (notices[*n] != 0)
    (*n)++;
  *n -= (guint)tz_statement_get_int (statement, 0);
  return TRUE;
}

gboolean
tz_library_count_left_out (TzLibrary *library, const TzProblemQuery *query, TzLeftOut *left_out,
                           GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return FALSE;
  g_autofree char *select = g_strdup_printf (
      "SELECT TOTAL(n.warnings & %d != 0), COUNT(n.form_of) FROM notice n", TZ_WARNINGS_LEFT_OUT);
  g_autoptr (TzWhere) where = tz_where_new ("n.shown");
  tz_problems_add_notices (where, query);
  g_autoptr (TzStatement) statement = tz_where_prepare (where, snapshot->connection, select, "", error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  *left_out = (TzLeftOut){.n_warned = (guint)tz_statement_get_int (statement, 0),
                          .n_forms = (guint)tz_statement_get_int (statement, 1)};
  return count_gone (snapshot->connection, query->notices, &left_out->n_gone, error);
}
