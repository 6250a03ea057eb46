#include "comparison.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gather.h"

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
occurs (GPtrArray *all, Count count, guint kind)
{
  for (guint i = 0; i < all->len; i++) {
    const TzAgencyDeeds *deeds = g_ptr_array_index (all, i);
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
  guint start;    /* the kind that comes first; those before it come last */
  Count count;
  guint32 (*deed) (guint kind); /* (nullable): the bit of problems that it counts */
} Rows;

static guint32
get_measure (guint kind)
{
  return TZ_DEED_MEASURE (kind);
}

static guint32
get_act (guint kind)
{
  return TZ_DEED_ACT (kind);
}

static const Rows measure_rows = {
    "measures:",          NULL,           "%s",       TZ_VOCABULARY_MEASURE, 0, TZ_N_MEASURE_KINDS,
    TZ_MEASURE_OTHER + 1, count_measures, get_measure};

static const Rows act_rows[] = {
    {"acts:", N_ ("Acts reported"), N_ ("%s: acts"), TZ_VOCABULARY_ACT, 0, TZ_N_ACT_KINDS, TZ_ACT_OTHER + 1,
     count_acts, get_act},
    {"people:", N_ ("People beside these acts"), N_ ("%s: people"), TZ_VOCABULARY_ACT, 0, TZ_N_ACT_KINDS,
     TZ_ACT_OTHER + 1, count_acts, get_act},
    {"declared:", N_ ("As the notices declare"), N_ ("%s: declared"), TZ_VOCABULARY_DECLARED,
     TZ_DECLARED_RULES_MADE, TZ_N_DECLARED_DEEDS, 0, count_stating, NULL},
};

static void
add_rows (TzTable *table, GPtrArray *deeds, const Rows *rows)
{
  for (guint i = 0; i < rows->n; i++) {
    guint kind = (rows->start + i) % rows->n;
    if (!occurs (deeds, rows->count, kind))
      continue;
    int value = (int)(rows->first + kind);
    g_autofree char *id = g_strconcat (rows->prefix, tz_name_id (rows->vocabulary, value), NULL);
    g_autoptr (GString) title = g_string_new (_ (rows->title));
    g_string_replace (title, "%s", tz_name_display (rows->vocabulary, value), 1);
    TzTableAxis *row = tz_table_add_row (table, id, title->str);
    const TzProblemQuery query = {.status = -1, .deeds = rows->deed != NULL ? rows->deed (kind) : 0};
    row->group = g_strdup (rows->group != NULL ? _ (rows->group) : NULL);
    tz_table_axis_set_query (row, &query);
  }
}

/* ---- Cells ---- */

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

/* What the cells of a row count, of which its identifier tells: "acts:talk". */
typedef struct {
  TzVocabulary vocabulary;
  guint kind;
  gboolean people;
} Counted;

static Counted
get_counted (const char *id)
{
  Counted counted = {TZ_VOCABULARY_ACT, 0, g_str_has_prefix (id, "people:")};
  if (g_str_has_prefix (id, "declared:"))
    counted.vocabulary = TZ_VOCABULARY_DECLARED;
  else if (g_str_has_prefix (id, "measures:"))
    counted.vocabulary = TZ_VOCABULARY_MEASURE;
  counted.kind = (guint)tz_name_parse (counted.vocabulary, strchr (id, ':') + 1);
  return counted;
}

static void
fill_cell (TzTable *table, guint row, guint column, const TzDeeds *deeds, const Counted *counted)
{
  if (counted->vocabulary == TZ_VOCABULARY_DECLARED) {
    fill_declared (table, row, column, deeds, counted->kind - TZ_DECLARED_RULES_MADE);
    return;
  }
  tz_table_set_counts (table, row, column);
  if (counted->people)
    fill_people (table, row, column, deeds, counted->kind);
  else if (counted->vocabulary == TZ_VOCABULARY_MEASURE)
    tz_table_set_number (table, row, column, deeds->done.n_measures[counted->kind]);
  else
    tz_table_set_number (table, row, column, deeds->done.n_acts[counted->kind]);
}

static void
fill_row (TzTable *table, guint row, GPtrArray *all)
{
  const Counted counted = get_counted (tz_table_get_row (table, row)->id);
  for (guint column = 0; column < all->len; column++) {
    const TzAgencyDeeds *agency = g_ptr_array_index (all, column);
    if (agency != NULL)
      fill_cell (table, row, column, &agency->deeds, &counted);
  }
}

/* Notices that were read by an earlier version have no such figures until they are read again. */
static void
add_unread (TzTable *table, GPtrArray *agencies, GPtrArray *all)
{
  guint n = 0;
  for (guint i = 0; i < agencies->len; i++) {
    const TzAgencySums *sums = g_ptr_array_index (agencies, i);
    const TzAgencyDeeds *deeds = g_ptr_array_index (all, i);
    n += sums->notices->len - (deeds != NULL ? deeds->deeds.n_notices : 0);
  }
  if (n > 0)
    g_ptr_array_add (
        table->remarks,
        g_strdup_printf (ngettext ("%u notice is still to be read again and not in these figures.",
                                   "%u notices are still to be read again and not in these figures.", n),
                         n));
}

/* Takes @table, which has its rows. */
static TzTable *
finish (TzTable *table, TzGathering *gathering, GPtrArray *deeds, GError **error)
{
  g_autoptr (TzTable) owned = table;
  table->rows_apart = TRUE;
  tz_gathering_add_agency_columns (gathering, table);
  tz_table_seal (table);
  for (guint row = 0; row < table->rows->len; row++)
    fill_row (table, row, deeds);
  add_unread (table, tz_gathering_get_agencies (gathering, error), deeds);
  return tz_gathering_add_left_out (gathering, table, error) ? g_steal_pointer (&owned) : NULL;
}

TzTable *
tz_compare_measures (TzGathering *gathering, GError **error)
{
  GPtrArray *deeds = tz_gathering_get_deeds (gathering, error);
  if (deeds == NULL)
    return NULL;
  TzTable *table = tz_gathering_start_table (gathering, TZ_COMPARISON_MEASURES, _ ("Kind"));
  add_rows (table, deeds, &measure_rows);
  g_ptr_array_add (
      table->remarks,
      g_strdup (_ ("Each measure that an answer lists counts once, by its weightiest verb: people talked "
                   "to or held to account and money returned before rules, checks and building. An answer "
                   "that several problems share counts once.")));
  return finish (table, gathering, deeds, error);
}

TzTable *
tz_compare_accountability (TzGathering *gathering, GError **error)
{
  GPtrArray *deeds = tz_gathering_get_deeds (gathering, error);
  if (deeds == NULL)
    return NULL;
  TzTable *table = tz_gathering_start_table (gathering, TZ_COMPARISON_ACCOUNTABILITY, _ ("Kind"));
  for (guint i = 0; i < G_N_ELEMENTS (act_rows); i++)
    add_rows (table, deeds, &act_rows[i]);
  g_ptr_array_add (
      table->remarks,
      g_strdup (_ ("Acts are those that the answers to problems report, people where a number stands "
                   "beside the act. One person may stand under several kinds, so they are not added up.")));
  g_ptr_array_add (
      table->remarks,
      g_strdup (_ ("What the notices declare is added up over the sentence that states it first; the same in "
                   "other sentences is not counted again.")));
  return finish (table, gathering, deeds, error);
}
