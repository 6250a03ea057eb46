#include "compared.h"

static const Sample samples[] = {
    {.agency = "甲市教育局",
     .feedback = "2020-01-17",
     .declared_total = 5,
     .declared_done = 4,
     .problems = {{"理论学习不深入", TZ_STATUS_COMPLETED, "political_study"},
                  {"食堂管理松散", TZ_STATUS_COMPLETED, "canteen finance"},
                  {"账目不清", TZ_STATUS_COMPLETED, "finance"},
                  {"工程进度慢", TZ_STATUS_COMPLETED_SUSTAINED, "construction"},
                  {"档案不全", TZ_STATUS_NOT_STATED, "cadres"}}},
    {.agency = "甲市教育局",
     .feedback = "2023-05-02",
     .problems = {{"食堂采购不规范", TZ_STATUS_COMPLETED, "canteen procurement"},
                  {"经费管理不严", TZ_STATUS_COMPLETED, "finance"},
                  {"会议过多", TZ_STATUS_COMPLETED, "formalism"},
                  {"教师缺编", TZ_STATUS_MOSTLY_COMPLETED, "teachers"},
                  {"信访积压", TZ_STATUS_IN_PROGRESS, "petitions"}}},
    {.agency = "乙区卫健局",
     .feedback = "2020-08-10",
     .problems = {{"财务报销不严", TZ_STATUS_COMPLETED, "finance"},
                  {"采购程序缺失", TZ_STATUS_COMPLETED, "procurement"},
                  {"学习流于形式", TZ_STATUS_COMPLETED, "political_study formalism"},
                  {"用车不规范", TZ_STATUS_COMPLETED, "frugality"},
                  {"津贴超发", TZ_STATUS_COMPLETED, "allowances"},
                  {"资产闲置", TZ_STATUS_NOT_COMPLETED, "assets"}}},
    {.agency = "丙县水务局",
     .feedback = "2021-03-01",
     .problems = {{"专项资金滞留", TZ_STATUS_COMPLETED, "finance"},
                  {"项目招标不公开", TZ_STATUS_COMPLETED, "procurement"},
                  {"杂项", TZ_STATUS_COMPLETED, ""}}},
    {.agency = "丁县住建局",
     .feedback = "2021-06-30",
     .declared_total = 2,
     .declared_done = 2,
     .problems = {{"资金拨付慢", TZ_STATUS_NOT_STATED, "finance"},
                  {"作风漂浮", TZ_STATUS_NOT_STATED, "formalism"}}},
    {.agency = "丁县住建局",
     .feedback = "2022-06-30",
     .certainty = 0.4f,
     .problems = {{"不计入", TZ_STATUS_COMPLETED, "finance"}}},
    {.agency = "戊院", .feedback = "2022-01-01", .is_no_notice = TRUE},
};

void
compared_fill (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    fixture_store (fixture, &samples[i], name);
  }
}

static guint
find_row (const TzTable *table, const char *id)
{
  int row = tz_table_find_row (table, id);
  g_assert_cmpint (row, >=, 0);
  return (guint)row;
}

static guint
find_column (const TzTable *table, const char *id)
{
  int column = tz_table_find_column (table, id);
  g_assert_cmpint (column, >=, 0);
  return (guint)column;
}

const TzCell *
compared_cell (const TzTable *table, const char *row, const char *column)
{
  return tz_table_get (table, find_row (table, row), find_column (table, column));
}

guint
compared_count (Fixture *fixture, const TzTable *table, const char *row, const char *column)
{
  return compared_count_at (fixture, table, find_row (table, row), find_column (table, column));
}

guint
compared_count_at (Fixture *fixture, const TzTable *table, guint row, guint column)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzProblemQuery) query = tz_table_dup_query (table, row, column);
  g_assert_nonnull (query);
  g_autoptr (GPtrArray) problems = tz_library_list_problems (fixture->library, query, &error);
  g_assert_no_error (error);
  return problems->len;
}

void
compared_assert_rows (const TzTable *table, const char *titles)
{
  g_autoptr (GString) all = g_string_new (NULL);
  for (guint i = 0; i < table->rows->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? " " : "", tz_table_get_row (table, i)->title);
  g_assert_cmpstr (all->str, ==, titles);
}

void
compared_assert_rate (const TzCell *cell, guint numerator, guint denominator)
{
  g_assert_cmpint (cell->kind, ==, TZ_CELL_RATE);
  g_assert_cmpuint (cell->numerator, ==, numerator);
  g_assert_cmpuint (cell->denominator, ==, denominator);
}
