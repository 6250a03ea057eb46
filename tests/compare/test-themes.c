#include "compared.h"

static TzTable *
compare (Fixture *fixture, const TzComparisonOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzGathering) gathering = tz_gathering_new (fixture->library, options);
  TzTable *table = tz_compare_themes (gathering, &error);
  g_assert_no_error (error);
  return table;
}

static double
number_at (const TzTable *table, const char *row, const char *column)
{
  const TzCell *cell = compared_cell (table, row, column);
  g_assert_cmpint (cell->kind, ==, TZ_CELL_NUMBER);
  return cell->number;
}

/* finance: 甲 3, 乙 1, 丙 1, 丁 1. */
static void
test_counts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.first_theme_only = FALSE};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  g_assert_cmpfloat (number_at (table, "finance", "甲市教育局"), ==, 3);
  g_assert_cmpfloat (number_at (table, "finance", "丁县住建局"), ==, 1);
  g_assert_cmpfloat (number_at (table, "finance", "problems"), ==, 6);
  g_assert_cmpfloat (number_at (table, "canteen", "乙区卫健局"), ==, 0);
  g_assert_cmpfloat (number_at (table, "", "丙县水务局"), ==, 1);
  compared_assert_rate (compared_cell (table, "finance", "agencies"), 4, 4);
  compared_assert_rate (compared_cell (table, "finance", "share"), 6, 21);
  compared_assert_rate (compared_cell (table, "canteen", "agencies"), 1, 4);
}

/* By agencies, then problems, then the taxonomy; problems without a theme last. */
static void
test_order (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.first_theme_only = FALSE};
  const char *const first[] = {"finance", "procurement", "formalism", "political_study", "canteen"};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    g_assert_cmpstr (tz_table_get_row (table, i)->id, ==, first[i]);
  g_assert_cmpstr (tz_table_get_row (table, table->rows->len - 1)->id, ==, "");
}

static void
test_first_theme_only (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.first_theme_only = TRUE};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  g_assert_cmpfloat (number_at (table, "finance", "甲市教育局"), ==, 2);
  double all = 0;
  for (guint row = 0; row < table->rows->len; row++)
    all += number_at (table, tz_table_get_row (table, row)->id, "problems");
  g_assert_cmpfloat (all, ==, 21);
}

static void
test_queries (Fixture *fixture, gconstpointer data)
{
  const TzComparisonOptions options = {.first_theme_only = GPOINTER_TO_INT (data), .year = 2020};
  guint checked = 0;
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  for (guint row = 0; row < table->rows->len; row++)
    for (guint column = 0; column < table->columns->len; column++) {
      if (!tz_table_get (table, row, column)->counts)
        continue;
      g_assert_cmpuint (compared_count_at (fixture, table, row, column), ==,
                        tz_table_get_count (table, row, column));
      checked++;
    }
  g_assert_cmpuint (checked, ==, table->rows->len * 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/themes/counts", test_counts);
  FIXTURE_ADD ("/themes/order", test_order);
  FIXTURE_ADD ("/themes/first-theme-only", test_first_theme_only);
  g_test_add ("/themes/queries", Fixture, GINT_TO_POINTER (FALSE), fixture_set_up, test_queries,
              fixture_tear_down);
  g_test_add ("/themes/queries-of-first-themes", Fixture, GINT_TO_POINTER (TRUE), fixture_set_up,
              test_queries, fixture_tear_down);
  return g_test_run ();
}
