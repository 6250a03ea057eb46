#include "comparison.h"

#include <glib/gi18n.h>

#include "door.h"
#include "gather.h"

/* How far a rate can be ranked; the order of the groups. */
typedef enum { RANKED, TOO_FEW, NONE_STATED } Standing;

typedef struct {
  const TzAgencySums *sums;
  char *mark;
  Standing standing;
  guint stated;
  guint strict;
  guint mostly; /* strict and mostly completed */
} Agency;

static void
agency_free (gpointer data)
{
  Agency *agency = data;
  g_free (agency->mark);
  g_free (agency);
}

static Standing
standing_of (guint stated, guint problems)
{
  if (stated == 0)
    return NONE_STATED;
  return stated < TZ_MIN_STATED || 2 * stated < problems ? TOO_FEW : RANKED;
}

static Agency *
agency_new (const TzAgencySums *sums, char *mark)
{
  Agency *agency = g_new0 (Agency, 1);
  agency->sums = sums;
  agency->mark = mark;
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

static int
compare_agencies (gconstpointer left, gconstpointer right, gpointer data)
{
  const TzComparisonOptions *options = data;
  const Agency *a = *(Agency *const *)left, *b = *(Agency *const *)right;
  int order = 0;
  if (options->order == TZ_ORDER_RATE)
    order = compare_rates (a, b, options->rate);
  if (order == 0 && options->order != TZ_ORDER_NAME)
    order = descending (a->sums->n_problems, b->sums->n_problems);
  return order != 0 ? order : g_utf8_collate (a->sums->name, b->sums->name);
}

static GPtrArray *
order_agencies (GPtrArray *sums, const TzComparisonOptions *options)
{
  GPtrArray *agencies = g_ptr_array_new_with_free_func (agency_free);
  for (guint i = 0; i < sums->len; i++) {
    const TzAgencySums *one = g_ptr_array_index (sums, i);
    g_ptr_array_add (agencies, agency_new (one, tz_gather_dup_mark (options, one->name, i)));
  }
  g_ptr_array_sort_with_data (agencies, compare_agencies, (gpointer)options);
  return agencies;
}

/* ---- Columns ---- */

static const TzStatus statuses[] = {TZ_STATUS_COMPLETED,        TZ_STATUS_COMPLETED_SUSTAINED,
                                    TZ_STATUS_MOSTLY_COMPLETED, TZ_STATUS_IN_PROGRESS,
                                    TZ_STATUS_NOT_COMPLETED,    TZ_STATUS_NOT_STATED};

static void
add_rate_columns (TzTable *table, TzRateKind kind)
{
  const char *strict = _ ("Completion rate"), *mostly = _ ("Rate including mostly completed");
  tz_table_add_column (table, "rate", kind == TZ_RATE_STRICT ? strict : mostly);
  if (kind == TZ_RATE_STRICT)
    tz_table_add_column (table, "rate_mostly", mostly);
  else
    tz_table_add_column (table, "rate_strict", strict);
}

static void
add_columns (TzTable *table, TzRateKind kind, gboolean has_left_out)
{
  tz_table_add_column (table, "problems", _ ("Problems"));
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    tz_table_add_column (table, tz_name_id (TZ_VOCABULARY_STATUS, statuses[i]),
                         tz_name_display (TZ_VOCABULARY_STATUS, statuses[i]));
  tz_table_add_column (table, "stated", _ ("Stated"));
  add_rate_columns (table, kind);
  tz_table_add_column (table, "declared", _ ("Declared rate"));
  tz_table_add_column (table, "years", _ ("Years"));
  if (has_left_out)
    tz_table_add_column (table, "left_out", _ ("Notices left out"));
}

/* ---- Cells ---- */

static void
fill_count (TzTable *table, guint row, const char *id, guint count, const TzProblemQuery *query)
{
  guint column = (guint)tz_table_find_column (table, id);
  tz_table_set_number (table, row, column, count);
  tz_table_set_query (table, row, column, query);
}

static const char *
remark_on (const Agency *agency)
{
  if (agency->standing != TOO_FEW)
    return NULL;
  return agency->stated < TZ_MIN_STATED ? _ ("fewer than 5 stated") : _ ("less than half stated");
}

static void
fill_rate (TzTable *table, guint row, const char *id, guint done, const Agency *agency, TzProblemQuery query)
{
  int column = tz_table_find_column (table, id);
  if (column < 0)
    return;
  query.stated_only = TRUE;
  tz_table_set_rate (table, row, (guint)column, done, agency->stated);
  tz_table_set_remark (table, row, (guint)column, remark_on (agency));
  tz_table_set_query (table, row, (guint)column, &query);
}

static void
fill_statuses (TzTable *table, guint row, const TzAgencySums *sums, TzProblemQuery query)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++) {
    query.status = (int)statuses[i];
    fill_count (table, row, tz_name_id (TZ_VOCABULARY_STATUS, (int)statuses[i]), sums->n_status[statuses[i]],
                &query);
  }
  guint column = (guint)tz_table_find_column (table, tz_name_id (TZ_VOCABULARY_STATUS, TZ_STATUS_NOT_STATED));
  tz_table_set_rate (table, row, column, sums->n_status[TZ_STATUS_NOT_STATED], sums->n_problems);
}

static void
fill_row (TzTable *table, guint row, const Agency *agency, const TzComparisonOptions *options)
{
  const TzAgencySums *sums = agency->sums;
  const char *names[] = {sums->name, NULL};
  TzProblemQuery query = tz_gather_query (options);
  query.agencies = names;
  fill_count (table, row, "problems", sums->n_problems, &query);
  fill_statuses (table, row, sums, query);
  fill_rate (table, row, "rate", done_of (agency, options->rate), agency, query);
  fill_rate (table, row, "rate_mostly", agency->mostly, agency, query);
  fill_rate (table, row, "rate_strict", agency->strict, agency, query);
  query.stated_only = TRUE;
  fill_count (table, row, "stated", agency->stated, &query);
  if (sums->declared_total > 0)
    tz_table_set_rate (table, row, (guint)tz_table_find_column (table, "declared"),
                       (guint)sums->declared_done, (guint)sums->declared_total);
  int left_out = tz_table_find_column (table, "left_out");
  if (left_out >= 0)
    tz_table_set_number (table, row, (guint)left_out, sums->n_left_out);
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  return *(const int *)a - *(const int *)b;
}

static char *
dup_years (const TzAgencySums *sums, GHashTable *years_of)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < sums->notices->len; i++) {
    int year = GPOINTER_TO_INT (g_hash_table_lookup (years_of, &g_array_index (sums->notices, gint64, i)));
    if (year != 0)
      g_array_append_val (years, year);
  }
  g_array_sort (years, compare_ints);
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < years->len; i++) {
    int year = g_array_index (years, int, i);
    if (i == 0 || year != g_array_index (years, int, i - 1))
      g_string_append_printf (text, "%s%d", text->len > 0 ? ", " : "", year);
  }
  return g_string_free (text, text->len == 0);
}

static void
fill_years (TzTable *table, GPtrArray *agencies, GPtrArray *notices)
{
  g_autoptr (GHashTable) years = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < notices->len; i++) {
    TzNoticeRow *notice = g_ptr_array_index (notices, i);
    g_hash_table_insert (years, &notice->id, GINT_TO_POINTER (notice->year));
  }
  guint column = (guint)tz_table_find_column (table, "years");
  for (guint row = 0; row < agencies->len; row++) {
    const Agency *agency = g_ptr_array_index (agencies, row);
    g_autofree char *text = dup_years (agency->sums, years);
    if (text != NULL)
      tz_table_set_text (table, row, column, text);
  }
}

/* ---- The table ---- */

static const char *
group_of (const Agency *agency)
{
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
add_rows (TzTable *table, GPtrArray *agencies, TzOrder order)
{
  for (guint i = 0; i < agencies->len; i++) {
    const Agency *agency = g_ptr_array_index (agencies, i);
    TzTableAxis *row = tz_table_add_row (table, agency->sums->name, agency->sums->name);
    row->mark = g_strdup (agency->mark);
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
tz_compare_completion (TzLibrary *library, const TzComparisonOptions *options, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (GPtrArray) sums = tz_gather_agencies (library, options, error);
  if (sums == NULL)
    return NULL;
  g_autoptr (GPtrArray) notices = tz_gather_rows (library, sums, error);
  if (notices == NULL)
    return NULL;
  g_autoptr (GPtrArray) agencies = order_agencies (sums, options);
  g_autoptr (TzTable) table = tz_table_new ("completion", _ ("Completion"), _ ("Agency"));
  add_rows (table, agencies, options->order);
  add_columns (table, options->rate, has_left_out (sums));
  tz_table_seal (table);
  for (guint row = 0; row < agencies->len; row++)
    fill_row (table, row, g_ptr_array_index (agencies, row), options);
  fill_years (table, agencies, notices);
  add_remarks (table, options->rate);
  return tz_gather_add_left_out (table, library, options, error) ? g_steal_pointer (&table) : NULL;
}
