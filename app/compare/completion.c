#include "comparison.h"

#include <glib/gi18n.h>

#include "gather.h"

/* How far a rate can be ranked; the order of the groups. */
typedef enum { RANKED, TOO_FEW, NONE_STATED } Standing;

typedef struct {
  const TzAgencySums *sums;
  guint place; /* among the agencies compared */
  Standing standing;
  guint stated;
  guint strict;
  guint mostly; /* strict and mostly completed */
} Agency;

static Standing
standing_of (guint stated, guint problems)
{
  if (stated == 0)
    return NONE_STATED;
  return stated < TZ_MIN_STATED || 2 * stated < problems ? TOO_FEW : RANKED;
}

static Agency *
agency_new (const TzAgencySums *sums, guint place)
{
  Agency *agency = g_new0 (Agency, 1);
  agency->sums = sums;
  agency->place = place;
  agency->stated = sums->n_problems - sums->n_status[TZ_STATUS_NOT_STATED];
  agency->strict = sums->n_status[TZ_STATUS_COMPLETED] + sums->n_status[TZ_STATUS_COMPLETED_SUSTAINED];
  agency->mostly = agency->strict + sums->n_status[TZ_STATUS_MOSTLY_COMPLETED];
  agency->standing = standing_of (agency->stated, sums->n_problems);
  return agency;
}

static guint
done_of (const Agency *agency, TzRateKind kind)
{
  return kind == TZ_RATE_STRICT ? agency->strict : agency->mostly;
}

/* ---- Order ---- */

static int
descending (guint64 a, guint64 b)
{
  return a > b ? -1 : a < b;
}

static int
compare_rates (const Agency *a, const Agency *b, TzRateKind kind)
{
  if (a->standing != b->standing)
    return (int)a->standing - (int)b->standing;
  int order = descending ((guint64)done_of (a, kind) * b->stated, (guint64)done_of (b, kind) * a->stated);
  return order != 0 ? order : descending (a->stated, b->stated);
}

/* A group of what is not known stands last. */
static int
compare_agencies (gconstpointer left, gconstpointer right, gpointer data)
{
  const TzComparisonOptions *options = data;
  const Agency *a = *(Agency *const *)left, *b = *(Agency *const *)right;
  gboolean a_is_known = *a->sums->name != '\0', b_is_known = *b->sums->name != '\0';
  int order = 0;
  if (a_is_known != b_is_known)
    return a_is_known ? -1 : 1;
  if (options->order == TZ_ORDER_RATE)
    order = compare_rates (a, b, options->rate);
  if (order == 0 && options->order != TZ_ORDER_NAME)
    order = descending (a->sums->n_problems, b->sums->n_problems);
  return order != 0 ? order : g_utf8_collate (a->sums->name, b->sums->name);
}

static GPtrArray *
order_agencies (GPtrArray *sums, const TzComparisonOptions *options)
{
  GPtrArray *agencies = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < sums->len; i++)
    g_ptr_array_add (agencies, agency_new (g_ptr_array_index (sums, i), i));
  g_ptr_array_sort_with_data (agencies, compare_agencies, (gpointer)options);
  return agencies;
}

/* ---- Columns ---- */

static const TzStatus statuses[] = {TZ_STATUS_COMPLETED,        TZ_STATUS_COMPLETED_SUSTAINED,
                                    TZ_STATUS_MOSTLY_COMPLETED, TZ_STATUS_IN_PROGRESS,
                                    TZ_STATUS_NOT_COMPLETED,    TZ_STATUS_NOT_STATED};

static void
add_column (TzTable *table, const char *id, const char *title, gboolean stated_only)
{
  const TzProblemQuery stated = {.status = -1, .stated_only = TRUE};
  TzTableAxis *column = tz_table_add_column (table, id, title);
  if (stated_only)
    tz_table_axis_set_query (column, &stated);
}

static void
add_status_column (TzTable *table, TzStatus status)
{
  const TzProblemQuery query = {.status = (int)status};
  tz_table_axis_set_query (tz_table_add_column (table, tz_name_id (TZ_VOCABULARY_STATUS, (int)status),
                                                tz_name_display (TZ_VOCABULARY_STATUS, (int)status)),
                           &query);
}

static void
add_columns (TzTable *table, TzRateKind kind, gboolean has_left_out)
{
  const char *strict = _ ("Completion rate"), *mostly = _ ("Rate including mostly completed");
  gboolean is_strict = kind == TZ_RATE_STRICT;
  add_column (table, "problems", _ ("Problems"), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    add_status_column (table, statuses[i]);
  add_column (table, "stated", _ ("Stated"), TRUE);
  add_column (table, "rate", is_strict ? strict : mostly, TRUE);
  add_column (table, is_strict ? "rate_mostly" : "rate_strict", is_strict ? mostly : strict, TRUE);
  add_column (table, "declared", _ ("Declared rate"), FALSE);
  add_column (table, "years", _ ("Years"), FALSE);
  if (has_left_out)
    add_column (table, "left_out", _ ("Notices left out"), FALSE);
}

/* ---- Cells: in the order of the columns ---- */

enum {
  PROBLEMS,
  STATUSES,
  STATED = STATUSES + G_N_ELEMENTS (statuses),
  RATE,
  OTHER_RATE,
  DECLARED,
  YEARS,
  LEFT_OUT
};

static void
fill_count (TzTable *table, guint row, guint column, guint count)
{
  tz_table_set_number (table, row, column, count);
  tz_table_set_counts (table, row, column);
}

static const char *
remark_on (const Agency *agency)
{
  if (agency->standing != TOO_FEW)
    return NULL;
  return agency->stated < TZ_MIN_STATED ? _ ("fewer than 5 stated") : _ ("less than half stated");
}

static void
fill_rate (TzTable *table, guint row, guint column, guint done, const Agency *agency)
{
  tz_table_set_rate (table, row, column, done, agency->stated);
  tz_table_set_remark (table, row, column, remark_on (agency));
  tz_table_set_counts (table, row, column);
}

static void
fill_statuses (TzTable *table, guint row, const TzAgencySums *sums)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++) {
    guint n = sums->n_status[statuses[i]];
    fill_count (table, row, STATUSES + i, n);
    if (statuses[i] == TZ_STATUS_NOT_STATED)
      tz_table_set_rate (table, row, STATUSES + i, n, sums->n_problems);
  }
}

static void
fill_years (TzTable *table, guint row, const GArray *years)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < years->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? ", " : "", g_array_index (years, int, i));
  if (text->len > 0)
    tz_table_set_text (table, row, YEARS, text->str);
}

static void
fill_row (TzTable *table, guint row, const Agency *agency, TzRateKind kind)
{
  const TzAgencySums *sums = agency->sums;
  fill_count (table, row, PROBLEMS, sums->n_problems);
  fill_statuses (table, row, sums);
  fill_count (table, row, STATED, agency->stated);
  fill_rate (table, row, RATE, done_of (agency, kind), agency);
  fill_rate (table, row, OTHER_RATE, kind == TZ_RATE_STRICT ? agency->mostly : agency->strict, agency);
  if (sums->declared_total > 0)
    tz_table_set_rate (table, row, DECLARED, (guint)sums->declared_done, (guint)sums->declared_total);
  fill_years (table, row, sums->years);
  if (table->columns->len > LEFT_OUT)
    tz_table_set_number (table, row, LEFT_OUT, sums->n_left_out);
}

/* ---- The table ---- */

static const char *
group_of (const Agency *agency)
{
  if (*agency->sums->name == '\0')
    return _ ("Apart");
  switch (agency->standing) {
  case TOO_FEW:
    return _ ("Too little stated to rank");
  case NONE_STATED:
    return _ ("No status stated");
  case RANKED:
  default:
    return _ ("Ranked by rate");
  }
}

static void
add_rows (TzTable *table, GPtrArray *agencies, const TzGathering *gathering)
{
  TzOrder order = tz_gathering_get_options (gathering)->order;
  for (guint i = 0; i < agencies->len; i++) {
    const Agency *agency = g_ptr_array_index (agencies, i);
    TzTableAxis *row = tz_gathering_add_agency_row (gathering, table, agency->place);
    row->group = order == TZ_ORDER_RATE ? g_strdup (group_of (agency)) : NULL;
  }
}

static void
add_remarks (TzTable *table, TzRateKind kind)
{
  g_ptr_array_add (table->remarks,
                   g_strdup (kind == TZ_RATE_STRICT
                                 ? _ ("Rate: completed, also where to be sustained, of the problems whose "
                                      "status is stated; mostly completed does not count as completed.")
                                 : _ ("Rate: completed or mostly completed, of the problems whose status is "
                                      "stated.")));
  g_ptr_array_add (table->remarks,
                   g_strdup (_ ("Declared: what the notices say in their summary; only notices that state "
                                "both figures.")));
}

static gboolean
has_left_out (GPtrArray *sums)
{
  for (guint i = 0; i < sums->len; i++)
    if (((const TzAgencySums *)g_ptr_array_index (sums, i))->n_left_out > 0)
      return TRUE;
  return FALSE;
}

TzTable *
tz_compare_completion (TzGathering *gathering, GError **error)
{
  const TzComparisonOptions *options = tz_gathering_get_options (gathering);
  GPtrArray *sums = tz_gathering_get_agencies (gathering, error);
  if (sums == NULL)
    return NULL;
  g_autoptr (GPtrArray) agencies = order_agencies (sums, options);
  g_autoptr (TzTable) table = tz_gathering_start_table (gathering, TZ_COMPARISON_COMPLETION, _ ("Agency"));
  add_rows (table, agencies, gathering);
  add_columns (table, options->rate, has_left_out (sums));
  tz_table_seal (table);
  for (guint row = 0; row < agencies->len; row++)
    fill_row (table, row, g_ptr_array_index (agencies, row), options->rate);
  add_remarks (table, options->rate);
  return tz_gathering_add_left_out (gathering, table, error) ? g_steal_pointer (&table) : NULL;
}
