#include "comparison.h"

#include <glib/gi18n.h>

#include "gather.h"

/* A theme over all agencies. */
typedef struct {
  const char *id; /* "" for problems without one */
  const char *name;
  guint place; /* in the taxonomy */
  guint n_agencies;
  guint n_problems;
} Theme;

static guint
count_in (const TzAgencySums *sums, const char *theme)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (sums->themes, theme));
}

static void
add_theme (GArray *themes, const char *id, const char *name, guint place, GPtrArray *agencies)
{
  Theme theme = {id, name, place, 0, 0};
  for (guint i = 0; i < agencies->len; i++) {
    guint n = count_in (g_ptr_array_index (agencies, i), id);
    theme.n_agencies += n > 0;
    theme.n_problems += n;
  }
  if (theme.n_problems > 0)
    g_array_append_val (themes, theme);
}

static int
compare_themes (gconstpointer left, gconstpointer right)
{
  const Theme *a = left, *b = right;
  if ((*a->id == '\0') != (*b->id == '\0'))
    return *a->id == '\0' ? 1 : -1;
  if (a->n_agencies != b->n_agencies)
    return a->n_agencies > b->n_agencies ? -1 : 1;
  if (a->n_problems != b->n_problems)
    return a->n_problems > b->n_problems ? -1 : 1;
  return a->place < b->place ? -1 : a->place > b->place;
}

static GArray *
gather_themes (const TzLexicon *lexicon, GPtrArray *agencies)
{
  GArray *themes = g_array_new (FALSE, FALSE, sizeof (Theme));
  guint n = tz_lexicon_get_n_themes (lexicon);
  for (guint i = 0; i < n; i++)
    add_theme (themes, tz_lexicon_get_theme_id (lexicon, i), tz_lexicon_get_theme_name (lexicon, i), i,
               agencies);
  add_theme (themes, "", _ ("Without a theme"), n, agencies);
  g_array_sort (themes, compare_themes);
  return themes;
}

static guint
count_problems (GPtrArray *agencies)
{
  guint n = 0;
  for (guint i = 0; i < agencies->len; i++)
    n += ((const TzAgencySums *)g_ptr_array_index (agencies, i))->n_problems;
  return n;
}

static void
add_axes (TzTable *table, GArray *themes, const TzGathering *gathering)
{
  for (guint i = 0; i < themes->len; i++) {
    const Theme *theme = &g_array_index (themes, Theme, i);
    const TzProblemQuery query = {.theme = theme->id, .status = -1};
    tz_table_axis_set_query (tz_table_add_row (table, theme->id, theme->name), &query);
  }
  tz_gathering_add_agency_columns (gathering, table);
  gboolean of_groups = tz_gathering_get_query (gathering)->grouping != TZ_GROUPING_AGENCY;
  tz_table_add_column (table, "agencies", of_groups ? _ ("Groups") : _ ("Agencies"));
  tz_table_add_column (table, "problems", _ ("Problems"));
  tz_table_add_column (table, "share", _ ("Share of all problems"));
}

static void
fill_row (TzTable *table, guint row, const Theme *theme, GPtrArray *agencies, guint n_problems)
{
  guint totals = agencies->len;
  tz_table_set_rate (table, row, totals, theme->n_agencies, agencies->len);
  tz_table_set_number (table, row, totals + 1, theme->n_problems);
  tz_table_set_counts (table, row, totals + 1);
  tz_table_set_rate (table, row, totals + 2, theme->n_problems, n_problems);
  for (guint i = 0; i < agencies->len; i++) {
    tz_table_set_number (table, row, i, count_in (g_ptr_array_index (agencies, i), theme->id));
    tz_table_set_counts (table, row, i);
  }
}

TzTable *
tz_compare_themes (TzGathering *gathering, GError **error)
{
  GPtrArray *agencies = tz_gathering_get_agencies_with_themes (gathering, error);
  if (agencies == NULL)
    return NULL;
  const TzLexicon *lexicon = tz_library_get_lexicon (tz_gathering_get_library (gathering));
  g_autoptr (GArray) themes = gather_themes (lexicon, agencies);
  g_autoptr (TzTable) table = tz_gathering_start_table (gathering, TZ_COMPARISON_THEMES, _ ("Theme"));
  add_axes (table, themes, gathering);
  tz_table_seal (table);
  guint n_problems = count_problems (agencies);
  for (guint row = 0; row < themes->len; row++)
    fill_row (table, row, &g_array_index (themes, Theme, row), agencies, n_problems);
  g_ptr_array_add (
      table->remarks,
      g_strdup (tz_gathering_get_options (gathering)->first_theme_only
                    ? _ ("Each problem counts in its first theme only.")
                    : _ ("A problem counts once in each of its themes, so the rows add up to more "
                         "than all problems.")));
  return tz_gathering_add_left_out (gathering, table, error) ? g_steal_pointer (&table) : NULL;
}
