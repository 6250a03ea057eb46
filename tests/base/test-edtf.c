#include "edtf.h"

static TzDay
day (int year, int month, int of_month)
{
  g_autoptr (GDate) date = g_date_new_dmy (of_month, month, year);
  return g_date_get_julian (date);
}

static void
assert_bounds (const char *edtf, TzDay expected_earliest, TzDay expected_latest)
{
  TzDay earliest, latest;
  g_test_message ("%s", edtf);
  g_assert_true (tz_edtf_bounds (edtf, &earliest, &latest));
  g_assert_cmpuint (earliest, ==, expected_earliest);
  g_assert_cmpuint (latest, ==, expected_latest);
}

static void
test_bounds (void)
{
  assert_bounds ("2020-01-17", day (2020, 1, 17), day (2020, 1, 17));
  assert_bounds ("2020-02", day (2020, 2, 1), day (2020, 2, 29));
  assert_bounds ("2020-12", day (2020, 12, 1), day (2020, 12, 31));
  assert_bounds ("2019", day (2019, 1, 1), day (2019, 12, 31));
  assert_bounds ("2019-09-18/2019-11-30", day (2019, 9, 18), day (2019, 11, 30));
  assert_bounds ("2024-08/2025-07", day (2024, 8, 1), day (2025, 7, 31));
  assert_bounds ("2020/..", day (2020, 1, 1), 0);
  assert_bounds ("../2020-06", 0, day (2020, 6, 30));
}

static void
test_groupings (void)
{
  assert_bounds ("2024-21", day (2024, 3, 1), day (2024, 5, 31));
  assert_bounds ("2024-24", day (2024, 12, 1), day (2025, 2, 28));
  assert_bounds ("2024-33", day (2024, 1, 1), day (2024, 3, 31));
  assert_bounds ("2024-36", day (2024, 10, 1), day (2024, 12, 31));
  assert_bounds ("2024-40", day (2024, 1, 1), day (2024, 6, 30));
  assert_bounds ("2024-41", day (2024, 7, 1), day (2024, 12, 31));
}

static void
test_sets (void)
{
  assert_bounds ("[2025-01-14,2025-11-04]", day (2025, 1, 14), day (2025, 11, 4));
  assert_bounds ("{2019,2020}", day (2019, 1, 1), day (2020, 12, 31));
  assert_bounds ("{2019-03..2019-05,2020}", day (2019, 3, 1), day (2020, 12, 31));
  assert_bounds ("[2019,2020..]", day (2019, 1, 1), 0);
  assert_bounds ("[..2019,2020]", 0, day (2020, 12, 31));
}

static void
test_not_valid (void)
{
  const char *const bad[] = {
      "",        "20",         "2020-13",    "2020-00",    "2021-02-29",     "2020-1-1", "2020-01-01 ",
      "../..",   "2021/2020",  "2020-24-01", "[2020",      "2020]",          "[]",       "{2019, 2020}",
      "[2019}",  "2020//2021", "2020-01-",   "0000-01-01", "[2019/2020,20]", "2020年",   "2020..2021",
      "2020-25", "2020-01-32", "/2020",
  };
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_test_message ("%s", bad[i]);
    g_assert_false (tz_edtf_is_valid (bad[i]));
  }
  g_assert_false (tz_edtf_is_valid (NULL));
}

static void
test_days (void)
{
  int days = 0;
  g_assert_true (tz_edtf_is_day ("2020-02-29"));
  g_assert_false (tz_edtf_is_day ("2020-02"));
  g_assert_false (tz_edtf_is_day ("2020-02-01/2020-02-02"));
  g_assert_false (tz_edtf_is_day (NULL));
  g_assert_true (tz_edtf_days_between ("2020-01-17", "2020-12-11", &days));
  g_assert_cmpint (days, ==, 329);
  g_assert_true (tz_edtf_days_between ("2020-03-01", "2020-02-28", &days));
  g_assert_cmpint (days, ==, -2);
  g_assert_false (tz_edtf_days_between ("2020-03", "2020-03-02", &days));
  g_assert_false (tz_edtf_days_between (NULL, "2020-03-02", &days));
}

static void
test_year (void)
{
  g_assert_cmpint (tz_edtf_year ("2019-09-18/2020-01-30"), ==, 2019);
  g_assert_cmpint (tz_edtf_year ("[2025-01-14,2025-11-04]"), ==, 2025);
  g_assert_cmpint (tz_edtf_year ("../2020"), ==, 0);
  g_assert_cmpint (tz_edtf_year ("soon"), ==, 0);
  g_assert_cmpint (tz_edtf_year (NULL), ==, 0);
}

static void
test_display (void)
{
  const char *const expected[][2] = {
      {"2020-01-17", "17 Jan 2020"},
      {"2020-03", "Mar 2020"},
      {"2020", "2020"},
      {"2024-41", "2nd half of 2024"},
      {"2019-09-18/2019-11-30", "18 Sep 2019 – 30 Nov 2019"},
      {"2020/..", "since 2020"},
      {"../2020", "until 2020"},
      {"[2025-01-14,2025-11-04]", "14 Jan 2025 or 4 Nov 2025"},
      {"{2019,2020}", "2019, 2020"},
      {"not a date", "not a date"},
      {NULL, ""},
  };
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *display = tz_edtf_dup_display (expected[i][0]);
    g_assert_cmpstr (display, ==, expected[i][1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf/bounds", test_bounds);
  g_test_add_func ("/edtf/groupings", test_groupings);
  g_test_add_func ("/edtf/sets", test_sets);
  g_test_add_func ("/edtf/not-valid", test_not_valid);
  g_test_add_func ("/edtf/days", test_days);
  g_test_add_func ("/edtf/year", test_year);
  g_test_add_func ("/edtf/display", test_display);
  return g_test_run ();
}
