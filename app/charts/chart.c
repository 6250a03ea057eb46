#include "chart.h"

#include <math.h>

#include "plot.h"

static const TzPlot *
plot_of (TzChartKind kind)
{
  switch (kind) {
  case TZ_CHART_MATRIX:
    return &tz_plot_matrix;
  case TZ_CHART_TIME:
    return &tz_plot_time;
  case TZ_CHART_SHARES:
    return &tz_plot_share;
  case TZ_CHART_COMPLETION:
  default:
    return &tz_plot_completion;
  }
}

TzChart *
tz_chart_new (TzChartKind kind, const TzTable *table)
{
  TzChart *chart = g_new0 (TzChart, 1);
  chart->plot = plot_of (kind);
  chart->table = table;
  chart->data = g_array_new (FALSE, FALSE, sizeof (TzDatum));
  chart->rows = g_array_new (FALSE, FALSE, sizeof (double));
  return chart;
}

void
tz_chart_free (TzChart *chart)
{
  if (chart == NULL)
    return;
  g_array_unref (chart->data);
  g_array_unref (chart->rows);
  g_free (chart);
}

const TzTable *
tz_chart_get_table (const TzChart *chart)
{
  return chart->table;
}

double
tz_chart_get_min_width (TzChart *chart, const TzChartLook *look)
{
  g_auto (TzPen) pen = {0};
  tz_pen_init (&pen, NULL, look);
  return ceil (chart->plot->min_width (chart, &pen));
}

double
tz_chart_layout (TzChart *chart, double width, const TzChartLook *look)
{
  g_auto (TzPen) pen = {0};
  tz_pen_init (&pen, NULL, look);
  g_array_set_size (chart->data, 0);
  g_array_set_size (chart->rows, 0);
  chart->width = width;
  chart->plot->layout (chart, &pen);
  chart->height = ceil (chart->height);
  return chart->height;
}

double
tz_chart_get_pinned_width (const TzChart *chart)
{
  return chart->plot->draw_titles != NULL ? chart->label_width + TZ_PLOT_GAP : 0;
}

void
tz_chart_pin (TzChart *chart, double left)
{
  chart->pin = chart->plot->draw_titles != NULL ? MAX (0, left) : 0;
}

/* Where the pinned titles end. */
static double
titles_end (const TzChart *chart)
{
  return chart->pin > 0 ? chart->pin + tz_chart_get_pinned_width (chart) : -G_MAXDOUBLE;
}

static void
leave_out_titles (const TzChart *chart, cairo_t *cr)
{
  double left, top, right, bottom;
  if (chart->pin <= 0)
    return;
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  cairo_rectangle (cr, titles_end (chart), top, MAX (0, right - titles_end (chart)), bottom - top);
  cairo_clip (cr);
}

static void
draw_focus (const TzPen *pen, const TzDatum *focus)
{
  tz_pen_round (pen, (TzBox){focus->x - 2, focus->y - 2, focus->width + 4, focus->height + 4}, 4);
  tz_pen_set_color (pen, tz_palette_paper (pen->look));
  cairo_set_line_width (pen->cr, 4);
  cairo_stroke_preserve (pen->cr);
  tz_pen_set_color (pen, tz_palette_accent (pen->look));
  cairo_set_line_width (pen->cr, 2);
  cairo_stroke (pen->cr);
}

void
tz_chart_draw (TzChart *chart, cairo_t *cr, const TzChartLook *look, const TzDatum *focus)
{
  g_auto (TzPen) pen = {0};
  tz_pen_init (&pen, cr, look);
  cairo_save (cr);
  leave_out_titles (chart, cr);
  chart->plot->draw (chart, &pen);
  if (focus != NULL)
    draw_focus (&pen, focus);
  cairo_restore (cr);
  if (chart->plot->draw_titles != NULL)
    chart->plot->draw_titles (chart, &pen);
}

const TzDatum *
tz_chart_get_data (const TzChart *chart, guint *n_data)
{
  *n_data = chart->data->len;
  return (const TzDatum *)(gpointer)chart->data->data;
}

static gboolean
holds (const TzDatum *datum, double x, double y)
{
  return x >= datum->x && x < datum->x + datum->width && y >= datum->y && y < datum->y + datum->height;
}

/* Where data lie on each other (a marker on its bar) the smallest is meant. */
const TzDatum *
tz_chart_find (const TzChart *chart, double x, double y)
{
  const TzDatum *found = NULL;
  if (x < titles_end (chart))
    return NULL;
  for (guint i = 0; i < chart->data->len; i++) {
    const TzDatum *datum = &g_array_index (chart->data, TzDatum, i);
    if (holds (datum, x, y) && (found == NULL || datum->width * datum->height < found->width * found->height))
      found = datum;
  }
  return found;
}

const TzDatum *
tz_chart_find_cell (const TzChart *chart, int row, int column)
{
  if (row < 0 || column < 0)
    return NULL;
  for (guint i = 0; i < chart->data->len; i++) {
    const TzDatum *datum = &g_array_index (chart->data, TzDatum, i);
    if ((int)datum->row == row && (int)datum->column == column)
      return datum;
  }
  return NULL;
}

char *
tz_chart_dup_description (const TzChart *chart, const TzDatum *datum)
{
  return chart->plot->describe (chart, datum);
}
