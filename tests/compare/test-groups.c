#include "compared.h"

/* Four notices of three agencies, in two provinces and two levels; one says no province. Counted by hand. */
static const Sample samples[] = {
    {.agency = "甲市教育局",
     .province = "东省",
     .level = "prefecture",
     .feedback = "2020-01-17",
     .due = "2021-06-30",
     .declared_total = 2,
     .declared_done = 1,
     .problems = {{"理论学习不深入", TZ_STATUS_COMPLETED, "political_study"},
                  {"食堂管理松散", TZ_STATUS_IN_PROGRESS, "canteen finance"}}},
    {.agency = "甲市教育局",
     .province = "东省",
     .level = "prefecture",
     .feedback = "2023-05-02",
     .problems = {{"食堂采购不规范", TZ_STATUS_COMPLETED, "canteen"}}},
    {.agency = "乙县水务局",
     .province = "东省",
     .level = "county",
     .feedback = "2020-08-10",
     .declared_total = 2,
     .declared_done = 2,
     .problems = {{"账目不清", TZ_STATUS_COMPLETED, "finance"}, {"档案不全", TZ_STATUS_NOT_STATED, ""}}},
    {.agency = "丙县交通局",
     .level = "county",
     .problems = {{"作风漂浮", TZ_STATUS_NOT_STATED, "formalism"}}},
};

static void
fill (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    fixture_store (fixture, &samples[i], name);
  }
}

static TzTable *
compare (Fixture *fixture, TzComparison comparison, TzGrouping grouping)
{
  g_autoptr (GError) error = NULL;
  const TzComparisonOptions options = {.grouping = grouping, .order = TZ_ORDER_PROBLEMS};
  g_autoptr (TzGathering) gathering = tz_gathering_new (fixture->library, &options);
  TzTable *table = tz_compare (gathering, comparison, &error);
  g_assert_no_error (error);
  return table;
}

static void
test_provinces (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, TZ_COMPARISON_COMPLETION, TZ_GROUPING_PROVINCE);
  compared_assert_rows (table, "东省 Not known");
  compared_assert_rate (compared_cell (table, "东省", "rate"), 3, 4);
  compared_assert_rate (compared_cell (table, "东省", "declared"), 3, 4);
  g_assert_cmpstr (compared_cell (table, "东省", "years")->text, ==, "2020, 2023");
  g_assert_cmpfloat (compared_cell (table, "", "problems")->number, ==, 1);
}

/* What is not known is ranked with no group, and stands under a heading of its own. */
static void
test_apart (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  fill (fixture);
  const TzComparisonOptions options = {.grouping = TZ_GROUPING_PROVINCE};
  g_autoptr (TzGathering) gathering = tz_gathering_new (fixture->library, &options);
  g_autoptr (TzTable) table = tz_compare_completion (gathering, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_table_get_row (table, 0)->group, ==, "Too little stated to rank");
  g_assert_cmpstr (tz_table_get_row (table, 1)->group, ==, "Apart");
}

static void
test_levels_and_years (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  g_autoptr (TzTable) levels = compare (fixture, TZ_COMPARISON_COMPLETION, TZ_GROUPING_LEVEL);
  compared_assert_rate (compared_cell (levels, "county", "rate"), 1, 1);
  g_assert_cmpfloat (compared_cell (levels, "county", "problems")->number, ==, 3);
  g_autoptr (TzTable) years = compare (fixture, TZ_COMPARISON_COMPLETION, TZ_GROUPING_YEAR);
  compared_assert_rows (years, "2020 2023 Not known");
  compared_assert_rate (compared_cell (years, "2020", "rate"), 2, 3);
}

static void
test_themes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, TZ_COMPARISON_THEMES, TZ_GROUPING_LEVEL);
  g_assert_cmpfloat (compared_cell (table, "canteen", "prefecture")->number, ==, 2);
  g_assert_cmpfloat (compared_cell (table, "finance", "county")->number, ==, 1);
  g_assert_cmpfloat (compared_cell (table, "", "county")->number, ==, 1);
  compared_assert_rate (compared_cell (table, "finance", "agencies"), 2, 2);
  int groups = tz_table_find_column (table, "agencies");
  g_assert_cmpstr (tz_table_get_column (table, (guint)groups)->title, ==, "Groups");
}

/* Every figure opens as many problems as it says, those of what is not known too. */
static void
test_cells_know_their_problems (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint checked = 0;
  fill (fixture);
  for (TzGrouping grouping = TZ_GROUPING_AGENCY; grouping < TZ_N_GROUPINGS; grouping++) {
    g_autoptr (TzTable) table = compare (fixture, TZ_COMPARISON_THEMES, grouping);
    for (guint row = 0; row < table->rows->len; row++)
      for (guint column = 0; column < table->columns->len; column++) {
        if (!tz_table_get (table, row, column)->counts)
          continue;
        g_assert_cmpuint (compared_count_at (fixture, table, row, column), ==,
                          tz_table_get_count (table, row, column));
        checked++;
      }
  }
  g_assert_cmpuint (checked, >, 60);
}

static void
test_promises_and_dates (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  g_autoptr (TzTable) promises = compare (fixture, TZ_COMPARISON_COMMITMENTS, TZ_GROUPING_PROVINCE);
  g_assert_cmpuint (promises->columns->len, ==, 1);
  compared_assert_rate (compared_cell (promises, "past", "东省"), 1, 1);
  g_autoptr (TzTable) time = compare (fixture, TZ_COMPARISON_TIME, TZ_GROUPING_PROVINCE);
  g_assert_cmpuint (time->rows->len, ==, 4);
  const TzTableAxis *known = tz_table_get_row (time, (guint)tz_table_find_row (time, "2"));
  g_assert_cmpstr (known->title, ==, "甲市教育局 2023");
}

static void
test_concerned (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const TzProblemQuery east = {.status = -1, .grouping = TZ_GROUPING_PROVINCE, .group = "东省"};
  fill (fixture);
  g_autoptr (GPtrArray) all = tz_library_list_concerned (fixture->library, &east, 6, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  g_autoptr (GPtrArray) one = tz_library_list_concerned (fixture->library, &east, 1, &error);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (one->pdata[0], ==, all->pdata[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/groups/provinces", test_provinces);
  FIXTURE_ADD ("/groups/apart", test_apart);
  FIXTURE_ADD ("/groups/levels-and-years", test_levels_and_years);
  FIXTURE_ADD ("/groups/themes", test_themes);
  FIXTURE_ADD ("/groups/cells", test_cells_know_their_problems);
  FIXTURE_ADD ("/groups/promises-and-dates", test_promises_and_dates);
  FIXTURE_ADD ("/groups/concerned", test_concerned);
  return g_test_run ();
}
