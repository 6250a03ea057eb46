#include "door.h"
#include "library-private.h"
#include "problem-list.h"

static void
dates_free (gpointer data)
{
  tz_notice_dates_free (data);
}

static TzNoticeDates *
read_dates (TzStatement *statement)
{
  TzNoticeDates *dates = g_new (TzNoticeDates, 1);
  *dates = (TzNoticeDates){.notice = tz_statement_get_int (statement, 0),
                           .year = (int)tz_statement_get_int (statement, 1),
                           .period = tz_statement_dup_text (statement, 2),
                           .feedback = tz_statement_dup_text (statement, 3),
                           .signed_date = tz_statement_dup_text (statement, 4),
                           .published = tz_statement_dup_text (statement, 5)};
  return dates;
}

GPtrArray *
tz_library_list_dates (TzLibrary *library, const TzProblemQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzWhere) where = tz_where_new ("n.counts");
  tz_problems_add_notices (where, query);
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, snapshot->connection,
                        "SELECT n.id, n.year, n.period, n.feedback, n.signed, n.published FROM notice n",
                        "ORDER BY n.id", error);
  if (statement == NULL)
    return NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (dates_free);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    g_ptr_array_add (all, read_dates (statement));
  return step == TZ_STEP_DONE ? g_steal_pointer (&all) : NULL;
}
