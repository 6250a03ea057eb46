#include "plot.h"

void
tz_plot_add_datum (TzChart *chart, guint row, guint column, TzBox box)
{
  const TzDatum datum = {row, column, box.x, box.y, box.width, box.height};
  g_array_append_val (chart->data, datum);
}

static double
mark_width (const TzPen *pen, const TzTableAxis *axis)
{
  return axis->mark != NULL ? tz_pen_measure (pen, axis->mark, TZ_PEN_BOLD) + pen->line / 3 : 0;
}

double
tz_plot_measure_labels (const TzChart *chart, const TzPen *pen, double most)
{
  double width = 0;
  for (guint i = 0; i < chart->table->rows->len && width < most; i++) {
    const TzTableAxis *row = tz_table_get_row (chart->table, i);
    width = MAX (width, mark_width (pen, row) + tz_pen_measure (pen, row->title, 0));
  }
  return MIN (width, most);
}

double
tz_plot_measure_label_height (const TzChart *chart, const TzPen *pen)
{
  double height = pen->line, most = 3.1 * pen->line;
  for (guint i = 0; i < chart->table->rows->len && height < most; i++) {
    const TzTableAxis *row = tz_table_get_row (chart->table, i);
    double width = chart->label_width - mark_width (pen, row);
    height = MAX (height, tz_pen_measure_height (pen, row->title, width, 0));
  }
  return MIN (height, most);
}

void
tz_plot_draw_label (const TzChart *chart, const TzPen *pen, guint row)
{
  const TzTableAxis *axis = tz_table_get_row (chart->table, row);
  TzBox box = {chart->pin, tz_plot_row_top (chart, row), chart->label_width, chart->row_height};
  double shift = mark_width (pen, axis);
  if (axis->mark != NULL)
    tz_pen_write (pen, axis->mark, (TzBox){box.x, box.y, shift, box.height}, TZ_PEN_BOLD);
  tz_pen_write (pen, axis->title, (TzBox){box.x + shift, box.y, box.width - shift, box.height}, 0);
}

char *
tz_plot_dup_label (const TzTableAxis *axis)
{
  return axis->mark != NULL ? g_strdup_printf ("%s %s", axis->mark, axis->title) : g_strdup (axis->title);
}

const char *
tz_plot_heading_of (const TzChart *chart, guint row)
{
  const char *group = tz_table_get_row (chart->table, row)->group;
  const char *before = row > 0 ? tz_table_get_row (chart->table, row - 1)->group : NULL;
  return g_strcmp0 (group, before) != 0 ? group : NULL;
}

gboolean
tz_plot_has_groups (const TzChart *chart)
{
  for (guint row = 1; row < chart->table->rows->len; row++)
    if (tz_plot_heading_of (chart, row) != NULL)
      return TRUE;
  return FALSE;
}

double
tz_plot_heading_height (const TzPen *pen)
{
  return 1.5 * pen->line;
}

void
tz_plot_draw_heading (const TzChart *chart, const TzPen *pen, guint row)
{
  const char *heading = tz_plot_has_groups (chart) ? tz_plot_heading_of (chart, row) : NULL;
  if (heading == NULL)
    return;
  double height = tz_plot_heading_height (pen);
  tz_pen_write (pen, heading,
                (TzBox){chart->pin, tz_plot_row_top (chart, row) - height, chart->width, height},
                TZ_PEN_SMALL | TZ_PEN_DIM);
}
