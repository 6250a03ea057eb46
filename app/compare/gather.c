#include "gather.h"

#include <glib/gi18n.h>

#include "door.h"

struct _TzGathering {
  TzLibrary *library;
  TzProblemQuery *query; /* owns the lists of the options */
  TzComparisonOptions options;
  GHashTable *places;  /* (element-type utf8 uint): of the agencies asked for; of none where all are */
  GPtrArray *agencies; /* of TzAgencySums */
  GPtrArray *all_deeds;
  GPtrArray *deeds; /* of @all_deeds, one for each agency */
  TzLeftOut left_out;
  gboolean knows_left_out;
  gboolean knows_themes;
};

TzGathering *
tz_gathering_new (TzLibrary *library, const TzComparisonOptions *options)
{
  TzGathering *gathering = g_atomic_rc_box_new0 (TzGathering);
  const TzProblemQuery query = {
      .notices = options->notices,
      .agencies = options->agencies,
      .first_theme_only = options->first_theme_only,
      .status = -1,
      .year = options->year,
      .grouping = options->grouping,
  };
  gathering->library = g_object_ref (library);
  gathering->query = tz_problem_query_copy (&query);
  gathering->options = *options;
  gathering->options.notices = gathering->query->notices;
  gathering->options.agencies = gathering->query->agencies;
  gathering->places = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; options->agencies != NULL && options->agencies[i] != NULL; i++)
    g_hash_table_insert (gathering->places, (gpointer)gathering->query->agencies[i], GUINT_TO_POINTER (i));
  return gathering;
}

static void
clear (gpointer data)
{
  TzGathering *gathering = data;
  g_clear_pointer (&gathering->deeds, g_ptr_array_unref);
  g_clear_pointer (&gathering->all_deeds, g_ptr_array_unref);
  g_clear_pointer (&gathering->agencies, g_ptr_array_unref);
  g_hash_table_unref (gathering->places);
  tz_problem_query_free (gathering->query);
  g_object_unref (gathering->library);
}

TzGathering *
tz_gathering_ref (TzGathering *gathering)
{
  return g_atomic_rc_box_acquire (gathering);
}

void
tz_gathering_unref (TzGathering *gathering)
{
  g_atomic_rc_box_release_full (gathering, clear);
}

const TzComparisonOptions *
tz_gathering_get_options (const TzGathering *gathering)
{
  return &gathering->options;
}

TzLibrary *
tz_gathering_get_library (const TzGathering *gathering)
{
  return gathering->library;
}

const TzProblemQuery *
tz_gathering_get_query (const TzGathering *gathering)
{
  return gathering->query;
}

/* ---- Agencies ---- */

/* Agencies that are asked for by name keep the places that they have there. */
static gboolean
has_places (const TzGathering *gathering)
{
  return gathering->options.agencies != NULL && gathering->options.grouping == TZ_GROUPING_AGENCY;
}

static guint
place_of (const TzGathering *gathering, const TzAgencySums *sums)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (gathering->places, sums->name));
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer gathering)
{
  const TzAgencySums *left = *(TzAgencySums *const *)a, *right = *(TzAgencySums *const *)b;
  return (int)place_of (gathering, left) - (int)place_of (gathering, right);
}

GPtrArray *
tz_gathering_get_agencies (TzGathering *gathering, GError **error)
{
  if (gathering->agencies != NULL)
    return gathering->agencies;
  tz_door_enter ("library");
  gathering->agencies = gathering->options.grouping == TZ_GROUPING_AGENCY
                            ? tz_library_sum_agencies (gathering->library, gathering->query, error)
                            : tz_library_sum_groups (gathering->library, gathering->query, error);
  if (gathering->agencies != NULL && has_places (gathering))
    g_ptr_array_sort_with_data (gathering->agencies, compare_places, gathering);
  return gathering->agencies;
}

GPtrArray *
tz_gathering_get_agencies_with_themes (TzGathering *gathering, GError **error)
{
  GPtrArray *agencies = tz_gathering_get_agencies (gathering, error);
  if (agencies == NULL)
    return NULL;
  if (!gathering->knows_themes &&
      !tz_library_sum_themes (gathering->library, gathering->query, agencies, error))
    return NULL;
  gathering->knows_themes = TRUE;
  return agencies;
}

char *
tz_gathering_dup_mark (const TzGathering *gathering, guint index)
{
  char letters[8] = {0};
  guint first = sizeof letters - 1;
  guint place =
      has_places (gathering) ? place_of (gathering, g_ptr_array_index (gathering->agencies, index)) : index;
  for (guint rest = place + 1; rest > 0; rest = (rest - 1) / 26)
    letters[--first] = (char)('A' + (rest - 1) % 26);
  return g_strdup (letters + first);
}

static void
set_agency (const TzGathering *gathering, TzTableAxis *axis, guint index)
{
  const TzAgencySums *sums = g_ptr_array_index (gathering->agencies, index);
  const char *names[] = {sums->name, NULL};
  const TzProblemQuery agency = {.agencies = names, .status = -1};
  const TzProblemQuery group = {.status = -1, .grouping = gathering->options.grouping, .group = sums->name};
  axis->mark = tz_gathering_dup_mark (gathering, index);
  tz_table_axis_set_query (axis, gathering->options.grouping == TZ_GROUPING_AGENCY ? &agency : &group);
}

static const char *
get_title (const TzGathering *gathering, const char *name)
{
  int value = -1;
  if (*name == '\0')
    return _ ("Not known");
  if (gathering->options.grouping == TZ_GROUPING_LEVEL)
    value = tz_name_parse (TZ_VOCABULARY_LEVEL, name);
  if (value >= 0)
    return tz_name_display (TZ_VOCABULARY_LEVEL, value);
  if (gathering->options.grouping == TZ_GROUPING_KIND)
    value = tz_name_parse (TZ_VOCABULARY_KIND, name);
  return value >= 0 ? tz_name_display (TZ_VOCABULARY_KIND, value) : name;
}

TzTableAxis *
tz_gathering_add_agency_column (const TzGathering *gathering, TzTable *table, guint index)
{
  const TzAgencySums *sums = g_ptr_array_index (gathering->agencies, index);
  TzTableAxis *axis = tz_table_add_column (table, sums->name, get_title (gathering, sums->name));
  set_agency (gathering, axis, index);
  return axis;
}

TzTableAxis *
tz_gathering_add_agency_row (const TzGathering *gathering, TzTable *table, guint index)
{
  const TzAgencySums *sums = g_ptr_array_index (gathering->agencies, index);
  TzTableAxis *axis = tz_table_add_row (table, sums->name, get_title (gathering, sums->name));
  set_agency (gathering, axis, index);
  return axis;
}

GPtrArray *
tz_gathering_get_deeds (TzGathering *gathering, GError **error)
{
  if (gathering->deeds != NULL)
    return gathering->deeds;
  GPtrArray *agencies = tz_gathering_get_agencies (gathering, error);
  if (agencies == NULL)
    return NULL;
  if (gathering->all_deeds == NULL)
    gathering->all_deeds = tz_library_sum_deeds (gathering->library, gathering->query, error);
  if (gathering->all_deeds == NULL)
    return NULL;
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < gathering->all_deeds->len; i++) {
    TzAgencyDeeds *deeds = g_ptr_array_index (gathering->all_deeds, i);
    g_hash_table_insert (by_name, deeds->name, deeds);
  }
  gathering->deeds = g_ptr_array_sized_new (agencies->len);
  for (guint i = 0; i < agencies->len; i++) {
    const TzAgencySums *sums = g_ptr_array_index (agencies, i);
    g_ptr_array_add (gathering->deeds, g_hash_table_lookup (by_name, sums->name));
  }
  return gathering->deeds;
}

/* ---- Tables ---- */

void
tz_gathering_add_agency_columns (const TzGathering *gathering, TzTable *table)
{
  for (guint i = 0; i < gathering->agencies->len; i++)
    tz_gathering_add_agency_column (gathering, table, i);
}

TzTable *
tz_gathering_start_table (const TzGathering *gathering, TzComparison comparison, const char *corner)
{
  TzTable *table =
      tz_table_new (tz_comparison_get_id (comparison), tz_comparison_get_title (comparison), corner);
  tz_table_set_query (table, gathering->query);
  return table;
}

gboolean
tz_gathering_add_left_out (TzGathering *gathering, TzTable *table, GError **error)
{
  TzLeftOut *left_out = &gathering->left_out;
  if (!gathering->knows_left_out &&
      !tz_library_count_left_out (gathering->library, gathering->query, left_out, error))
    return FALSE;
  gathering->knows_left_out = TRUE;
  tz_table_add_remark (
      table,
      ngettext ("%u notice left out: no rectification notice, or its outline is uncertain.",
                "%u notices left out: no rectification notices, or their outline is uncertain.",
                left_out->n_warned),
      left_out->n_warned);
  tz_table_add_remark (table,
                       ngettext ("%u notice not counted again: another form of one that is.",
                                 "%u notices not counted again: other forms of ones that are.",
                                 left_out->n_forms),
                       left_out->n_forms);
  tz_table_add_remark (table,
                       ngettext ("%u picked notice is not in the library any more, or in the trash.",
                                 "%u picked notices are not in the library any more, or in the trash.",
                                 left_out->n_gone),
                       left_out->n_gone);
  return TRUE;
}
