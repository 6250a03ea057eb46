#include "facet-tallies.h"

#include "where.h"

/* A row that is looked up takes as long as so many in the order of an index. */
#define LOOK_UP 32

/* The kinds are those of TzFacetKind, which the file keeps, and 5 for all notices. The day on which a promise
 * is overdue is not kept. */
#define VALUE(kind, value, condition, which)                                                                 \
  "SELECT " kind " AS kind, " value " AS value, n_problems FROM notice WHERE shown AND " condition           \
  " AND " which " UNION ALL "
#define VALUES(which)                                                                                        \
  VALUE ("0", "province", "province IS NOT NULL", which)                                                     \
  VALUE ("1", "level", "level IS NOT NULL", which)                                                           \
  VALUE ("2", "CAST (year AS TEXT)", "year != 0", which)                                                     \
  VALUE ("4", "'1'", "warnings & 1", which)                                                                  \
  VALUE ("4", "'2'", "warnings & 2", which)                                                                  \
  VALUE ("4", "'4'", "warnings & 4", which)                                                                  \
  VALUE ("4", "'8'", "warnings & 8", which)                                                                  \
  VALUE ("4", "'32'", "form_of IS NOT NULL", which)                                                          \
  "SELECT 5, '', IIF (form_of IS NULL, n_problems, 0) FROM notice WHERE shown AND " which " UNION ALL "      \
  "SELECT 3, key, notice.n_problems FROM notice JOIN notice_theme ON notice_theme.notice = notice.id"        \
  " JOIN theme ON theme.id = notice_theme.theme WHERE theme.id != 0 AND shown AND " which

#define ALL "SELECT kind, value, COUNT(*), SUM(n_problems) FROM (" VALUES ("1") ") GROUP BY kind, value"
#define KEPT "SELECT kind, value, n_notices, n_problems FROM tally_facet WHERE n_notices != 0"

gboolean
tz_facet_tallies_add (TzConnection *connection, gint64 first, gint64 last, int times, GError **error)
{
  return tz_connection_run_times (
      connection,
      "INSERT INTO tally_facet (kind, value, n_notices, n_problems)"
      " SELECT kind, value, ?3 * COUNT(*), ?3 * SUM(n_problems) FROM (" VALUES (
          "notice.id BETWEEN ?1 AND ?2") ") GROUP BY kind, value"
                                         " ON CONFLICT (kind, value) DO UPDATE SET n_notices"
                                         " = n_notices + excluded.n_notices,"
                                         " n_problems = n_problems + excluded.n_problems",
      first, last, times, error);
}

gboolean
tz_facet_tallies_fill (TzConnection *connection, GError **error)
{
  return tz_connection_exec (connection, "INSERT INTO tally_facet (kind, value, n_notices, n_problems) " ALL,
                             error);
}

gboolean
tz_facet_tallies_are_right (TzConnection *connection, gboolean *are, GError **error)
{
  gint64 n_different = 0;
  if (!tz_connection_read_int (connection,
                               "SELECT (SELECT COUNT(*) FROM (SELECT * FROM (" ALL ") EXCEPT " KEPT "))"
                               " + (SELECT COUNT(*) FROM (" KEPT " EXCEPT SELECT * FROM (" ALL ")))",
                               &n_different, error))
    return FALSE;
  *are = n_different == 0;
  return TRUE;
}

TzStatement *
tz_facet_tallies_prepare (TzConnection *connection, GError **error)
{
  return tz_connection_prepare (connection,
                                "SELECT kind, value, n_notices FROM tally_facet WHERE kind < 5"
                                " AND n_notices > 0 ORDER BY kind,"
                                " IIF (kind = 4, -CAST (value AS INTEGER), n_notices) DESC, value",
                                error);
}

TzStatement *
tz_facet_tallies_prepare_whole (TzConnection *connection, GError **error)
{
  return tz_connection_prepare (
      connection, "SELECT TOTAL(n_notices), TOTAL(n_problems) FROM tally_facet WHERE kind = 5", error);
}

gboolean
tz_facet_tallies_are_few (TzConnection *connection, int kind, const char *const *values, gboolean *few,
                          GError **error)
{
  g_autofree char *select =
      g_strdup_printf ("SELECT %d * TOTAL (n_notices) < (SELECT TOTAL (n_notices) FROM tally_facet"
                       " WHERE kind = 5) FROM tally_facet",
                       LOOK_UP);
  g_autoptr (TzWhere) where = tz_where_new ("1");
  tz_where_add_int (where, "kind = ?", kind);
  tz_where_add_texts (where, "value IN " TZ_WHERE_LIST, values);
  g_autoptr (TzStatement) statement = tz_where_prepare (where, connection, select, "", error);
  if (statement == NULL || tz_statement_step (statement, error) == TZ_STEP_FAILED)
    return FALSE;
  *few = tz_statement_get_int (statement, 0) != 0;
  return TRUE;
}
