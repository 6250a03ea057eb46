#include "table.h"

#include <string.h>

/* Two bureaus: the first with a rate, the second stating nothing. */
static TzTable *
make_table (void)
{
  TzTable *table = tz_table_new ("completion", "Completion", "Agency");
  tz_table_add_row (table, "甲局", "甲局")->mark = g_strdup ("A");
  tz_table_add_row (table, "乙局", "乙局");
  tz_table_add_column (table, "rate", "Rate");
  tz_table_add_column (table, "problems", "Problems");
  tz_table_add_column (table, "feedback", "Feedback");
  tz_table_seal (table);
  return table;
}

static void
assert_text (const TzTable *table, guint row, guint column, const char *expected)
{
  g_autofree char *text = tz_table_dup_cell_text (table, row, column);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_cells (void)
{
  g_autoptr (TzTable) table = make_table ();
  assert_text (table, 0, 0, "not stated");
  tz_table_set_rate (table, 0, 0, 47, 51);
  tz_table_set_number (table, 0, 1, 51);
  tz_table_set_date (table, 0, 2, "2020-01-17");
  assert_text (table, 0, 0, "47/51 (92.2 %)");
  assert_text (table, 0, 1, "51");
  g_assert_cmpint (tz_table_get (table, 0, 2)->kind, ==, TZ_CELL_DATE);
  g_assert_cmpuint (tz_table_get_count (table, 0, 0), ==, 47);
  g_assert_cmpuint (tz_table_get_count (table, 0, 1), ==, 51);
  g_assert_cmpuint (tz_table_get_count (table, 0, 2), ==, 0);
  g_assert_cmpint (tz_table_get (table, 1, 1)->kind, ==, TZ_CELL_EMPTY);
}

static void
test_columns (void)
{
  g_autoptr (TzTable) table = make_table ();
  g_assert_cmpint (tz_table_find_column (table, "problems"), ==, 1);
  g_assert_cmpint (tz_table_find_column (table, "nothing"), ==, -1);
  g_assert_cmpstr (tz_table_get_row (table, 0)->mark, ==, "A");
  g_assert_cmpstr (tz_table_get_column (table, 2)->title, ==, "Feedback");
}

static void
test_nothing_is_no_zero (void)
{
  g_autoptr (TzTable) table = make_table ();
  tz_table_set_rate (table, 0, 0, 0, 0);
  tz_table_set_date (table, 0, 2, NULL);
  g_assert_cmpint (tz_table_get (table, 0, 0)->kind, ==, TZ_CELL_EMPTY);
  assert_text (table, 0, 0, "not stated");
  assert_text (table, 0, 2, "not stated");
  tz_table_set_rate (table, 0, 0, 0, 7);
  assert_text (table, 0, 0, "0/7 (0.0 %)");
}

static void
test_remarks (void)
{
  g_autoptr (TzTable) table = make_table ();
  tz_table_set_rate (table, 0, 0, 3, 4);
  tz_table_set_remark (table, 0, 0, "fewer than 5 stated");
  assert_text (table, 0, 0, "3/4 (75.0 %), fewer than 5 stated");
  tz_table_set_remark (table, 0, 2, "not known");
  assert_text (table, 0, 2, "not known");
}

static void
test_almost_all_is_not_all (void)
{
  const struct {
    guint numerator, denominator;
    const char *percent;
  } cases[] = {{9999, 10000, "99.9 %"}, {10, 10, "100.0 %"}, {0, 3, "0.0 %"}, {2, 3, "66.7 %"}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *percent = tz_rate_dup_percent (cases[i].numerator, cases[i].denominator);
    g_assert_cmpstr (percent, ==, cases[i].percent);
  }
}

static void
test_queries_are_copies (void)
{
  g_autoptr (TzTable) table = make_table ();
  gint64 notices[] = {4, 2, 0};
  char name[] = "甲局";
  const char *agencies[] = {name, NULL};
  char theme[] = "canteen";
  TzProblemQuery query = {
      .notices = notices, .agencies = agencies, .theme = theme, .status = -1, .year = 2020};
  tz_table_set_query (table, &query);
  tz_table_set_query (table, &query);
  tz_table_set_counts (table, 0, 1);
  memset (notices, 0, sizeof notices);
  name[0] = theme[0] = '\0';
  g_autoptr (TzProblemQuery) kept = tz_table_dup_query (table, 0, 1);
  g_assert_cmpint (kept->notices[0], ==, 4);
  g_assert_cmpint (kept->notices[1], ==, 2);
  g_assert_cmpint (kept->notices[2], ==, 0);
  g_assert_cmpstr (kept->agencies[0], ==, "甲局");
  g_assert_cmpstr (kept->theme, ==, "canteen");
  g_assert_cmpint (kept->status, ==, -1);
  g_assert_cmpint (kept->year, ==, 2020);
}

/* A row and a column narrow what the table asks for; a cell that counts no problems asks for none. */
static void
test_queries_are_narrowed (void)
{
  g_autoptr (TzTable) table = tz_table_new ("t", "T", "c");
  const char *const all[] = {"甲局", "乙局", NULL}, *const one[] = {"乙局", NULL};
  const TzProblemQuery scope = {.agencies = all, .status = -1, .year = 2020, .first_theme_only = TRUE};
  const TzProblemQuery row = {.agencies = one, .status = -1}, column = {.status = TZ_STATUS_NOT_STATED};
  tz_table_set_query (table, &scope);
  tz_table_axis_set_query (tz_table_add_row (table, "r", "R"), &row);
  tz_table_axis_set_query (tz_table_add_column (table, "c", "C"), &column);
  tz_table_add_column (table, "d", "D");
  tz_table_seal (table);
  tz_table_set_counts (table, 0, 0);
  g_autoptr (TzProblemQuery) query = tz_table_dup_query (table, 0, 0);
  g_assert_cmpstr (query->agencies[0], ==, "乙局");
  g_assert_null (query->agencies[1]);
  g_assert_cmpint (query->status, ==, TZ_STATUS_NOT_STATED);
  g_assert_cmpint (query->year, ==, 2020);
  g_assert_true (query->first_theme_only);
  g_assert_null (tz_table_dup_query (table, 0, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/cells", test_cells);
  g_test_add_func ("/table/columns", test_columns);
  g_test_add_func ("/table/nothing-is-no-zero", test_nothing_is_no_zero);
  g_test_add_func ("/table/remarks", test_remarks);
  g_test_add_func ("/table/almost-all-is-not-all", test_almost_all_is_not_all);
  g_test_add_func ("/table/queries-are-copies", test_queries_are_copies);
  g_test_add_func ("/table/queries-are-narrowed", test_queries_are_narrowed);
  return g_test_run ();
}
