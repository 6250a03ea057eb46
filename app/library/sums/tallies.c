#include "tallies.h"

#include "deeds.h"
#include "facet-tallies.h"
#include "library-types.h"

/* Notices ?1 to ?2 that count. */
#define WHICH " n.id BETWEEN ?1 AND ?2 AND n.counts"

/* Once in their own year and once in all years (0). */
#define YEARLY ", (SELECT 0 AS own UNION ALL SELECT 1) y"
#define IN_YEAR "(NOT y.own OR n.year <> 0)"

/* The problems are gone through once for both. */
#define STATUSES                                                                                             \
  "(SELECT n.year, n.name, p.status, COUNT(*) AS n_problems FROM notice n JOIN problem p ON p.notice = n.id" \
  " WHERE" WHICH " GROUP BY n.id, p.status) n"

#define COUNT_STATUSES                                                                                       \
  "INSERT INTO tally_status (year, name, status, n_problems)"                                                \
  " SELECT y.own * n.year, n.name, n.status, ?3 * n.n_problems FROM " STATUSES YEARLY " WHERE " IN_YEAR      \
  " ON CONFLICT (year, name, status) DO UPDATE SET n_problems = n_problems + excluded.n_problems"

#define COUNT_THEMES                                                                                         \
  "INSERT INTO tally_theme (year, name, theme, n_problems, n_first)"                                         \
  " SELECT y.own * n.year, n.name, t.theme, ?3 * t.n_problems, ?3 * t.n_first"                               \
  " FROM notice n JOIN notice_theme t ON t.notice = n.id" YEARLY " WHERE" WHICH " AND " IN_YEAR              \
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
