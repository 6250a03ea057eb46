#include "door.h"
#include "library-private.h"
#include "problem-list.h"

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
  *left_out = (TzLeftOut){tz_statement_get_int (statement, 0), tz_statement_get_int (statement, 1)};
  return TRUE;
}
