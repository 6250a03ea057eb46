#include "tables.h"

#include <math.h>

static const char *const statuses[] = {"completed",   "completed_sustained", "mostly_completed",
                                       "in_progress", "not_completed",       "not_stated"};

static void
fill_completion (TzTable *table, guint row, const guint *counts)
{
  guint total = 0, done = counts[0] + counts[1];
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    total += counts[i];
  tz_table_set_number (table, row, 0, total);
  for (guint i = 0; i < 5; i++)
    tz_table_set_number (table, row, i + 1, counts[i]);
  tz_table_set_rate (table, row, 6, counts[5], total);
  tz_table_set_number (table, row, 7, total - counts[5]);
  tz_table_set_rate (table, row, 8, done, total - counts[5]);
}

static void
add_agency (TzTable *table, const char *mark, const char *name, const char *group)
{
  TzTableAxis *row = tz_table_add_row (table, name, name);
  row->mark = g_strdup (mark);
  row->group = g_strdup (group);
}

TzTable *
make_completion (void)
{
  const guint counts[][6] = {
      {47, 0, 4, 0, 0, 0}, {7, 30, 0, 2, 0, 0}, {0, 5, 0, 0, 0, 6}, {0, 0, 0, 0, 0, 36}};
  TzTable *table = tz_table_new ("completion", "Completion", "Agency");
  add_agency (table, "A", "云溪市教育局", "Ranked");
  add_agency (table, "B", "璧城经济技术开发区教育和体育工作委员会办公室", "Ranked");
  add_agency (table, "C", "东湾市教育局", "Too little stated");
  add_agency (table, "D", "临江区教育局", "None stated");
  tz_table_add_column (table, "problems", "Problems");
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    tz_table_add_column (table, statuses[i], statuses[i]);
  tz_table_add_column (table, "stated", "Stated");
  tz_table_add_column (table, "rate", "Completion rate");
  tz_table_add_column (table, "declared", "Declared rate");
  tz_table_seal (table);
  for (guint row = 0; row < G_N_ELEMENTS (counts); row++)
    fill_completion (table, row, counts[row]);
  tz_table_set_remark (table, 2, 8, "less than half stated");
  tz_table_set_rate (table, 0, 9, 47, 51);
  tz_table_set_rate (table, 1, 9, 20, 40);
  return table;
}

TzTable *
make_themes (guint n_agencies)
{
  TzTable *table = tz_table_new ("themes", "Themes", "Theme");
  tz_table_add_row (table, "finance", "财务管理");
  tz_table_add_row (table, "canteen", "食堂与校园餐");
  tz_table_add_row (table, "decision_making", "民主集中制与“三重一大”");
  for (guint i = 0; i < n_agencies; i++) {
    g_autofree char *name = g_strdup_printf ("第%u市教育局", i + 1);
    tz_table_add_column (table, name, name)->mark = g_strdup_printf ("%c", 'A' + i % 26);
  }
  tz_table_add_column (table, "agencies", "Agencies");
  tz_table_add_column (table, "problems", "Problems");
  tz_table_seal (table);
  for (guint i = 0; i < n_agencies; i++) {
    tz_table_set_number (table, 0, i, i);
    tz_table_set_number (table, 1, i, 1);
    tz_table_set_number (table, 2, i, i == 0 ? 2 : 0);
  }
  const guint agencies[] = {n_agencies - 1, n_agencies, 1};
  const guint problems[] = {n_agencies * (n_agencies - 1) / 2, n_agencies, 2};
  for (guint row = 0; row < 3; row++) {
    tz_table_set_rate (table, row, n_agencies, agencies[row], n_agencies);
    tz_table_set_number (table, row, n_agencies + 1, problems[row]);
  }
  return table;
}

TzTable *
make_acts (void)
{
  static const char *const marks[] = {"A", "B", "C"};
  static const char *const rows[][2] = {{"acts:talk", "约谈谈话：次数"},
                                        {"acts:party", "党纪处分：次数"},
                                        {"people:talk", "约谈谈话：人数"},
                                        {"declared:talk", "约谈人数：声明"}};
  TzTable *table = tz_table_new ("accountability", "Accountability", "Kind");
  table->rows_apart = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    tz_table_add_row (table, rows[i][0], rows[i][1])->group = g_strdup (i < 2 ? "报告的问责" : "人数");
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    tz_table_add_column (table, marks[i], "云溪市教育局")->mark = g_strdup (marks[i]);
  tz_table_seal (table);
  for (guint column = 0; column < G_N_ELEMENTS (marks); column++) {
    tz_table_set_number (table, 0, column, 3 * column);
    tz_table_set_number (table, 1, column, 1);
  }
  tz_table_set_number (table, 2, 1, 12);
  tz_table_set_remark (table, 2, 2, "6 acts without a number of people");
  tz_table_set_number (table, 3, 0, 0);
  return table;
}

TzTable *
make_time (void)
{
  const char *const dates[][4] = {
      {"2019-09-18/2019-11-30", "2020-01-17", "2020-12-01", "2020-12-11"},
      {"2022-03", "2022-07-25", NULL, NULL},
      {NULL, "[2025-01-14,2025-11-04]", NULL, "2025-12-01"},
  };
  const char *const columns[] = {"inspected", "feedback", "signed", "published"};
  TzTable *table = tz_table_new ("time", "Time", "Notice");
  add_agency (table, "A", "云溪市教育局", NULL);
  add_agency (table, "B", "临江区教育局", NULL);
  add_agency (table, "C", "东湾市教育局", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    tz_table_add_column (table, columns[i], columns[i]);
  tz_table_seal (table);
  for (guint row = 0; row < G_N_ELEMENTS (dates); row++)
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      tz_table_set_date (table, row, i, dates[row][i]);
  return table;
}

gboolean
is_painted (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  const guint32 *line = (const guint32 *)(gconstpointer)(data + y * cairo_image_surface_get_stride (surface));
  return line[x] >> 24 != 0;
}

void
assert_nothing_outside (TzChart *chart, const TzChartLook *look, double width, double height)
{
  const int margin = 12, right = (int)ceil (width) + margin, bottom = (int)ceil (height) + margin;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, right + margin, bottom + margin);
  cairo_t *cr = cairo_create (surface);
  cairo_translate (cr, margin, margin);
  tz_chart_draw (chart, cr, look, NULL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < bottom + margin; y++)
    for (int x = 0; x < right + margin; x++)
      if (x < margin - 1 || y < margin - 1 || x > right + 1 || y > bottom + 1)
        if (is_painted (surface, x, y))
          g_error ("%s: painted at %d, %d outside of %g × %g", tz_chart_get_table (chart)->id, x - margin,
                   y - margin, width, height);
  cairo_surface_destroy (surface);
}

const TzDatum *
find_datum (const TzChart *chart, guint row, const char *column)
{
  guint n;
  const TzDatum *data = tz_chart_get_data (chart, &n);
  int index = tz_table_find_column (tz_chart_get_table (chart), column);
  for (guint i = 0; i < n; i++)
    if (data[i].row == row && (int)data[i].column == index)
      return &data[i];
  g_error ("no datum in row %u, column %s", row, column);
}
