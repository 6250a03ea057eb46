#include "comparison.h"

#include <glib/gi18n.h>

#include "day.h"
#include "door.h"
#include "gather.h"

enum { PROMISED, PAST, LATER, UNDATED, NEXT };

static void
add_rows (TzTable *table)
{
  tz_table_add_row (table, "commitments", _ ("Commitments"));
  tz_table_add_row (table, "past", _ ("Deadline past"));
  tz_table_add_row (table, "later", _ ("Still to come"));
  tz_table_add_row (table, "undated", _ ("Without a last day"));
  tz_table_add_row (table, "next", _ ("Next deadline"));
}

static void
set_problems (TzTable *table, guint row, guint column, TzDay due_before, const TzComparisonOptions *options)
{
  const char *names[] = {tz_table_get_column (table, column)->id, NULL};
  TzProblemQuery query = tz_gather_query (options);
  query.agencies = names;
  query.promised = due_before == 0;
  query.due_before = due_before;
  tz_table_set_query (table, row, column, &query);
}

static void
fill_column (TzTable *table, guint column, const TzAgencyPromises *promises, TzDay today,
             const TzComparisonOptions *options)
{
  tz_table_set_number (table, PROMISED, column, promises->n);
  tz_table_set_rate (table, PAST, column, promises->n_past, promises->n);
  tz_table_set_number (table, LATER, column, promises->n - promises->n_past - promises->n_undated);
  tz_table_set_number (table, UNDATED, column, promises->n_undated);
  set_problems (table, PROMISED, column, 0, options);
  set_problems (table, PAST, column, today, options);
  if (promises->next == 0)
    return;
  g_autofree char *next = tz_day_dup_edtf (promises->next);
  tz_table_set_date (table, NEXT, column, next);
}

static GHashTable *
index_promises (GPtrArray *promises)
{
  GHashTable *by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < promises->len; i++) {
    TzAgencyPromises *one = g_ptr_array_index (promises, i);
    g_hash_table_insert (by_name, one->name, one);
  }
  return by_name;
}

/* A column for each agency that promised something. */
static GPtrArray *
add_columns (TzTable *table, GPtrArray *agencies, GHashTable *by_name, const TzComparisonOptions *options)
{
  GPtrArray *shown = g_ptr_array_new ();
  for (guint i = 0; i < agencies->len; i++) {
    const TzAgencySums *sums = g_ptr_array_index (agencies, i);
    TzAgencyPromises *promises = g_hash_table_lookup (by_name, sums->name);
    if (promises == NULL)
      continue;
    tz_table_add_column (table, sums->name, sums->name)->mark = tz_gather_dup_mark (options, sums->name, i);
    g_ptr_array_add (shown, promises);
  }
  return shown;
}

static void
add_remarks (TzTable *table, guint n_agencies, TzDay today)
{
  guint n = n_agencies - table->columns->len;
  g_autofree char *day = tz_day_dup_edtf (today);
  g_autofree char *date = tz_edtf_dup_display (day);
  g_ptr_array_add (
      table->remarks,
      g_strdup_printf (_ ("Deadlines are held against %s. Whether a promise was kept is not in the "
                          "notice that makes it."),
                       date));
  if (n > 0)
    g_ptr_array_add (table->remarks,
                     g_strdup_printf (ngettext ("%u agency makes no promise with a deadline.",
                                                "%u agencies make no promise with a deadline.", n),
                                      n));
}

TzTable *
tz_compare_commitments (TzLibrary *library, const TzComparisonOptions *options, GError **error)
{
  tz_door_enter ("library");
  TzDay today = options->today != 0 ? options->today : tz_day_today ();
  TzProblemQuery query = tz_gather_query (options);
  g_autoptr (GPtrArray) agencies = tz_gather_agencies (library, options, error);
  g_autoptr (GPtrArray) promises =
      agencies != NULL ? tz_library_sum_promises (library, &query, today, error) : NULL;
  if (promises == NULL)
    return NULL;
  g_autoptr (TzTable) table = tz_table_new ("commitments", _ ("Commitments"), _ ("Kind"));
  g_autoptr (GHashTable) by_name = index_promises (promises);
  g_autoptr (GPtrArray) shown = add_columns (table, agencies, by_name, options);
  table->rows_apart = TRUE;
  add_rows (table);
  tz_table_seal (table);
  for (guint column = 0; column < shown->len; column++)
    fill_column (table, column, g_ptr_array_index (shown, column), today, options);
  add_remarks (table, agencies->len, today);
  return tz_gather_add_left_out (table, library, options, error) ? g_steal_pointer (&table) : NULL;
}
