#include "saved-comparison.h"

static void
test_round_trip (void)
{
  const char *const names[] = {"甲县水务局", "乙县水务局", NULL};
  const gint64 notices[] = {2, 5, 0};
  const TzComparisonOptions options = {.agencies = names,
                                       .notices = notices,
                                       .year = 2022,
                                       .rate = TZ_RATE_INCLUDING_MOSTLY,
                                       .order = TZ_ORDER_PROBLEMS,
                                       .grouping = TZ_GROUPING_INSPECTORS,
                                       .first_theme_only = TRUE};
  g_autoptr (TzSavedView) view = tz_comparison_save (&options);
  TzComparisonOptions loaded;
  g_auto (GStrv) agencies = NULL;
  tz_comparison_load (view, &loaded, &agencies);
  g_assert_true (g_strv_equal (loaded.agencies, names));
  g_assert_cmpmem (loaded.notices, sizeof notices, notices, sizeof notices);
  g_assert_cmpint (loaded.year, ==, 2022);
  g_assert_cmpint (loaded.rate, ==, TZ_RATE_INCLUDING_MOSTLY);
  g_assert_cmpint (loaded.order, ==, TZ_ORDER_PROBLEMS);
  g_assert_cmpint (loaded.grouping, ==, TZ_GROUPING_INSPECTORS);
  g_assert_true (loaded.first_theme_only);
}

/* All agencies, and what a later version may write. */
static void
test_usual (void)
{
  g_autoptr (TzSavedView) view =
      tz_saved_view_new (TZ_SAVED_COMPARISON, NULL,
                         g_variant_new_parsed ("{'order': <'size'>, 'grouping': <'river'>, 'new': <1>}"));
  TzComparisonOptions loaded;
  g_auto (GStrv) agencies = NULL;
  tz_comparison_load (view, &loaded, &agencies);
  g_assert_null (loaded.agencies);
  g_assert_null (loaded.notices);
  g_assert_cmpint (loaded.year, ==, 0);
  g_assert_cmpint (loaded.order, ==, TZ_ORDER_RATE);
  g_assert_cmpint (loaded.grouping, ==, TZ_GROUPING_AGENCY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/saved-comparison/round-trip", test_round_trip);
  g_test_add_func ("/compare/saved-comparison/usual", test_usual);
  return g_test_run ();
}
