#include "side-by-side.h"

/* Two themes over four agencies; the marks are not in the order of the columns. */
static TzTable *
make_themes (void)
{
  const char *const names[] = {"丙局", "甲局", "乙局", "丁局"}, *const marks[] = {"C", "A", "B", "AA"};
  const guint counts[2][4] = {{1, 2, 0, 3}, {0, 0, 0, 1}};
  TzTable *table = tz_table_new ("themes", "Themes", "Theme");
  const TzProblemQuery finance = {.theme = "finance", .status = -1},
                       canteen = {.theme = "canteen", .status = -1};
  tz_table_axis_set_query (tz_table_add_row (table, "finance", "Finance"), &finance);
  tz_table_axis_set_query (tz_table_add_row (table, "canteen", "Canteens"), &canteen);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    tz_table_add_column (table, names[i], names[i])->mark = g_strdup (marks[i]);
  tz_table_add_column (table, "problems", "Problems");
  tz_table_add_column (table, "agencies", "Agencies");
  tz_table_seal (table);
  for (guint row = 0; row < 2; row++)
    for (guint i = 0; i < 5; i++) {
      tz_table_set_number (table, row, i, i < 4 ? counts[row][i] : 6);
      tz_table_set_counts (table, row, i);
    }
  return table;
}

static void
assert_side_by_side (const TzTable *table, guint row, guint column, guint most, const char *expected,
                     guint expected_more)
{
  guint n_more;
  g_auto (GStrv) agencies = NULL;
  g_autoptr (TzProblemQuery) query = tz_compare_side_by_side (table, row, column, most, &agencies, &n_more);
  g_assert_nonnull (query);
  g_autofree char *joined = g_strjoinv (" ", agencies);
  g_autofree char *asked = g_strjoinv (" ", (char **)query->agencies);
  g_assert_cmpstr (joined, ==, expected);
  g_assert_cmpstr (asked, ==, expected);
  g_assert_cmpuint (n_more, ==, expected_more);
  g_assert_cmpstr (query->theme, ==, tz_table_get_row (table, row)->id);
}

static void
test_columns (void)
{
  g_autoptr (TzTable) table = make_themes ();
  assert_side_by_side (table, 0, 0, 6, "丙局 甲局 丁局", 0);
  assert_side_by_side (table, 0, 3, 6, "丁局 甲局 丙局", 0);
  assert_side_by_side (table, 0, 3, 2, "丁局 甲局", 1);
  assert_side_by_side (table, 0, 4, 6, "甲局 丙局 丁局", 0);
  assert_side_by_side (table, 0, 4, 1, "甲局", 2);
  assert_side_by_side (table, 1, 2, 6, "乙局 丁局", 0);
}

static void
test_what_counts_nothing (void)
{
  g_autoptr (TzTable) table = make_themes ();
  g_auto (GStrv) agencies = NULL;
  guint n_more;
  g_assert_null (tz_compare_side_by_side (table, 0, 5, 6, &agencies, &n_more));
  g_assert_null (agencies);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/side-by-side/columns", test_columns);
  g_test_add_func ("/side-by-side/what-counts-nothing", test_what_counts_nothing);
  return g_test_run ();
}
