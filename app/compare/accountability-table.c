#include "comparison.h"

#include <glib/gi18n.h>

#include "door.h"
#include "gather.h"

/* The agencies compared, and what was done by each; @deeds has %NULL for one of which nothing is known yet. */
typedef struct {
  GPtrArray *agencies; /* of TzAgencySums */
  GPtrArray *all;      /* of TzAgencyDeeds */
  GPtrArray *deeds;    /* those of @all, one for each agency */
} Gathered;

static void
gathered_clear (Gathered *gathered)
{
  g_clear_pointer (&gathered->agencies, g_ptr_array_unref);
  g_clear_pointer (&gathered->all, g_ptr_array_unref);
  g_clear_pointer (&gathered->deeds, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Gathered, gathered_clear)

static void
match_deeds (Gathered *gathered)
{
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < gathered->all->len; i++) {
    TzAgencyDeeds *deeds = g_ptr_array_index (gathered->all, i);
    g_hash_table_insert (by_name, deeds->name, deeds);
  }
  gathered->deeds = g_ptr_array_new ();
  for (guint i = 0; i < gathered->agencies->len; i++) {
    const TzAgencySums *sums = g_ptr_array_index (gathered->agencies, i);
    g_ptr_array_add (gathered->deeds, g_hash_table_lookup (by_name, sums->name));
  }
}

static gboolean
gather (Gathered *gathered, TzLibrary *library, const TzComparisonOptions *options, GError **error)
{
  TzProblemQuery query = tz_gather_query (options);
  gathered->agencies = tz_gather_agencies (library, options, error);
  gathered->all = gathered->agencies != NULL ? tz_library_sum_deeds (library, &query, error) : NULL;
  if (gathered->all == NULL)
    return FALSE;
  match_deeds (gathered);
  return TRUE;
}

/* ---- Rows: what they count ---- */

typedef guint (*Count) (const TzDeeds *deeds, guint kind);

static guint
count_measures (const TzDeeds *deeds, guint kind)
{
  return deeds->done.n_measures[kind];
}

static guint
count_acts (const TzDeeds *deeds, guint kind)
{
  return deeds->done.n_acts[kind];
}

static guint
count_stating (const TzDeeds *deeds, guint declared)
{
  return deeds->n_stating[declared];
}

static gboolean
occurs (const Gathered *gathered, Count count, guint kind)
{
  for (guint i = 0; i < gathered->deeds->len; i++) {
    const TzAgencyDeeds *deeds = g_ptr_array_index (gathered->deeds, i);
    if (deeds != NULL && count (&deeds->deeds, kind) > 0)
      return TRUE;
  }
  return FALSE;
}

/* Rows of one sort: one for each kind that any agency has. */
typedef struct {
  const char *prefix; /* of their identifiers */
  const char *group;  /* (nullable) */
  const char *title;  /* "%s" is the kind */
  TzVocabulary vocabulary;
  guint first, n; /* of the vocabulary */
  Count count;
} Rows;

static const Rows measure_rows = {"measures:",        NULL,          "%s", TZ_VOCABULARY_MEASURE, 0,
                                  TZ_N_MEASURE_KINDS, count_measures};

static const Rows act_rows[] = {
    {"acts:", N_ ("Acts reported"), N_ ("%s: acts"), TZ_VOCABULARY_ACT, 0, TZ_N_ACT_KINDS, count_acts},
    {"people:", N_ ("People beside these acts"), N_ ("%s: people"), TZ_VOCABULARY_ACT, 0, TZ_N_ACT_KINDS,
     count_acts},
    {"declared:", N_ ("As the notices declare"), N_ ("%s: declared"), TZ_VOCABULARY_DECLARED,
     TZ_DECLARED_RULES_MADE, TZ_N_DECLARED_DEEDS, count_stating},
};

static void
add_rows (TzTable *table, const Gathered *gathered, const Rows *rows)
{
  for (guint kind = 0; kind < rows->n; kind++) {
    if (!occurs (gathered, rows->count, kind))
      continue;
    int value = (int)(rows->first + kind);
    g_autofree char *id = g_strconcat (rows->prefix, tz_name_id (rows->vocabulary, value), NULL);
    g_autoptr (GString) title = g_string_new (_ (rows->title));
    g_string_replace (title, "%s", tz_name_display (rows->vocabulary, value), 1);
    tz_table_add_row (table, id, title->str)->group = g_strdup (rows->group != NULL ? _ (rows->group) : NULL);
  }
}

static void
add_agencies (TzTable *table, const Gathered *gathered, const TzComparisonOptions *options)
{
  for (guint i = 0; i < gathered->agencies->len; i++) {
    const TzAgencySums *sums = g_ptr_array_index (gathered->agencies, i);
    tz_table_add_column (table, sums->name, sums->name)->mark = tz_gather_dup_mark (options, sums->name, i);
  }
}

/* ---- Cells ---- */

static void
set_problems (TzTable *table, guint row, guint column, guint32 deed, const TzComparisonOptions *options)
{
  const char *names[] = {tz_table_get_column (table, column)->id, NULL};
  TzProblemQuery query = tz_gather_query (options);
  query.agencies = names;
  query.deeds = deed;
  tz_table_set_query (table, row, column, &query);
}

static void
fill_people (TzTable *table, guint row, guint column, const TzDeeds *deeds, guint kind)
{
  guint silent = deeds->done.n_acts[kind] - deeds->done.n_counted[kind];
  if (deeds->done.n_counted[kind] > 0)
    tz_table_set_number (table, row, column, deeds->done.n_people[kind]);
  if (silent == 0)
    return;
  g_autofree char *remark = g_strdup_printf (
      ngettext ("%u act without a number of people", "%u acts without a number of people", silent), silent);
  tz_table_set_remark (table, row, column, remark);
}

static void
fill_declared (TzTable *table, guint row, guint column, const TzDeeds *deeds, guint declared)
{
  if (deeds->n_stating[declared] > 0)
    tz_table_set_number (table, row, column, deeds->declared[declared]);
}

static void
fill_cell (TzTable *table, guint row, guint column, const TzDeeds *deeds, const TzComparisonOptions *options)
{
  const char *id = tz_table_get_row (table, row)->id, *colon = strchr (id, ':') + 1;
  if (g_str_has_prefix (id, "declared:")) {
    int key = tz_name_parse (TZ_VOCABULARY_DECLARED, colon);
    fill_declared (table, row, column, deeds, (guint)key - TZ_DECLARED_RULES_MADE);
  } else if (g_str_has_prefix (id, "measures:")) {
    guint kind = (guint)tz_name_parse (TZ_VOCABULARY_MEASURE, colon);
    tz_table_set_number (table, row, column, deeds->done.n_measures[kind]);
    set_problems (table, row, column, TZ_DEED_MEASURE (kind), options);
  } else {
    guint kind = (guint)tz_name_parse (TZ_VOCABULARY_ACT, colon);
    if (g_str_has_prefix (id, "acts:"))
      tz_table_set_number (table, row, column, deeds->done.n_acts[kind]);
    else
      fill_people (table, row, column, deeds, kind);
    set_problems (table, row, column, TZ_DEED_ACT (kind), options);
  }
}

static void
fill (TzTable *table, const Gathered *gathered, const TzComparisonOptions *options)
{
  for (guint column = 0; column < gathered->deeds->len; column++) {
    const TzAgencyDeeds *deeds = g_ptr_array_index (gathered->deeds, column);
    for (guint row = 0; deeds != NULL && row < table->rows->len; row++)
      fill_cell (table, row, column, &deeds->deeds, options);
  }
}

/* Notices that were read by an earlier version have no such figures until they are read again. */
static void
add_unread (TzTable *table, const Gathered *gathered)
{
  guint n = 0;
  for (guint i = 0; i < gathered->agencies->len; i++) {
    const TzAgencySums *sums = g_ptr_array_index (gathered->agencies, i);
    const TzAgencyDeeds *deeds = g_ptr_array_index (gathered->deeds, i);
    n += sums->notices->len - (deeds != NULL ? deeds->deeds.n_notices : 0);
  }
  if (n > 0)
    g_ptr_array_add (
        table->remarks,
        g_strdup_printf (ngettext ("%u notice is still to be read again and not in these figures.",
                                   "%u notices are still to be read again and not in these figures.", n),
                         n));
}

static TzTable *
finish (TzTable *table, const Gathered *gathered, TzLibrary *library, const TzComparisonOptions *options,
        GError **error)
{
  g_autoptr (TzTable) owned = table;
  add_agencies (table, gathered, options);
  tz_table_seal (table);
  fill (table, gathered, options);
  add_unread (table, gathered);
  return tz_gather_add_left_out (table, library, options, error) ? g_steal_pointer (&owned) : NULL;
}

TzTable *
tz_compare_measures (TzLibrary *library, const TzComparisonOptions *options, GError **error)
{
  tz_door_enter ("library");
  g_auto (Gathered) gathered = {0};
  if (!gather (&gathered, library, options, error))
    return NULL;
  TzTable *table = tz_table_new ("measures", _ ("Measures"), _ ("Kind"));
  table->rows_apart = TRUE;
  add_rows (table, &gathered, &measure_rows);
  g_ptr_array_add (table->remarks,
                   g_strdup (_ ("Each measure that an answer lists counts once, by the verb it "
                                "opens with; an answer that several problems share counts once.")));
  return finish (table, &gathered, library, options, error);
}

TzTable *
tz_compare_accountability (TzLibrary *library, const TzComparisonOptions *options, GError **error)
{
  tz_door_enter ("library");
  g_auto (Gathered) gathered = {0};
  if (!gather (&gathered, library, options, error))
    return NULL;
  TzTable *table = tz_table_new ("accountability", _ ("Accountability"), _ ("Kind"));
  table->rows_apart = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (act_rows); i++)
    add_rows (table, &gathered, &act_rows[i]);
  g_ptr_array_add (
      table->remarks,
      g_strdup (_ ("Acts are those that the answers to problems report, people where a number stands "
                   "beside the act. One person may stand under several kinds, so they are not added up.")));
  return finish (table, &gathered, library, options, error);
}
