#include "summing.h"

#include "grouping.h"
#include "problem-list.h"

static void
sums_free (gpointer data)
{
  tz_agency_sums_free (data);
}

void
tz_summing_init (TzSumming *summing, TzConnection *connection, const TzProblemQuery *query)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new_with_free_func (sums_free);
  tz_summing_init_with (summing, connection, query, none);
}

void
tz_summing_init_with (TzSumming *summing, TzConnection *connection, const TzProblemQuery *query,
                      GPtrArray *sums)
{
  *summing = (TzSumming){connection, query, g_ptr_array_ref (sums),
                         g_hash_table_new (g_str_hash, g_str_equal), NULL};
  for (guint i = 0; i < sums->len; i++) {
    TzAgencySums *one = g_ptr_array_index (sums, i);
    g_hash_table_insert (summing->by_name, one->name, one);
  }
}

void
tz_summing_clear (TzSumming *summing)
{
  g_clear_pointer (&summing->by_name, g_hash_table_unref);
  g_clear_pointer (&summing->sums, g_ptr_array_unref);
}

static TzAgencySums *
look_up (TzSumming *summing, const char *name)
{
  if (summing->last == NULL || !g_str_equal (summing->last->name, name))
    summing->last = g_hash_table_lookup (summing->by_name, name);
  return summing->last;
}

TzAgencySums *
tz_summing_find (TzSumming *summing, const char *name)
{
  TzAgencySums *sums = look_up (summing, name);
  if (sums != NULL)
    return sums;
  sums = g_new0 (TzAgencySums, 1);
  sums->name = g_strdup (name);
  sums->notices = g_array_new (FALSE, FALSE, sizeof (gint64));
  sums->years = g_array_new (FALSE, FALSE, sizeof (int));
  sums->declared_total = -1;
  sums->declared_done = -1;
  sums->themes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (summing->sums, sums);
  g_hash_table_insert (summing->by_name, sums->name, sums);
  return sums;
}

/* They come with the newest notice first, so the search is short. */
static void
add_year (GArray *years, int year)
{
  guint i = 0;
  while (i < years->len && g_array_index (years, int, i) < year)
    i++;
  if (year != 0 && (i == years->len || g_array_index (years, int, i) != year))
    g_array_insert_val (years, i, year);
}

static void
add_notice (TzAgencySums *sums, TzStatement *statement)
{
  gint64 id = tz_statement_get_int (statement, 1);
  int total = tz_statement_get_int (statement, 3);
  int done = tz_statement_get_int (statement, 4);
  if (!tz_statement_get_int (statement, 2)) {
    sums->n_left_out += tz_statement_is_null (statement, 5);
    return;
  }
  g_array_append_val (sums->notices, id);
  add_year (sums->years, (int)tz_statement_get_int (statement, 6));
  if (total < 0 || done < 0)
    return;
  sums->declared_total = MAX (sums->declared_total, 0) + total;
  sums->declared_done = MAX (sums->declared_done, 0) + done;
}

gboolean
tz_summing_read_notices (TzSumming *summing, GError **error)
{
  const char *group = tz_grouping_get_sql (summing->query->grouping);
  g_autofree char *select =
      g_strdup_printf ("SELECT %s, n.id, n.counts, n.declared_total, n.declared_done, n.form_of, n.year"
                       " FROM notice n",
                       group);
  g_autofree char *order = g_strdup_printf ("ORDER BY %s, n.feedback_day DESC NULLS LAST, n.id", group);
  g_autoptr (TzWhere) where = tz_where_new ("1");
  tz_problems_add_notices (where, summing->query);
  g_autoptr (TzStatement) statement = tz_where_prepare (where, summing->connection, select, order, error);
  if (statement == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    add_notice (tz_summing_find (summing, tz_statement_get_text (statement, 0)), statement);
  return step == TZ_STEP_DONE;
}

gboolean
tz_summing_read_themes (TzSumming *summing, TzStatement *statement, GError **error)
{
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    TzAgencySums *sums = look_up (summing, tz_statement_get_text (statement, 0));
    guint n = (guint)tz_statement_get_int (statement, 2);
    if (sums != NULL && n > 0)
      g_hash_table_insert (sums->themes, tz_statement_dup_text (statement, 1), GUINT_TO_POINTER (n));
  }
  return step == TZ_STEP_DONE;
}

/* An agency of which no notice counts has nothing to compare. */
GPtrArray *
tz_summing_keep_counting (GPtrArray *all)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (sums_free);
  for (guint i = 0; i < all->len; i++) {
    TzAgencySums *sums = g_ptr_array_index (all, i);
    if (sums->notices->len > 0)
      g_ptr_array_add (kept, sums);
    else
      tz_agency_sums_free (sums);
  }
  g_ptr_array_set_free_func (all, NULL);
  return kept;
}
