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

/* ---- Themes: the notices of one stand together in the file, so that to go through all of them is faster than to
 * look up each notice ---- */

/* Returns: (element-type guint): by number of the notice, the place of its sums and 1; 0 where it is in none. */
static GArray *
index_notices (const TzSumming *summing)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (guint));
  for (guint i = 0; i < summing->sums->len; i++) {
    const GArray *notices = ((const TzAgencySums *)g_ptr_array_index (summing->sums, i))->notices;
    for (guint j = 0; j < notices->len; j++) {
      guint id = (guint)g_array_index (notices, gint64, j);
      if (id >= places->len)
        g_array_set_size (places, id + 1);
      g_array_index (places, guint, id) = i + 1;
    }
  }
  return places;
}

static guint
find_place (const GArray *places, gint64 notice)
{
  return notice < places->len ? g_array_index (places, guint, notice) : 0;
}

/* Adds up one theme, in @counts by the place of the sums, whose rows @statement gives. */
static gboolean
sum_theme (TzStatement *statement, const GArray *places, guint *counts, GError **error)
{
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    guint place = find_place (places, tz_statement_get_int (statement, 0));
    if (place > 0)
      counts[place - 1] += (guint)tz_statement_get_int (statement, 1);
  }
  return step == TZ_STEP_DONE;
}

static void
take_theme (TzSumming *summing, const char *key, const guint *counts)
{
  for (guint i = 0; i < summing->sums->len; i++) {
    TzAgencySums *sums = g_ptr_array_index (summing->sums, i);
    if (counts[i] > 0)
      g_hash_table_insert (sums->themes, g_strdup (key), GUINT_TO_POINTER (counts[i]));
  }
}

gboolean
tz_summing_read_themes_of_groups (TzSumming *summing, GError **error)
{
  g_autoptr (GArray) places = index_notices (summing);
  g_autoptr (TzStatement) themes =
      tz_connection_prepare (summing->connection, "SELECT id, key FROM theme", error);
  g_autoptr (TzStatement) counted = tz_connection_prepare (
      summing->connection,
      summing->query->first_theme_only ? "SELECT notice, n_first FROM notice_theme WHERE theme = ?"
                                       : "SELECT notice, n_problems FROM notice_theme WHERE theme = ?",
      error);
  if (themes == NULL || counted == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (themes, error)) == TZ_STEP_ROW) {
    g_autofree guint *counts = g_new0 (guint, summing->sums->len + 1);
    tz_statement_bind_int (counted, 1, tz_statement_get_int (themes, 0));
    if (!sum_theme (counted, places, counts, error))
      return FALSE;
    tz_statement_reset (counted);
    take_theme (summing, tz_statement_get_text (themes, 1), counts);
  }
  return step == TZ_STEP_DONE;
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
  if (!tz_summing_read_notices (&summing, error) || !sum_statuses (&summing, error))
    return NULL;
  return tz_summing_keep_counting (summing.sums);
}
