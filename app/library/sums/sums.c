#include "sums.h"

#include "door.h"
#include "library-private.h"
#include "problem-list.h"
#include "summing.h"

/* Whether the library keeps the sums that are asked for (tallies.h). */
static gboolean
is_tallied (const TzProblemQuery *query)
{
  return query->notices == NULL && query->theme == NULL && query->group == NULL && query->status < 0 &&
         !query->stated_only && query->deeds == 0 && !query->promised && query->due_before == 0;
}

static TzStatement *
prepare_tallied (const TzSumming *summing, const char *select, GError **error)
{
  g_autoptr (TzWhere) where = tz_where_new ("1");
  tz_where_add_int (where, "y.year = ?", summing->query->year);
  tz_where_add_texts (where, "y.name IN " TZ_WHERE_LIST, summing->query->agencies);
  return tz_where_prepare (where, summing->connection, select, "", error);
}

static TzStatement *
prepare_statuses (const TzSumming *summing, gboolean tallied, GError **error)
{
  if (tallied)
    return prepare_tallied (summing, "SELECT y.name, y.status, y.n_problems FROM tally_status y", error);
  g_autoptr (TzWhere) where = tz_problems_new_where (summing->query);
  return tz_where_prepare (
      where, summing->connection,
      "SELECT n.name, p.status, COUNT(*) FROM problem p JOIN notice n ON n.id = p.notice",
      "GROUP BY n.name, p.status", error);
}

static gboolean
sum_statuses (TzSumming *summing, gboolean tallied, GError **error)
{
  g_autoptr (TzStatement) statement = prepare_statuses (summing, tallied, error);
  if (statement == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    TzAgencySums *sums = tz_summing_find (summing, tz_statement_get_text (statement, 0));
    gint64 status = tz_statement_get_int (statement, 1);
    guint n = tz_statement_get_int (statement, 2);
    if (status >= 0 && status < TZ_N_STATUSES)
      sums->n_status[status] = n;
    sums->n_problems += n;
  }
  return step == TZ_STEP_DONE;
}

/* A problem counts once in each of its themes, or in the first only; under "" where it has none. */
static TzStatement *
prepare_themes (const TzSumming *summing, gboolean tallied, GError **error)
{
  gboolean first_only = summing->query->first_theme_only;
  if (tallied)
    return prepare_tallied (summing,
                            first_only ? "SELECT y.name, t.key, y.n_first FROM tally_theme y"
                                         " JOIN theme t ON t.id = y.theme AND y.n_first > 0"
                                       : "SELECT y.name, t.key, y.n_problems FROM tally_theme y"
                                         " JOIN theme t ON t.id = y.theme",
                            error);
  g_autoptr (TzWhere) where = tz_problems_new_where (summing->query);
  if (first_only)
    tz_where_add (where, "pt.rank = 0");
  return tz_where_prepare (where, summing->connection,
                           "SELECT n.name, t.key, COUNT(*) FROM problem p JOIN notice n ON n.id = p.notice"
                           " JOIN problem_theme pt ON pt.notice = p.notice AND pt.number = p.number"
                           " JOIN theme t ON t.id = pt.theme",
                           "GROUP BY n.name, pt.theme", error);
}

static gboolean
sum_themes (TzSumming *summing, gboolean tallied, GError **error)
{
  g_autoptr (TzStatement) statement = prepare_themes (summing, tallied, error);
  return statement != NULL && tz_summing_read_themes (summing, statement, error);
}

static gboolean
run (TzSumming *summing, gboolean tallied, GError **error)
{
  return tz_summing_read_notices (summing, error) && sum_statuses (summing, tallied, error);
}

static GPtrArray *
run_with_themes (TzConnection *connection, const TzProblemQuery *query, gboolean tallied, GError **error)
{
  g_auto (TzSumming) summing = {0};
  tz_summing_init (&summing, connection, query);
  if (!run (&summing, tallied, error) || !sum_themes (&summing, tallied, error))
    return NULL;
  return g_steal_pointer (&summing.sums);
}

GPtrArray *
tz_sums_recount (TzConnection *connection, const TzProblemQuery *query, GError **error)
{
  return run_with_themes (connection, query, FALSE, error);
}

GPtrArray *
tz_sums_read (TzConnection *connection, const TzProblemQuery *query, GError **error)
{
  return run_with_themes (connection, query, is_tallied (query), error);
}

GPtrArray *
tz_library_sum_agencies (TzLibrary *library, const TzProblemQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_auto (TzSumming) summing = {0};
  tz_summing_init (&summing, snapshot->connection, query);
  return run (&summing, is_tallied (query), error) ? tz_summing_keep_counting (summing.sums) : NULL;
}

gboolean
tz_library_sum_themes (TzLibrary *library, const TzProblemQuery *query, GPtrArray *sums, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return FALSE;
  g_auto (TzSumming) summing = {0};
  tz_summing_init_with (&summing, snapshot->connection, query, sums);
  return query->grouping == TZ_GROUPING_AGENCY ? sum_themes (&summing, is_tallied (query), error)
                                               : tz_summing_read_themes_of_groups (&summing, error);
}
