#include "saved-report.h"

static void
test_round_trip (void)
{
  const gint64 notices[] = {2, 5, 0};
  const TzReportPart parts[] = {TZ_PART_SOURCES, TZ_PART_COVER, TZ_PART_THEMES};
  const TzReportOptions options = {.title = "年报",
                                   .author = "李甲",
                                   .notices = notices,
                                   .parts = parts,
                                   .n_parts = G_N_ELEMENTS (parts),
                                   .rate = TZ_RATE_INCLUDING_MOSTLY,
                                   .order = TZ_ORDER_NAME,
                                   .typeface = TZ_TYPEFACE_FANGSONG,
                                   .choices.values = {[TZ_CHOICE_LISTED] = TZ_LISTED_REMARKED},
                                   .hide_names = TRUE};
  g_autoptr (TzSavedView) view = tz_report_save (&options);
  g_autoptr (GArray) kept = NULL;
  TzReportOptions loaded;
  tz_report_load (view, &loaded, &kept);
  g_assert_cmpstr (loaded.title, ==, "年报");
  g_assert_cmpstr (loaded.author, ==, "李甲");
  g_assert_cmpmem (loaded.notices, sizeof notices, notices, sizeof notices);
  g_assert_cmpmem (loaded.parts, loaded.n_parts * sizeof *parts, parts, sizeof parts);
  g_assert_cmpint (loaded.rate, ==, TZ_RATE_INCLUDING_MOSTLY);
  g_assert_cmpint (loaded.order, ==, TZ_ORDER_NAME);
  g_assert_cmpint (loaded.typeface, ==, TZ_TYPEFACE_FANGSONG);
  g_assert_cmpmem (&loaded.choices, sizeof loaded.choices, &options.choices, sizeof options.choices);
  g_assert_true (loaded.hide_names);
}

/* All parts, and what a later version may write. */
static void
test_usual (void)
{
  g_autoptr (TzSavedView) none =
      tz_saved_view_new (TZ_SAVED_REPORT, NULL, g_variant_new_parsed ("@a{sv} {}"));
  g_autoptr (TzSavedView) later = tz_saved_view_new (
      TZ_SAVED_REPORT, NULL,
      g_variant_new_parsed ("{'rate': <'odd'>, 'typeface': <'odd'>, 'parts': <['cover', 'river']>}"));
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) known = NULL;
  TzReportOptions loaded;
  tz_report_load (none, &loaded, &all);
  g_assert_cmpuint (loaded.n_parts, ==, TZ_N_PARTS);
  g_assert_null (loaded.notices);
  tz_report_load (later, &loaded, &known);
  g_assert_cmpuint (loaded.n_parts, ==, 1);
  g_assert_cmpint (loaded.parts[0], ==, TZ_PART_COVER);
  g_assert_cmpint (loaded.rate, ==, TZ_RATE_STRICT);
  g_assert_cmpint (loaded.typeface, ==, TZ_TYPEFACE_USUAL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/saved-report/round-trip", test_round_trip);
  g_test_add_func ("/report/saved-report/usual", test_usual);
  return g_test_run ();
}
