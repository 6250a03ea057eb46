#include "comparison.h"

#include <glib/gi18n.h>

#include "edtf.h"
#include "gather.h"

enum { INSPECTED, FEEDBACK, SIGNED, PUBLISHED, DAYS };

static void
add_columns (TzTable *table)
{
  tz_table_add_column (table, "inspected", _ ("Inspected"));
  tz_table_add_column (table, "feedback", _ ("Feedback"));
  tz_table_add_column (table, "signed", _ ("Signed"));
  tz_table_add_column (table, "published", _ ("Published"));
  tz_table_add_column (table, "days", _ ("Days from feedback to publication"));
}

static GHashTable *
index_dates (GPtrArray *dates)
{
  GHashTable *by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < dates->len; i++) {
    TzAgencyDates *one = g_ptr_array_index (dates, i);
    g_hash_table_insert (by_name, one->name, one);
  }
  return by_name;
}

/* Several notices of one agency are told apart by their years. */
static char *
dup_title (const TzAgencyDates *agency, const TzNoticeDates *dates)
{
  return agency->notices->len > 1 && dates->year != 0 ? g_strdup_printf ("%s %d", dates->name, dates->year)
                                                      : g_strdup (dates->name);
}

static void
add_notices (TzTable *table, const TzAgencyDates *agency, const char *mark, GPtrArray *rows)
{
  for (guint i = 0; i < agency->notices->len; i++) {
    TzNoticeDates *dates = &g_array_index (agency->notices, TzNoticeDates, i);
    g_autofree char *title = dup_title (agency, dates);
    char id[24];
    g_snprintf (id, sizeof id, "%" G_GINT64_FORMAT, dates->notice);
    tz_table_add_row (table, id, title)->mark = g_strdup (mark);
    g_ptr_array_add (rows, dates);
  }
}

/* Returns: (element-type TzNoticeDates): those of the rows. */
static GPtrArray *
add_rows (TzTable *table, const TzGathering *gathering, GPtrArray *agencies, GHashTable *by_name)
{
  GPtrArray *rows = g_ptr_array_new ();
  for (guint i = 0; i < agencies->len; i++) {
    const TzAgencySums *sums = g_ptr_array_index (agencies, i);
    const TzAgencyDates *dates = g_hash_table_lookup (by_name, sums->name);
    g_autofree char *mark = tz_gathering_dup_mark (gathering, i);
    if (dates != NULL) /* not gone since the sums were read */
      add_notices (table, dates, mark, rows);
  }
  return rows;
}

static void
fill_row (TzTable *table, guint row, const TzNoticeDates *dates, const char *not_known)
{
  tz_table_set_date (table, row, INSPECTED, dates->period);
  tz_table_set_date (table, row, FEEDBACK, dates->feedback);
  tz_table_set_date (table, row, SIGNED, dates->signed_date);
  tz_table_set_date (table, row, PUBLISHED, dates->published);
  int days;
  if (tz_edtf_days_between (dates->feedback, dates->published, &days))
    tz_table_set_number (table, row, DAYS, days);
  else
    tz_table_set_remark (table, row, DAYS, not_known);
}

TzTable *
tz_compare_time (TzGathering *gathering, GError **error)
{
  GPtrArray *agencies = tz_gathering_get_agencies (gathering, error);
  g_autoptr (GPtrArray) dates = agencies != NULL
                                    ? tz_library_list_dates (tz_gathering_get_library (gathering),
                                                             tz_gathering_get_query (gathering), error)
                                    : NULL;
  if (dates == NULL)
    return NULL;
  g_autoptr (GHashTable) by_name = index_dates (dates);
  g_autoptr (TzTable) table = tz_gathering_start_table (gathering, TZ_COMPARISON_TIME, _ ("Notice"));
  g_autoptr (GPtrArray) rows = add_rows (table, gathering, agencies, by_name);
  add_columns (table);
  tz_table_seal (table);
  const char *not_known = _ ("not known");
  for (guint row = 0; row < rows->len; row++)
    fill_row (table, row, g_ptr_array_index (rows, row), not_known);
  return tz_gathering_add_left_out (gathering, table, error) ? g_steal_pointer (&table) : NULL;
}
