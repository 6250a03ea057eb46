#include "tallies.h"

#include "deeds.h"
#include "facet-tallies.h"
#include "library-types.h"

/* A notice counts in its own year and in all years (0). */
#define YEARS "(SELECT 0 AS year UNION SELECT year FROM notice WHERE id = ?1)"
#define NAME "(SELECT name FROM notice WHERE id = ?1)"

#define COUNT_STATUSES                                                                                       \
  "INSERT INTO tally_status (year, name, status, n_problems)"                                                \
  " SELECT y.year, n.name, p.status, ?2 * COUNT(*) FROM notice n JOIN problem p ON p.notice = n.id"          \
  " JOIN " YEARS " y WHERE n.id = ?1 AND n.counts GROUP BY y.year, p.status"                                 \
  " ON CONFLICT (year, name, status) DO UPDATE SET n_problems = n_problems + excluded.n_problems"

#define COUNT_THEMES                                                                                         \
  "INSERT INTO tally_theme (year, name, theme, n_problems, n_first)"                                         \
  " SELECT y.year, n.name, t.theme, ?2 * t.n_problems, ?2 * t.n_first FROM notice n"                         \
  " JOIN notice_theme t ON t.notice = n.id JOIN " YEARS " y WHERE n.id = ?1 AND n.counts"                    \
  " ON CONFLICT (year, name, theme) DO UPDATE SET n_problems = n_problems + excluded.n_problems,"            \
  " n_first = n_first + excluded.n_first"

#define SWEEP(table) "DELETE FROM " table " WHERE year IN " YEARS " AND name = " NAME " AND n_problems = 0"

gboolean
tz_tallies_add (TzConnection *connection, gint64 id, GError **error)
{
  return tz_connection_run_times (connection, COUNT_STATUSES, id, 1, error) &&
         tz_connection_run_times (connection, COUNT_THEMES, id, 1, error) &&
         tz_deeds_tally (connection, id, 1, error) && tz_facet_tallies_add (connection, id, 1, error);
}

gboolean
tz_tallies_remove (TzConnection *connection, gint64 id, GError **error)
{
  return tz_connection_run_times (connection, COUNT_STATUSES, id, -1, error) &&
         tz_connection_run_times (connection, COUNT_THEMES, id, -1, error) &&
         tz_connection_run_on (connection, SWEEP ("tally_status"), id, error) &&
         tz_connection_run_on (connection, SWEEP ("tally_theme"), id, error) &&
         tz_deeds_tally (connection, id, -1, error) && tz_facet_tallies_add (connection, id, -1, error);
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
