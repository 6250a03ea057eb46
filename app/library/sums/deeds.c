#include "deeds.h"

#include <math.h>

#include "door.h"
#include "grouping.h"
#include "library-private.h"
#include "problem-list.h"

/* TzDeeds as whole numbers, in the order of its members; what is declared in hundredths, so that sums are exact. */
#define N_COUNTS (1 + TZ_N_MEASURE_KINDS + 3 * TZ_N_ACT_KINDS + TZ_N_DECLARED_DEEDS)
#define N_FIGURES (N_COUNTS + TZ_N_DECLARED_DEEDS)
#define HUNDREDTHS 100
#define MOST 1e15

static guint *
count_at (TzDeeds *deeds, guint i)
{
  guint *const acts[] = {deeds->done.n_acts, deeds->done.n_counted, deeds->done.n_people};
  if (i == 0)
    return &deeds->n_notices;
  if ((i -= 1) < TZ_N_MEASURE_KINDS)
    return &deeds->done.n_measures[i];
  if ((i -= TZ_N_MEASURE_KINDS) < G_N_ELEMENTS (acts) * TZ_N_ACT_KINDS)
    return &acts[i / TZ_N_ACT_KINDS][i % TZ_N_ACT_KINDS];
  return &deeds->n_stating[i - G_N_ELEMENTS (acts) * TZ_N_ACT_KINDS];
}

/* Adds @pattern, with @number for each "#". */
static void
append_numbered (GString *list, const char *pattern, guint number)
{
  for (const char *p = pattern; *p != '\0'; p++)
    if (*p == '#')
      g_string_append_printf (list, "%u", number);
    else
      g_string_append_c (list, *p);
}

/* @pattern for every figure, with its number for each "#", joined by commas. */
static char *
dup_list (const char *pattern)
{
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < N_FIGURES; i++) {
    g_string_append (list, i > 0 ? ", " : "");
    append_numbered (list, pattern, i);
  }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

gboolean
tz_deeds_add_tables (TzConnection *connection, GError **error)
{
  g_autofree char *columns = dup_list ("f# INTEGER NOT NULL");
  g_autofree char *sql = g_strdup_printf (
      "CREATE TABLE deeds (notice INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE, %s);"
      "CREATE TABLE tally_deeds (year INTEGER NOT NULL, name TEXT NOT NULL, %s, PRIMARY KEY (year, name))"
      " WITHOUT ROWID;",
      columns, columns);
  return tz_connection_exec (connection, sql, error);
}

gboolean
tz_deeds_insert (TzConnection *connection, const TzDeeds *deeds, gint64 notice, GError **error)
{
  g_autofree char *values = dup_list ("?");
  g_autofree char *sql = g_strdup_printf ("INSERT OR REPLACE INTO deeds VALUES (?, %s)", values);
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  TzDeeds figures = *deeds;
  int parameter = 1;
  tz_statement_bind_int (statement, parameter++, notice);
  for (guint i = 0; i < N_COUNTS; i++)
    tz_statement_bind_int (statement, parameter++, *count_at (&figures, i));
  for (guint i = 0; i < TZ_N_DECLARED_DEEDS; i++)
    tz_statement_bind_int (statement, parameter++,
                           llround (CLAMP (deeds->declared[i], 0, MOST) * HUNDREDTHS));
  return tz_statement_run (statement, error);
}

gboolean
tz_library_find_declaring (TzLibrary *library, const TzProblemQuery *query, TzDeclaredKey key, gint64 *notice,
                           GError **error)
{
  tz_door_enter ("library");
  *notice = 0;
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return FALSE;
  g_autofree char *states = g_strdup_printf ("n.counts AND d.f%u > 0",
                                             N_COUNTS - TZ_N_DECLARED_DEEDS + (key - TZ_DECLARED_RULES_MADE));
  g_autoptr (TzWhere) where = tz_where_new (states);
  tz_problems_add_notices (where, query);
  g_autoptr (TzStatement) statement = tz_where_prepare (
      where, snapshot->connection, "SELECT n.id FROM notice n JOIN deeds d ON d.notice = n.id",
      "ORDER BY n.feedback_day DESC NULLS LAST, n.id LIMIT 1", error);
  TzStep step = statement != NULL ? tz_statement_step (statement, error) : TZ_STEP_FAILED;
  if (step == TZ_STEP_ROW)
    *notice = tz_statement_get_int (statement, 0);
  return step != TZ_STEP_FAILED;
}

/* ---- What agencies add up to ---- */

gboolean
tz_deeds_tally (TzConnection *connection, gint64 first, gint64 last, int times, GError **error)
{
  g_autofree char *figures = dup_list ("?3 * d.f#");
  g_autofree char *added = dup_list ("f# = f# + excluded.f#");
  g_autofree char *sql =
      g_strdup_printf ("INSERT INTO tally_deeds SELECT y.own * n.year, n.name, %s FROM notice n JOIN deeds d "
                       "ON d.notice = n.id"
                       " JOIN (SELECT 0 AS own UNION ALL SELECT 1) y ON NOT y.own OR n.year <> 0"
                       " WHERE n.id BETWEEN ?1 AND ?2 AND n.counts ON CONFLICT (year, name) DO UPDATE SET %s",
                       figures, added);
  return tz_connection_run_times (connection, sql, first, last, times, error);
}

static TzStatement *
prepare_sum (TzConnection *connection, const TzProblemQuery *query, gboolean tallied, GError **error)
{
  g_autoptr (TzWhere) where = tz_where_new (tallied ? "1" : "n.counts");
  g_autofree char *figures = dup_list (tallied ? "y.f#" : "SUM (d.f#)");
  g_autofree char *select =
      g_strdup_printf ("SELECT %s, %s FROM %s", tallied ? "y.name" : tz_grouping_get_sql (query->grouping),
                       figures, tallied ? "tally_deeds y" : "deeds d JOIN notice n ON n.id = d.notice");
  if (!tallied) {
    tz_problems_add_notices (where, query);
    return tz_where_prepare (where, connection, select, "GROUP BY 1", error);
  }
  tz_where_add_int (where, "y.year = ?", query->year);
  tz_where_add_texts (where, "y.name IN " TZ_WHERE_LIST, query->agencies);
  return tz_where_prepare (where, connection, select, "ORDER BY y.name", error);
}

static gpointer
read_deeds (TzStatement *statement, GError **error G_GNUC_UNUSED)
{
  TzAgencyDeeds *agency = g_new0 (TzAgencyDeeds, 1);
  int column = 0;
  agency->name = tz_statement_dup_words (statement, column++);
  for (guint i = 0; i < N_COUNTS; i++)
    *count_at (&agency->deeds, i) = tz_statement_get_int (statement, column++);
  for (guint i = 0; i < TZ_N_DECLARED_DEEDS; i++)
    agency->deeds.declared[i] = (double)tz_statement_get_int (statement, column++) / HUNDREDTHS;
  return agency;
}

static void
deeds_free (gpointer data)
{
  tz_agency_deeds_free (data);
}

GPtrArray *
tz_deeds_sum (TzConnection *connection, const TzProblemQuery *query, gboolean tallied, GError **error)
{
  g_autoptr (TzStatement) statement = prepare_sum (
      connection, query, tallied && query->notices == NULL && query->grouping == TZ_GROUPING_AGENCY, error);
  return statement != NULL ? tz_statement_read_rows (statement, read_deeds, deeds_free, error) : NULL;
}

GPtrArray *
tz_library_sum_deeds (TzLibrary *library, const TzProblemQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot != NULL ? tz_deeds_sum (snapshot->connection, query, TRUE, error) : NULL;
}
