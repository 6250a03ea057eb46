#include "tallies.h"

#include "deeds.h"
#include "facet-tallies.h"
#include "library-types.h"

/* Notices ?1 to ?2 that count, once in their own year and once in all years (0). */
#define COUNTED " FROM notice n JOIN (SELECT 0 AS own UNION ALL SELECT 1) y ON NOT y.own OR n.year <> 0"
#define WHICH " WHERE n.id BETWEEN ?1 AND ?2 AND n.counts"

#define COUNT_STATUSES                                                                                       \
  "INSERT INTO tally_status (year, name, status, n_problems)"                                                \
  " SELECT y.own * n.year, n.name, p.status, ?3 * COUNT(*)" COUNTED                                          \
  " JOIN problem p ON p.notice = n.id" WHICH " GROUP BY 1, 2, 3"                                             \
  " ON CONFLICT (year, name, status) DO UPDATE SET n_problems = n_problems + excluded.n_problems"

#define COUNT_THEMES                                                                                         \
  "INSERT INTO tally_theme (year, name, theme, n_problems, n_first)"                                         \
  " SELECT y.own * n.year, n.name, t.theme, ?3 * t.n_problems, ?3 * t.n_first" COUNTED                       \
  " JOIN notice_theme t ON t.notice = n.id" WHICH                                                            \
  " ON CONFLICT (year, name, theme) DO UPDATE SET n_problems = n_problems + excluded.n_problems,"            \
  " n_first = n_first + excluded.n_first"

/* What notice ?1 may have left empty. */
#define YEARS "(SELECT 0 AS year UNION SELECT year FROM notice WHERE id = ?1)"
#define NAME "(SELECT name FROM notice WHERE id = ?1)"
#define SWEEP(table, figure)                                                                                 \
  "DELETE FROM " table " WHERE year IN " YEARS " AND name = " NAME " AND " figure " = 0"

static gboolean
add (TzConnection *connection, gint64 first, gint64 last, int times, GError **error)
{
  return tz_connection_run_times (connection, COUNT_STATUSES, first, last, times, error) &&
         tz_connection_run_times (connection, COUNT_THEMES, first, last, times, error) &&
         tz_deeds_tally (connection, first, last, times, error) &&
         tz_facet_tallies_add (connection, first, last, times, error);
}

gboolean
tz_tallies_add (TzConnection *connection, gint64 id, GError **error)
{
  return add (connection, id, id, 1, error);
}

gboolean
tz_tallies_add_all (TzConnection *connection, gint64 first, gint64 last, GError **error)
{
  return add (connection, first, last, 1, error);
}

gboolean
tz_tallies_remove (TzConnection *connection, gint64 id, GError **error)
{
  return add (connection, id, id, -1, error) &&
         tz_connection_run_on (connection, SWEEP ("tally_status", "n_problems"), id, error) &&
         tz_connection_run_on (connection, SWEEP ("tally_theme", "n_problems"), id, error) &&
         tz_connection_run_on (connection, SWEEP ("tally_deeds", "f0"), id, error);
}

gboolean
tz_tallies_set_counts (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "UPDATE notice SET shown = id NOT IN (SELECT notice FROM trash),"
                             " counts = (warnings & ?2) = 0 AND form_of IS NULL"
                             " AND id NOT IN (SELECT notice FROM trash) WHERE id = ?1",
                             error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  tz_statement_bind_int (statement, 2, TZ_WARNINGS_LEFT_OUT);
  return tz_statement_run (statement, error);
}

gboolean
tz_tallies_recount (TzConnection *connection, gint64 id, GError **error)
{
  return tz_tallies_remove (connection, id, error) && tz_tallies_set_counts (connection, id, error) &&
         tz_tallies_add (connection, id, error);
}
