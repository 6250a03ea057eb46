#include "door.h"
#include "grouping.h"
#include "library-private.h"
#include "problem-list.h"
#include "summing.h"

/* @pattern, a query whose "%s" is the group, on the notices that are asked for and count. */
static TzStatement *
prepare (const TzSumming *summing, const char *pattern, const char *after, GError **error)
{
  g_autoptr (GString) select = g_string_new (pattern);
  g_autoptr (TzWhere) where = tz_where_new ("n.counts");
  g_string_replace (select, "%s", tz_grouping_get_sql (summing->query->grouping), 1);
  tz_problems_add_notices (where, summing->query);
  return tz_where_prepare (where, summing->connection, select->str, after, error);
}

/* The statuses in the order of TzStatus. */
static gboolean
sum_statuses (TzSumming *summing, GError **error)
{
  g_autoptr (TzStatement) statement =
      prepare (summing,
               "SELECT %s, SUM(n.not_stated), SUM(n.completed), SUM(n.completed_sustained),"
               " SUM(n.mostly_completed), SUM(n.in_progress), SUM(n.not_completed) FROM notice n",
               "GROUP BY 1", error);
  if (statement == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    TzAgencySums *sums = tz_summing_find (summing, tz_statement_get_text (statement, 0));
    for (int status = 0; status < TZ_N_STATUSES; status++)
      sums->n_problems += sums->n_status[status] = (guint)tz_statement_get_int (statement, status + 1);
  }
  return step == TZ_STEP_DONE;
}

/* A problem counts once in each of its themes, or in the first only; under "" where it has none. */
static gboolean
sum_themes (TzSumming *summing, GError **error)
{
  g_autoptr (TzStatement) statement = prepare (
      summing,
      summing->query->first_theme_only
          ? "SELECT %s, t.key, SUM(x.n_first) FROM notice n JOIN notice_theme x ON x.notice = n.id"
            " JOIN theme t ON t.id = x.theme"
          : "SELECT %s, t.key, SUM(x.n_problems) FROM notice n JOIN notice_theme x ON x.notice = n.id"
            " JOIN theme t ON t.id = x.theme",
      "GROUP BY 1, 2", error);
  return statement != NULL && tz_summing_read_themes (summing, statement, error);
}

GPtrArray *
tz_library_sum_groups (TzLibrary *library, const TzProblemQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_auto (TzSumming) summing = {0};
  tz_summing_init (&summing, snapshot->connection, query);
  if (!tz_summing_read_notices (&summing, error) || !sum_statuses (&summing, error) ||
      !sum_themes (&summing, error))
    return NULL;
  return tz_summing_keep_counting (summing.sums);
}
