#include "comparison.h"

#include <glib/gi18n.h>

#include "door.h"
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

/* Several notices of one agency are told apart by their years. */
static char *
dup_title (const TzNoticeRow *notice, const TzAgencySums *sums)
{
  return sums->notices->len > 1 && notice->year != 0 ? g_strdup_printf ("%s %d", notice->name, notice->year)
                                                     : g_strdup (notice->name);
}

static void
add_rows (TzTable *table, GPtrArray *agencies, GPtrArray *notices, const TzComparisonOptions *options)
{
  guint place = 0;
  for (guint i = 0; i < notices->len; i++) {
    const TzNoticeRow *notice = g_ptr_array_index (notices, i);
    const TzAgencySums *sums = g_ptr_array_index (agencies, place);
    while (!g_str_equal (sums->name, notice->name) && place + 1 < agencies->len)
      sums = g_ptr_array_index (agencies, ++place);
    g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, notice->id);
    g_autofree char *title = dup_title (notice, sums);
    tz_table_add_row (table, id, title)->mark = tz_gather_dup_mark (options, notice->name, place);
  }
}

static void
fill_row (TzTable *table, guint row, const TzNoticeRow *notice)
{
  tz_table_set_date (table, row, INSPECTED, notice->period);
  tz_table_set_date (table, row, FEEDBACK, notice->feedback);
  tz_table_set_date (table, row, SIGNED, notice->signed_date);
  tz_table_set_date (table, row, PUBLISHED, notice->published);
  int days;
  if (tz_edtf_days_between (notice->feedback, notice->published, &days))
    tz_table_set_number (table, row, DAYS, days);
  else
    tz_table_set_remark (table, row, DAYS, _ ("not known"));
}

TzTable *
tz_compare_time (TzLibrary *library, const TzComparisonOptions *options, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (GPtrArray) agencies = tz_gather_agencies (library, options, error);
  if (agencies == NULL)
    return NULL;
  g_autoptr (GPtrArray) notices = tz_gather_rows (library, agencies, error);
  if (notices == NULL)
    return NULL;
  g_autoptr (TzTable) table = tz_table_new ("time", _ ("Time"), _ ("Notice"));
  add_rows (table, agencies, notices, options);
  add_columns (table);
  tz_table_seal (table);
  for (guint row = 0; row < notices->len; row++)
    fill_row (table, row, g_ptr_array_index (notices, row));
  return tz_gather_add_left_out (table, library, options, error) ? g_steal_pointer (&table) : NULL;
}
