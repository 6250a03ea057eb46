#include "comparison.h"

#include <glib/gi18n.h>

#include "day.h"
#include "gather.h"

/* The commitments of one agency, over its notices that count. */
typedef struct {
  guint place; /* among the agencies compared */
  guint n, n_past, n_undated;
  TzDay next; /* the first last day that is not past, 0 where there is none */
} Promises;

static int
compare_notices (gconstpointer left, gconstpointer right)
{
  gint64 a = ((const TzPromises *)left)->notice, b = ((const TzPromises *)right)->notice;
  return a < b ? -1 : a > b;
}

/* @promises: by number of the notice. Returns: (nullable): those of @notice. */
static const TzPromises *
find_promises (GArray *promises, gint64 notice)
{
  const TzPromises sought = {.notice = notice};
  guint place;
  return g_array_binary_search (promises, &sought, compare_notices, &place)
             ? &g_array_index (promises, TzPromises, place)
             : NULL;
}

static void
add_promises (Promises *sum, const TzPromises *promises)
{
  sum->n += promises->n;
  sum->n_past += promises->n_past;
  sum->n_undated += promises->n_undated;
  if (promises->next != 0 && (sum->next == 0 || promises->next < sum->next))
    sum->next = promises->next;
}

/* Returns: (element-type Promises): of the agencies that made any. */
static GArray *
sum_promises (GPtrArray *agencies, GArray *promises)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (Promises));
  for (guint i = 0; i < agencies->len; i++) {
    const GArray *notices = ((const TzAgencySums *)g_ptr_array_index (agencies, i))->notices;
    Promises sum = {.place = i};
    for (guint j = 0; j < notices->len; j++) {
      const TzPromises *of_notice = find_promises (promises, g_array_index (notices, gint64, j));
      if (of_notice != NULL)
        add_promises (&sum, of_notice);
    }
    if (sum.n > 0)
      g_array_append_val (sums, sum);
  }
  return sums;
}

/* ---- The table ---- */

enum { PROMISED, PAST, LATER, UNDATED, NEXT };

static void
add_rows (TzTable *table, TzDay today)
{
  const TzProblemQuery promised = {.status = -1, .promised = TRUE},
                       past = {.status = -1, .due_before = today};
  tz_table_axis_set_query (tz_table_add_row (table, "commitments", _ ("Commitments")), &promised);
  tz_table_axis_set_query (tz_table_add_row (table, "past", _ ("Deadline past")), &past);
  tz_table_add_row (table, "later", _ ("Still to come"));
  tz_table_add_row (table, "undated", _ ("Without a last day"));
  tz_table_add_row (table, "next", _ ("Next deadline"));
}

static void
add_columns (TzTable *table, const TzGathering *gathering, GArray *sums)
{
  for (guint i = 0; i < sums->len; i++)
    tz_gathering_add_agency_column (gathering, table, g_array_index (sums, Promises, i).place);
}

static void
fill_column (TzTable *table, guint column, const Promises *promises)
{
  tz_table_set_number (table, PROMISED, column, promises->n);
  tz_table_set_rate (table, PAST, column, promises->n_past, promises->n);
  tz_table_set_number (table, LATER, column, promises->n - promises->n_past - promises->n_undated);
  tz_table_set_number (table, UNDATED, column, promises->n_undated);
  tz_table_set_counts (table, PROMISED, column);
  tz_table_set_counts (table, PAST, column);
  if (promises->next == 0) {
    tz_table_set_text (table, NEXT, column, _ ("none"));
    return;
  }
  g_autofree char *next = tz_day_dup_edtf (promises->next);
  tz_table_set_date (table, NEXT, column, next);
}

static char *
dup_silent (guint n, TzGrouping grouping)
{
  if (grouping != TZ_GROUPING_AGENCY)
    return g_strdup_printf (ngettext ("%u group makes no promise with a deadline.",
                                      "%u groups make no promise with a deadline.", n),
                            n);
  return g_strdup_printf (ngettext ("%u agency makes no promise with a deadline.",
                                    "%u agencies make no promise with a deadline.", n),
                          n);
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
    g_ptr_array_add (table->remarks, dup_silent (n, table->query->grouping));
}

TzTable *
tz_compare_commitments (TzGathering *gathering, GError **error)
{
  const TzComparisonOptions *options = tz_gathering_get_options (gathering);
  TzDay today = options->today != 0 ? options->today : tz_day_today ();
  GPtrArray *agencies = tz_gathering_get_agencies (gathering, error);
  g_autoptr (GArray) promises =
      agencies != NULL ? tz_library_sum_promises (tz_gathering_get_library (gathering), today, error) : NULL;
  if (promises == NULL)
    return NULL;
  g_autoptr (GArray) sums = sum_promises (agencies, promises);
  g_autoptr (TzTable) table = tz_gathering_start_table (gathering, TZ_COMPARISON_COMMITMENTS, _ ("Kind"));
  table->rows_apart = TRUE;
  add_rows (table, today);
  add_columns (table, gathering, sums);
  tz_table_seal (table);
  for (guint column = 0; column < sums->len; column++)
    fill_column (table, column, &g_array_index (sums, Promises, column));
  add_remarks (table, agencies->len, today);
  return tz_gathering_add_left_out (gathering, table, error) ? g_steal_pointer (&table) : NULL;
}
