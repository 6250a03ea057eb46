#include "compared.h"
#include "forms.h"

static TzTable *
compare (Fixture *fixture, const TzComparisonOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzGathering) gathering = tz_gathering_new (fixture->library, options);
  TzTable *table = tz_compare_completion (gathering, &error);
  g_assert_no_error (error);
  return table;
}

static void
test_rates (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.rate = TZ_RATE_STRICT};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  compared_assert_rate (compared_cell (table, "甲市教育局", "rate"), 7, 9);
  compared_assert_rate (compared_cell (table, "甲市教育局", "rate_mostly"), 8, 9);
  compared_assert_rate (compared_cell (table, "甲市教育局", "not_stated"), 1, 10);
  compared_assert_rate (compared_cell (table, "乙区卫健局", "rate"), 5, 6);
  compared_assert_rate (compared_cell (table, "丙县水务局", "rate"), 3, 3);
  g_assert_cmpint (tz_table_find_column (table, "rate_strict"), ==, -1);

  const TzComparisonOptions mostly = {.rate = TZ_RATE_INCLUDING_MOSTLY};
  g_autoptr (TzTable) other = compare (fixture, &mostly);
  compared_assert_rate (compared_cell (other, "甲市教育局", "rate"), 8, 9);
  compared_assert_rate (compared_cell (other, "甲市教育局", "rate_strict"), 7, 9);
}

/* Only notices that state both figures are pooled; none stated is empty, not zero. */
static void
test_declared (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.rate = TZ_RATE_STRICT};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  compared_assert_rate (compared_cell (table, "甲市教育局", "declared"), 4, 5);
  compared_assert_rate (compared_cell (table, "丁县住建局", "declared"), 2, 2);
  g_assert_cmpint (compared_cell (table, "乙区卫健局", "declared")->kind, ==, TZ_CELL_EMPTY);
  g_assert_cmpint (compared_cell (table, "丁县住建局", "rate")->kind, ==, TZ_CELL_EMPTY);
}

static const char *
group_of (const TzTable *table, guint row)
{
  return tz_table_get_row (table, row)->group;
}

static void
test_order_by_rate (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.rate = TZ_RATE_STRICT, .order = TZ_ORDER_RATE};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  compared_assert_rows (table, "乙区卫健局 甲市教育局 丙县水务局 丁县住建局");
  g_assert_cmpstr (group_of (table, 0), ==, group_of (table, 1));
  g_assert_cmpstr (group_of (table, 1), !=, group_of (table, 2));
  g_assert_cmpstr (group_of (table, 2), !=, group_of (table, 3));
  g_assert_nonnull (compared_cell (table, "丙县水务局", "rate")->text);
  g_assert_null (compared_cell (table, "乙区卫健局", "rate")->text);

  const TzComparisonOptions mostly = {.rate = TZ_RATE_INCLUDING_MOSTLY, .order = TZ_ORDER_RATE};
  g_autoptr (TzTable) other = compare (fixture, &mostly);
  compared_assert_rows (other, "甲市教育局 乙区卫健局 丙县水务局 丁县住建局");
}

static void
test_other_orders (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions by_problems = {.order = TZ_ORDER_PROBLEMS}, by_name = {.order = TZ_ORDER_NAME};
  compared_fill (fixture);
  g_autoptr (TzTable) problems = compare (fixture, &by_problems);
  compared_assert_rows (problems, "甲市教育局 乙区卫健局 丙县水务局 丁县住建局");
  g_assert_null (group_of (problems, 0));
  g_autoptr (TzTable) names = compare (fixture, &by_name);
  compared_assert_rows (names, "丁县住建局 丙县水务局 乙区卫健局 甲市教育局");
}

/* A mark is the place in the list that was asked for, whatever the order. */
static void
test_marks (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const agencies[] = {"丙县水务局", "甲市教育局", NULL};
  const TzComparisonOptions options = {.agencies = agencies, .order = TZ_ORDER_RATE};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  compared_assert_rows (table, "甲市教育局 丙县水务局");
  g_assert_cmpstr (tz_table_get_row (table, 0)->mark, ==, "B");
  g_assert_cmpstr (tz_table_get_row (table, 1)->mark, ==, "A");
}

static void
test_left_out (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.order = TZ_ORDER_RATE};
  const char *const agencies[] = {"乙区卫健局", NULL};
  const TzComparisonOptions one = {.agencies = agencies};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  g_assert_cmpfloat (compared_cell (table, "丁县住建局", "left_out")->number, ==, 1);
  g_assert_cmpfloat (compared_cell (table, "丁县住建局", "problems")->number, ==, 2);
  const char *last = g_ptr_array_index (table->remarks, table->remarks->len - 1);
  g_assert_true (g_str_has_prefix (last, "2 notices left out"));
  g_autoptr (TzTable) alone = compare (fixture, &one);
  g_assert_cmpint (tz_table_find_column (alone, "left_out"), ==, -1);
  g_assert_cmpuint (alone->remarks->len, ==, table->remarks->len - 1);
}

/* One who picks only the form that does not count is told why there is nothing. */
static void
test_other_forms (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  compared_fill (fixture);
  tz_library_join_forms (fixture->library, 1, 2, "王一", &error);
  g_assert_no_error (error);
  g_autoptr (TzNotice) first = tz_library_load (fixture->library, 1, &error);
  const gint64 notices[] = {first->row->form_of != 0 ? 1 : 2, 0};
  const TzComparisonOptions picked = {.notices = notices};
  g_autoptr (TzTable) table = compare (fixture, &picked);
  g_assert_cmpuint (table->rows->len, ==, 0);
  const char *last = g_ptr_array_index (table->remarks, table->remarks->len - 1);
  g_assert_cmpstr (last, ==, "1 notice not counted again: another form of one that is.");
}

/* A comparison that is saved may name notices that are gone since; how many is said, whatever else is asked for. */
static void
test_gone (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) trashed = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 notices[] = {1, 2, 3, 0};
  const TzComparisonOptions picked = {.notices = notices, .year = 1999};
  compared_fill (fixture);
  fixture_delete (fixture, (const gint64[]){1}, 1);
  g_array_append_val (trashed, ((gint64){2}));
  g_assert_true (tz_library_trash_notices (fixture->library, trashed, "tester", &error));
  g_autoptr (TzTable) table = compare (fixture, &picked);
  const char *last = g_ptr_array_index (table->remarks, table->remarks->len - 1);
  g_assert_cmpstr (last, ==, "2 picked notices are not in the library any more, or in the trash.");
}

static void
test_years_and_notices (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions all = {.order = TZ_ORDER_NAME}, in_2020 = {.year = 2020};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &all);
  g_assert_cmpstr (compared_cell (table, "甲市教育局", "years")->text, ==, "2020, 2023");
  g_autoptr (TzTable) year = compare (fixture, &in_2020);
  compared_assert_rows (year, "乙区卫健局 甲市教育局");
  compared_assert_rate (compared_cell (year, "甲市教育局", "rate"), 4, 4);
  const gint64 notices[] = {2, 4, 0};
  const TzComparisonOptions picked = {.notices = notices, .order = TZ_ORDER_PROBLEMS};
  g_autoptr (TzTable) some = compare (fixture, &picked);
  compared_assert_rows (some, "甲市教育局 丙县水务局");
  compared_assert_rate (compared_cell (some, "甲市教育局", "rate"), 3, 5);
}

/* Every figure opens as many problems as it says. */
static void
test_queries (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.rate = TZ_RATE_STRICT};
  guint checked = 0;
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  for (guint row = 0; row < table->rows->len; row++)
    for (guint column = 0; column < table->columns->len; column++) {
      const TzCell *cell = tz_table_get (table, row, column);
      gboolean is_rate = g_str_has_prefix (tz_table_get_column (table, column)->id, "rate");
      if (!cell->counts || cell->kind == TZ_CELL_EMPTY)
        continue;
      guint expected = is_rate ? cell->denominator : tz_table_get_count (table, row, column);
      g_assert_cmpuint (compared_count_at (fixture, table, row, column), ==, expected);
      checked++;
    }
  g_assert_cmpuint (checked, ==, 4 * 8 + 3 * 2);
}

static void
test_empty (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.order = TZ_ORDER_RATE};
  g_autoptr (TzTable) table = compare (fixture, &options);
  g_assert_cmpuint (table->rows->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/completion/rates", test_rates);
  FIXTURE_ADD ("/completion/declared", test_declared);
  FIXTURE_ADD ("/completion/order-by-rate", test_order_by_rate);
  FIXTURE_ADD ("/completion/other-orders", test_other_orders);
  FIXTURE_ADD ("/completion/marks", test_marks);
  FIXTURE_ADD ("/completion/left-out", test_left_out);
  FIXTURE_ADD ("/completion/other-forms", test_other_forms);
  FIXTURE_ADD ("/completion/gone", test_gone);
  FIXTURE_ADD ("/completion/years-and-notices", test_years_and_notices);
  FIXTURE_ADD ("/completion/queries", test_queries);
  FIXTURE_ADD ("/completion/empty", test_empty);
  return g_test_run ();
}
