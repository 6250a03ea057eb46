#include "overview.h"

#define N 80

/* Of 80 agencies 10 are at 100 %, 40 at 95 %, 20 have too little stated, 10 state nothing. */
static TzTable *
make_completion (guint n)
{
  TzTable *table = tz_table_new ("completion", "Completion", "Agency");
  for (guint i = 0; i < n; i++) {
    g_autofree char *name = g_strdup_printf ("第%u局", i);
    tz_table_add_row (table, name, name)->mark = g_strdup ("A");
  }
  tz_table_add_column (table, "problems", "Problems");
  tz_table_add_column (table, "rate", "Rate");
  tz_table_seal (table);
  for (guint i = 0; i < n; i++) {
    tz_table_set_number (table, i, 0, 20);
    if (i < 70)
      tz_table_set_rate (table, i, 1, i < 10 ? 20 : 19, 20);
    if (i >= 50 && i < 70)
      tz_table_set_remark (table, i, 1, "too little");
  }
  return table;
}

static void
assert_share (const TzTable *overview, const char *row, guint n, guint of)
{
  int place = tz_table_find_row (overview, row);
  g_assert_cmpint (place, >=, 0);
  const TzCell *cell = tz_table_get (overview, (guint)place, 0);
  g_assert_cmpint (cell->kind, ==, TZ_CELL_RATE);
  g_assert_cmpuint (cell->numerator, ==, n);
  g_assert_cmpuint (cell->denominator, ==, of);
}

static double
number_at (const TzTable *overview, const char *row, const char *column)
{
  return tz_table_get (overview, (guint)tz_table_find_row (overview, row),
                       (guint)tz_table_find_column (overview, column))
      ->number;
}

static void
test_completion (void)
{
  g_autoptr (TzTable) table = make_completion (N), overview = tz_overview_new (table);
  assert_share (overview, "rate:100", 10, N);
  assert_share (overview, "rate:90", 40, N);
  assert_share (overview, "rate:80", 0, N);
  assert_share (overview, "few", 20, N);
  assert_share (overview, "none", 10, N);
  g_assert_cmpfloat (number_at (overview, "rate:90", "total"), ==, 800);
}

/* Each row stands in one class. */
static void
test_rows_of_a_class (void)
{
  g_autoptr (TzTable) table = make_completion (N), overview = tz_overview_new (table);
  guint n = 0;
  for (guint row = 0; row < overview->rows->len; row++) {
    g_autoptr (GArray) rows = tz_overview_list_rows (table, overview, row);
    g_assert_cmpuint (rows->len, ==, tz_table_get_count (overview, row, 0));
    n += rows->len;
  }
  g_assert_cmpuint (n, ==, N);
  g_autoptr (GArray) full = tz_overview_list_rows (table, overview, 0);
  g_assert_cmpuint (g_array_index (full, guint, 9), ==, 9);
}

static void
test_few_are_drawn (void)
{
  g_autoptr (TzTable) few = make_completion (TZ_MOST_DRAWN), many = make_completion (TZ_MOST_DRAWN + 1);
  g_autoptr (TzTable) none = tz_overview_new (few), some = tz_overview_new (many);
  g_assert_null (none);
  g_assert_nonnull (some);
}

static void
test_days (void)
{
  const int days[] = {-1, 0, 60, 61, 365, 366};
  g_autoptr (TzTable) table = tz_table_new ("time", "Time", "Notice");
  for (guint i = 0; i < N; i++)
    tz_table_add_row (table, "1", "notice");
  tz_table_add_column (table, "days", "Days");
  tz_table_seal (table);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    tz_table_set_number (table, i, 0, days[i]);
  g_autoptr (TzTable) overview = tz_overview_new (table);
  assert_share (overview, "before", 1, N);
  assert_share (overview, "days:0", 2, N);
  assert_share (overview, "days:61", 1, N);
  assert_share (overview, "days:271", 1, N);
  assert_share (overview, "days:366", 1, N);
  assert_share (overview, "unknown", N - G_N_ELEMENTS (days), N);
}

/* Columns are agencies: 3 of 80 have any of the first row, 1, 4 and 9; the second holds dates. */
static void
test_columns (void)
{
  g_autoptr (TzTable) table = tz_table_new ("measures", "Measures", "Kind");
  tz_table_add_row (table, "measures:rule", "Rules");
  tz_table_add_row (table, "next", "Next");
  for (guint i = 0; i < N; i++)
    tz_table_add_column (table, "甲局", "甲局")->mark = g_strdup ("A");
  tz_table_seal (table);
  tz_table_set_number (table, 0, 7, 4);
  tz_table_set_number (table, 0, 8, 9);
  tz_table_set_number (table, 0, 9, 1);
  tz_table_set_number (table, 0, 10, 0);
  tz_table_set_date (table, 1, 10, "2024-06");
  for (guint i = 7; i < 11; i++)
    tz_table_set_counts (table, 0, i);
  g_autoptr (TzTable) overview = tz_overview_new (table);
  g_assert_cmpuint (overview->rows->len, ==, 1);
  assert_share (overview, "measures:rule", 3, N);
  g_assert_cmpfloat (number_at (overview, "measures:rule", "total"), ==, 14);
  g_assert_cmpfloat (number_at (overview, "measures:rule", "median"), ==, 4);
  g_assert_cmpfloat (number_at (overview, "measures:rule", "most"), ==, 9);
  g_assert_cmpint (tz_overview_find_cell (table, 0), ==, 8);
  g_assert_cmpint (tz_overview_find_cell (table, 1), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview/completion", test_completion);
  g_test_add_func ("/overview/rows-of-a-class", test_rows_of_a_class);
  g_test_add_func ("/overview/few-are-drawn", test_few_are_drawn);
  g_test_add_func ("/overview/days", test_days);
  g_test_add_func ("/overview/columns", test_columns);
  return g_test_run ();
}
