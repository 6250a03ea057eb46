#include "door.h"
#include "grouping.h"
#include "library-private.h"
#include "problem-list.h"

static void
dates_free (gpointer data)
{
  tz_agency_dates_free (data);
}

static TzAgencyDates *
add_agency (GPtrArray *all, const char *name)
{
  TzAgencyDates *dates = g_new (TzAgencyDates, 1);
  *dates = (TzAgencyDates){g_strdup (name), g_array_new (FALSE, FALSE, sizeof (TzNoticeDates)),
                           g_string_chunk_new (512)};
  g_ptr_array_add (all, dates);
  return dates;
}

static const char *
keep_text (TzAgencyDates *agency, TzStatement *statement, int column)
{
  const char *text = tz_statement_get_text (statement, column);
  return text != NULL ? g_string_chunk_insert (agency->words, text) : NULL;
}

static void
add_notice (TzAgencyDates *agency, TzStatement *statement)
{
  const char *name = tz_statement_get_text (statement, 7);
  const TzNoticeDates dates = {.notice = tz_statement_get_int (statement, 1),
                               .name = g_string_chunk_insert_const (agency->words, name),
                               .year = (int)tz_statement_get_int (statement, 2),
                               .period = keep_text (agency, statement, 3),
                               .feedback = keep_text (agency, statement, 4),
                               .signed_date = keep_text (agency, statement, 5),
                               .published = keep_text (agency, statement, 6)};
  g_array_append_val (agency->notices, dates);
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
  const char *group = tz_grouping_get_sql (query->grouping);
  g_autofree char *select = g_strdup_printf (
      "SELECT %s, n.id, n.year, n.period, n.feedback, n.signed, n.published, n.name FROM notice n", group);
  g_autofree char *order = g_strdup_printf ("ORDER BY %s, n.feedback_day DESC NULLS LAST, n.id", group);
  g_autoptr (TzStatement) statement = tz_where_prepare (where, snapshot->connection, select, order, error);
  if (statement == NULL)
    return NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (dates_free);
  TzAgencyDates *agency = NULL;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    const char *name = tz_statement_get_text (statement, 0);
    if (agency == NULL || !g_str_equal (agency->name, name))
      agency = add_agency (all, name);
    add_notice (agency, statement);
  }
  return step == TZ_STEP_DONE ? g_steal_pointer (&all) : NULL;
}
