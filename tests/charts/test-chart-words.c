#include "edtf.h"
#include "tables.h"

static const TzChartLook look = {.dark = FALSE};

static void
assert_words (const TzChart *chart, guint row, const char *column, const char *expected)
{
  g_autofree char *words = tz_chart_dup_description (chart, find_datum (chart, row, column));
  g_assert_cmpstr (words, ==, expected);
}

static void
test_completion (void)
{
  g_autoptr (TzTable) table = make_completion ();
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_COMPLETION, table);
  tz_chart_layout (chart, 400, &look);
  assert_words (chart, 0, "completed", "A 云溪市教育局, completed: 47 of 51 problems (92.2 %)");
  assert_words (chart, 0, "declared", "A 云溪市教育局, Declared rate: 47/51 (92.2 %)");
  assert_words (chart, 1, "rate",
                "B 璧城经济技术开发区教育和体育工作委员会办公室, Completion rate: 37/39 (94.9 %)");
  assert_words (chart, 2, "rate", "C 东湾市教育局, Completion rate: 5/5 (100.0 %), less than half stated");
  assert_words (chart, 3, "not_stated", "D 临江区教育局, not_stated: 36 of 36 problems (100.0 %)");
}

/* What is not stated is no datum: neither a segment of no width nor a marker at zero. */
static void
test_nothing_is_no_datum (void)
{
  g_autoptr (TzTable) table = make_completion ();
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_COMPLETION, table);
  tz_chart_layout (chart, 400, &look);
  guint n;
  const TzDatum *data = tz_chart_get_data (chart, &n);
  for (guint i = 0; i < n; i++) {
    g_assert_cmpint (tz_table_get (table, data[i].row, data[i].column)->kind, !=, TZ_CELL_EMPTY);
    g_assert_cmpfloat (data[i].width, >, 0);
    if (data[i].row == 3)
      g_assert_cmpint ((int)data[i].column, ==, tz_table_find_column (table, "not_stated"));
  }
}

static void
test_matrix (void)
{
  g_autoptr (TzTable) table = make_themes (4);
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_MATRIX, table);
  tz_chart_layout (chart, 400, &look);
  assert_words (chart, 0, "第4市教育局", "财务管理, D 第4市教育局: 3 problems");
  assert_words (chart, 1, "第1市教育局", "食堂与校园餐, A 第1市教育局: 1 problem");
  assert_words (chart, 2, "第2市教育局", "民主集中制与“三重一大”, B 第2市教育局: 0 problems");
  assert_words (chart, 0, "problems", "财务管理, in 3 of 4 agencies: 6 problems");
}

static void
test_time (void)
{
  g_autoptr (TzTable) table = make_time ();
  g_autoptr (TzChart) chart = tz_chart_new (TZ_CHART_TIME, table);
  tz_chart_layout (chart, 400, &look);
  guint n;
  tz_chart_get_data (chart, &n);
  g_assert_cmpuint (n, ==, 8);
  g_autofree char *day = tz_edtf_dup_display ("2020-01-17");
  g_autofree char *either = tz_edtf_dup_display ("[2025-01-14,2025-11-04]");
  g_autofree char *feedback = g_strdup_printf ("A 云溪市教育局, feedback: %s", day);
  g_autofree char *damaged = g_strdup_printf ("C 东湾市教育局, feedback: %s", either);
  assert_words (chart, 0, "feedback", feedback);
  assert_words (chart, 2, "feedback", damaged);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-words/completion", test_completion);
  g_test_add_func ("/chart-words/nothing-is-no-datum", test_nothing_is_no_datum);
  g_test_add_func ("/chart-words/matrix", test_matrix);
  g_test_add_func ("/chart-words/time", test_time);
  return g_test_run ();
}
