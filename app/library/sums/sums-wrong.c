#include "sums.h"

#include <string.h>

#include "deeds.h"

/* Whether each count of @one that is not zero is that of @other. */
static gboolean
has_counts_of (GHashTable *other, GHashTable *one)
{
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (value != g_hash_table_lookup (other, key))
      return FALSE;
  return TRUE;
}

static gboolean
is_same (const TzAgencySums *one, const TzAgencySums *other)
{
  for (guint status = 0; status < TZ_N_STATUSES; status++)
    if (one->n_status[status] != other->n_status[status])
      return FALSE;
  return one->n_problems == other->n_problems && has_counts_of (one->themes, other->themes) &&
         has_counts_of (other->themes, one->themes);
}

/* Names of agencies in @sums that are not the same in @others. */
static void
add_different (GHashTable *wrong, GPtrArray *sums, GPtrArray *others)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < others->len; i++) {
    TzAgencySums *other = g_ptr_array_index (others, i);
    g_hash_table_insert (by_name, other->name, other);
  }
  for (guint i = 0; i < sums->len; i++) {
    const TzAgencySums *one = g_ptr_array_index (sums, i);
    const TzAgencySums *other = g_hash_table_lookup (by_name, one->name);
    if (other == NULL || !is_same (one, other))
      g_hash_table_add (wrong, g_strdup (one->name));
  }
}

static gboolean
compare_year (TzConnection *connection, int year, gboolean first_theme_only, GHashTable *wrong,
              GError **error)
{
  TzProblemQuery query = {.status = -1, .year = year, .first_theme_only = first_theme_only};
  g_autoptr (GPtrArray) kept = tz_sums_read (connection, &query, error);
  g_autoptr (GPtrArray) counted = kept != NULL ? tz_sums_recount (connection, &query, error) : NULL;
  if (counted == NULL)
    return FALSE;
  add_different (wrong, kept, counted);
  add_different (wrong, counted, kept);
  return TRUE;
}

static void
add_different_deeds (GHashTable *wrong, GPtrArray *deeds, GPtrArray *others)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < others->len; i++) {
    TzAgencyDeeds *other = g_ptr_array_index (others, i);
    g_hash_table_insert (by_name, other->name, other);
  }
  for (guint i = 0; i < deeds->len; i++) {
    const TzAgencyDeeds *one = g_ptr_array_index (deeds, i);
    const TzAgencyDeeds *other = g_hash_table_lookup (by_name, one->name);
    if (other == NULL || memcmp (&one->deeds, &other->deeds, sizeof one->deeds) != 0)
      g_hash_table_add (wrong, g_strdup (one->name));
  }
}

static gboolean
compare_deeds (TzConnection *connection, int year, GHashTable *wrong, GError **error)
{
  const TzProblemQuery query = {.status = -1, .year = year};
  g_autoptr (GPtrArray) kept = tz_deeds_sum (connection, &query, TRUE, error);
  g_autoptr (GPtrArray) counted = kept != NULL ? tz_deeds_sum (connection, &query, FALSE, error) : NULL;
  if (counted == NULL)
    return FALSE;
  add_different_deeds (wrong, kept, counted);
  add_different_deeds (wrong, counted, kept);
  return TRUE;
}

/* 0, which stands for all years, is among those that are kept. */
static GArray *
list_years (TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "SELECT 0 UNION SELECT year FROM tally_status UNION SELECT year FROM "
                             "tally_deeds UNION SELECT year FROM notice",
                             error);
  if (statement == NULL)
    return NULL;
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    int year = tz_statement_get_int (statement, 0);
    g_array_append_val (years, year);
  }
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&years);
}

GPtrArray *
tz_sums_find_wrong (TzConnection *connection, GError **error)
{
  g_autoptr (GArray) years = list_years (connection, error);
  g_autoptr (GHashTable) wrong = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; years != NULL && i < years->len; i++) {
    int year = g_array_index (years, int, i);
    if (!compare_year (connection, year, FALSE, wrong, error) ||
        !compare_year (connection, year, TRUE, wrong, error) ||
        !compare_deeds (connection, year, wrong, error))
      return NULL;
  }
  if (years == NULL)
    return NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name;
  g_hash_table_iter_init (&iter, wrong);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (names, g_strdup (name));
  return names;
}
