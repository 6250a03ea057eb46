#include "plot.h"

#include <glib/gi18n.h>

/* Rows of an overview (overview.h): a bar for the share, beside it the figures. */

static const TzCell *
share_of (const TzChart *chart, guint row)
{
  int column = tz_table_find_column (chart->table, "share");
  const TzCell *cell = column >= 0 ? tz_table_get (chart->table, row, (guint)column) : NULL;
  return cell != NULL && cell->kind == TZ_CELL_RATE ? cell : NULL;
}

static char *
dup_share (const TzChart *chart, guint row)
{
  const TzCell *share = share_of (chart, row);
  return share != NULL ? g_strdup_printf (_ ("%u of %u"), share->numerator, share->denominator)
                       : g_strdup ("");
}

/* "Total 120 · Median 3", of the figures that the row has. */
static char *
dup_figures (const TzChart *chart, guint row)
{
  GString *text = g_string_new (NULL);
  for (guint column = 0; column < chart->table->columns->len; column++) {
    const TzTableAxis *axis = tz_table_get_column (chart->table, column);
    if (g_str_equal (axis->id, "share") || tz_table_get (chart->table, row, column)->kind == TZ_CELL_EMPTY)
      continue;
    g_autofree char *value = tz_table_dup_cell_text (chart->table, row, column);
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " · " : "", axis->title, value);
  }
  return g_string_free (text, FALSE);
}

static double
measure_values (const TzChart *chart, const TzPen *pen)
{
  double width = 0;
  for (guint row = 0; row < chart->table->rows->len; row++) {
    g_autofree char *share = dup_share (chart, row);
    g_autofree char *figures = dup_figures (chart, row);
    width = MAX (width, tz_pen_measure (pen, share, TZ_PEN_BOLD));
    width = MAX (width, tz_pen_measure (pen, figures, TZ_PEN_SMALL));
  }
  return width;
}

static double
min_width (TzChart *chart G_GNUC_UNUSED, const TzPen *pen)
{
  return 18 * pen->line;
}

static void
layout (TzChart *chart, const TzPen *pen)
{
  int column = tz_table_find_column (chart->table, "share");
  double values = measure_values (chart, pen);
  chart->value_width = MIN (values, 0.4 * chart->width);
  chart->label_width = tz_plot_measure_labels (chart, pen, 0.3 * chart->width);
  chart->plot_width = chart->width - chart->label_width - chart->value_width - 2 * TZ_PLOT_GAP;
  chart->row_height = MAX (chart->value_width < values ? 3.2 * pen->line : 2.3 * pen->line,
                           tz_plot_measure_label_height (chart, pen) + 0.5 * pen->line);
  double y = 0;
  for (guint row = 0; row < chart->table->rows->len; row++) {
    if (tz_plot_has_groups (chart) && tz_plot_heading_of (chart, row) != NULL)
      y += tz_plot_heading_height (pen);
    g_array_append_val (chart->rows, y);
    tz_plot_add_datum (chart, row, (guint)MAX (0, column),
                       (TzBox){chart->label_width + TZ_PLOT_GAP, y + 2,
                               chart->width - chart->label_width - TZ_PLOT_GAP - 1, chart->row_height - 4});
    y += chart->row_height;
  }
  chart->height = y;
}

static void
draw_bar (const TzChart *chart, const TzPen *pen, guint row)
{
  const TzCell *share = share_of (chart, row);
  double height = 0.8 * pen->line;
  TzBox all = {chart->label_width + TZ_PLOT_GAP,
               tz_plot_row_top (chart, row) + (chart->row_height - height) / 2, chart->plot_width, height};
  TzColor faint = tz_palette_line (pen->look);
  faint.alpha = pen->look->high_contrast || pen->look->print ? 0 : 0.4;
  tz_pen_fill (pen, all, faint, TZ_HATCH_NONE);
  if (share != NULL && share->numerator > 0) {
    TzBox part = all;
    part.width = MAX (1, all.width * share->numerator / share->denominator);
    tz_pen_fill (pen, part, tz_palette_accent (pen->look), TZ_HATCH_NONE);
  }
  if (pen->look->print || pen->look->high_contrast)
    tz_pen_outline (pen, all, tz_palette_text (pen->look), 0.75);
}

static void
draw_values (const TzChart *chart, const TzPen *pen, guint row)
{
  g_autofree char *share = dup_share (chart, row);
  g_autofree char *figures = dup_figures (chart, row);
  double below = tz_pen_measure_height (pen, figures, chart->value_width, TZ_PEN_SMALL);
  below = *figures != '\0' ? MIN (below, chart->row_height - pen->line) : 0;
  double x = chart->width - chart->value_width;
  double y = tz_plot_row_top (chart, row) + (chart->row_height - pen->line - below) / 2;
  tz_pen_write (pen, share, (TzBox){x, y, chart->value_width + 1, pen->line}, TZ_PEN_BOLD);
  tz_pen_write (pen, figures, (TzBox){x, y + pen->line, chart->value_width, below},
                TZ_PEN_SMALL | TZ_PEN_DIM);
}

static void
draw (const TzChart *chart, const TzPen *pen)
{
  double head = tz_plot_heading_height (pen);
  for (guint row = 0; row < chart->rows->len; row++) {
    double top = tz_plot_row_top (chart, row);
    if (!tz_pen_is_visible (pen, (TzBox){0, top - head, chart->width, chart->row_height + head}))
      continue;
    tz_plot_draw_heading (chart, pen, row);
    tz_plot_draw_label (chart, pen, row);
    draw_bar (chart, pen, row);
    draw_values (chart, pen, row);
  }
}

static char *
describe (const TzChart *chart, const TzDatum *datum)
{
  const TzTableAxis *row = tz_table_get_row (chart->table, datum->row);
  const TzTableAxis *column = tz_table_get_column (chart->table, datum->column);
  g_autofree char *share = tz_table_dup_cell_text (chart->table, datum->row, datum->column);
  g_autofree char *figures = dup_figures (chart, datum->row);
  g_autofree char *words = g_strdup_printf (_ ("%s, %s: %s"), row->title, column->title, share);
  return *figures != '\0' ? g_strdup_printf (_ ("%s, %s"), words, figures) : g_steal_pointer (&words);
}

const TzPlot tz_plot_share = {min_width, layout, draw, describe, NULL};
