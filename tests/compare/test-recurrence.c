#include "compared.h"

/* 甲市教育局 has three notices: canteen in 2019, 2021 and 2023; finance in 2019 and 2023; formalism in 2023 alone.
 * 乙县水务局 has two: finance in both; procurement in the first alone. 丙县交通局 has one. */
static const Sample samples[] = {
    {.agency = "甲市教育局",
     .feedback = "2021-01-17",
     .problems = {{"食堂管理松散", TZ_STATUS_COMPLETED, "canteen"},
                  {"食堂账目不清", TZ_STATUS_COMPLETED, "canteen"}}},
    {.agency = "甲市教育局",
     .feedback = "2019-01-17",
     .problems = {{"食堂采购混乱", TZ_STATUS_COMPLETED, "canteen"},
                  {"报销不严", TZ_STATUS_COMPLETED, "finance"}}},
    {.agency = "甲市教育局",
     .feedback = "2023-01-17",
     .problems = {{"食堂供餐不足", TZ_STATUS_COMPLETED, "canteen"},
                  {"预算不细", TZ_STATUS_COMPLETED, "finance"},
                  {"会议过多", TZ_STATUS_COMPLETED, "formalism"}}},
    {.agency = "乙县水务局",
     .feedback = "2020-08-10",
     .problems = {{"账目不清", TZ_STATUS_COMPLETED, "finance"},
                  {"招标不公开", TZ_STATUS_COMPLETED, "procurement"}}},
    {.agency = "乙县水务局",
     .feedback = "2022-08-10",
     .problems = {{"资金滞留", TZ_STATUS_COMPLETED, "finance"}}},
    {.agency = "丙县交通局",
     .feedback = "2022-08-10",
     .problems = {{"财务报销慢", TZ_STATUS_COMPLETED, "finance"}}},
};

static TzTable *
compare (Fixture *fixture, const TzComparisonOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzGathering) gathering = tz_gathering_new (fixture->library, options);
  TzTable *table = tz_compare_recurrence (gathering, &error);
  g_assert_no_error (error);
  return table;
}

static void
fill (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    fixture_store (fixture, &samples[i], name);
  }
}

#define A "甲市教育局"
#define B "乙县水务局"

static void
test_counts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.year = 0};
  fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  g_assert_cmpuint (table->columns->len, ==, 2);
  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpstr (tz_table_get_row (table, 0)->id, ==, "finance");
  compared_assert_rate (compared_cell (table, "canteen", A), 2, 2);
  compared_assert_rate (compared_cell (table, "finance", A), 1, 2);
  compared_assert_rate (compared_cell (table, "finance", B), 1, 1);
  g_assert_cmpstr (compared_cell (table, "canteen", B)->text, ==, "no such problem");
  g_assert_cmpuint (compared_count (fixture, table, "canteen", A), ==, 4);
}

/* Canteens are a problem of the newest notice of 乙县水务局 alone. */
static void
test_no_later_notice (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.year = 0};
  const Sample again = {
      .agency = B, .feedback = "2024-08-10", .problems = {{"文件过多", TZ_STATUS_COMPLETED, "canteen"}}};
  fill (fixture);
  fixture_store (fixture, &again, "again.txt");
  g_autoptr (TzTable) table = compare (fixture, &options);
  int row = tz_table_find_row (table, "canteen"), column = tz_table_find_column (table, B);
  g_assert_cmpint (tz_table_get (table, (guint)row, (guint)column)->kind, ==, TZ_CELL_EMPTY);
  g_autofree char *text = tz_table_dup_cell_text (table, (guint)row, (guint)column);
  g_assert_cmpstr (text, ==, "no later notice");
  compared_assert_rate (compared_cell (table, "finance", B), 1, 2);
}

/* What is not compared does not recur. */
static void
test_within_what_is_compared (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const gint64 notices[] = {1, 2, 4, 0};
  const TzComparisonOptions one_year = {.year = 2023}, picked = {.notices = notices};
  fill (fixture);
  g_autoptr (TzTable) none = compare (fixture, &one_year);
  g_assert_cmpuint (none->columns->len, ==, 0);
  g_autoptr (TzTable) some = compare (fixture, &picked);
  g_assert_cmpuint (some->columns->len, ==, 1);
  compared_assert_rate (compared_cell (some, "canteen", A), 1, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/recurrence/counts", test_counts);
  FIXTURE_ADD ("/recurrence/no-later-notice", test_no_later_notice);
  FIXTURE_ADD ("/recurrence/within-what-is-compared", test_within_what_is_compared);
  return g_test_run ();
}
