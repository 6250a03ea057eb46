#include "comparison.h"

static const struct {
  const char *id;
  TzTable *(*compare) (TzGathering *gathering, GError **error);
} comparisons[] = {
    [TZ_COMPARISON_COMPLETION] = {"completion", tz_compare_completion},
    [TZ_COMPARISON_THEMES] = {"themes", tz_compare_themes},
    [TZ_COMPARISON_MEASURES] = {"measures", tz_compare_measures},
    [TZ_COMPARISON_ACCOUNTABILITY] = {"accountability", tz_compare_accountability},
    [TZ_COMPARISON_COMMITMENTS] = {"commitments", tz_compare_commitments},
    [TZ_COMPARISON_TIME] = {"time", tz_compare_time},
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
