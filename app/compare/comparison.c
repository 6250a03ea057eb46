#include "comparison.h"

#include <glib/gi18n.h>

static const struct {
  const char *id;
  const char *title;
  TzTable *(*compare) (TzGathering *gathering, GError **error);
} comparisons[] = {
    [TZ_COMPARISON_COMPLETION] = {"completion", N_ ("Completion"), tz_compare_completion},
    [TZ_COMPARISON_THEMES] = {"themes", N_ ("Themes"), tz_compare_themes},
    [TZ_COMPARISON_RECURRENCE] = {"recurrence", N_ ("Recurrence"), tz_compare_recurrence},
    [TZ_COMPARISON_MEASURES] = {"measures", N_ ("Measures"), tz_compare_measures},
    [TZ_COMPARISON_ACCOUNTABILITY] = {"accountability", N_ ("Accountability"), tz_compare_accountability},
    [TZ_COMPARISON_COMMITMENTS] = {"commitments", N_ ("Commitments"), tz_compare_commitments},
    [TZ_COMPARISON_TIME] = {"time", N_ ("Time"), tz_compare_time},
};
G_STATIC_ASSERT (G_N_ELEMENTS (comparisons) == TZ_N_COMPARISONS);

TzTable *
tz_compare (TzGathering *gathering, TzComparison comparison, GError **error)
{
  g_return_val_if_fail (comparison < TZ_N_COMPARISONS, NULL);
  return comparisons[comparison].compare (gathering, error);
}

int
tz_comparison_find (const char *id)
{
  for (int i = 0; i < TZ_N_COMPARISONS; i++)
    if (g_str_equal (comparisons[i].id, id))
      return i;
  return -1;
}

const char *
tz_comparison_get_id (TzComparison comparison)
{
  return comparisons[comparison].id;
}

const char *
tz_comparison_get_title (TzComparison comparison)
{
  return _ (comparisons[comparison].title);
}

static const char *const groupings[TZ_N_GROUPINGS] = {"agency", "province",   "level",
                                                      "year",   "inspectors", "kind"};

int
tz_grouping_find (const char *id)
{
  for (int i = 0; i < TZ_N_GROUPINGS; i++)
    if (g_str_equal (groupings[i], id))
      return i;
  return -1;
}

const char *
tz_grouping_get_id (TzGrouping grouping)
{
  return groupings[grouping];
}
