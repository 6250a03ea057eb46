#include "plot.h"

#include <glib/gi18n.h>

#include "legend.h"

#define MIN_SEGMENT 3.0
#define MARKER_RADIUS 6.5

static const TzStatus statuses[] = {TZ_STATUS_COMPLETED,        TZ_STATUS_COMPLETED_SUSTAINED,
                                    TZ_STATUS_MOSTLY_COMPLETED, TZ_STATUS_IN_PROGRESS,
                                    TZ_STATUS_NOT_COMPLETED,    TZ_STATUS_NOT_STATED};

static int
column_of (const TzChart *chart, TzStatus status)
{
  return tz_table_find_column (chart->table, tz_name_id (TZ_VOCABULARY_STATUS, (int)status));
}

static guint
count_of (const TzChart *chart, guint row, const char *id)
{
  int column = tz_table_find_column (chart->table, id);
  return column >= 0 ? tz_table_get_count (chart->table, row, (guint)column) : 0;
}

/* The cell of a rate, or NULL where it is not stated. */
static const TzCell *
rate_of (const TzChart *chart, guint row, const char *id)
{
  int column = tz_table_find_column (chart->table, id);
  const TzCell *cell = column >= 0 ? tz_table_get (chart->table, row, (guint)column) : NULL;
  return cell != NULL && cell->kind == TZ_CELL_RATE ? cell : NULL;
}

/* ---- The figures beside a bar ---- */

/* The rate in percent, or NULL where it may not be ranked or is not stated. */
static char *
dup_percent (const TzChart *chart, guint row)
{
  const TzCell *rate = rate_of (chart, row, "rate");
  if (rate == NULL || rate->text != NULL)
    return NULL;
  return tz_rate_dup_percent (rate->numerator, rate->denominator);
}

static char *
dup_not_stated (const TzChart *chart, guint row)
{
  const TzCell *cell = rate_of (chart, row, tz_name_id (TZ_VOCABULARY_STATUS, TZ_STATUS_NOT_STATED));
  if (cell == NULL || cell->numerator == 0)
    return g_strdup (_ ("no problems"));
  return g_strdup_printf (_ ("%u of %u not stated"), cell->numerator, cell->denominator);
}

static char *
dup_fraction (const TzChart *chart, guint row)
{
  const TzCell *rate = rate_of (chart, row, "rate");
  return rate != NULL ? g_strdup_printf ("%u/%u", rate->numerator, rate->denominator)
                      : dup_not_stated (chart, row);
}

static char *
dup_notes (const TzChart *chart, guint row)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  const TzCell *rate = rate_of (chart, row, "rate"), *declared = rate_of (chart, row, "declared");
  guint left_out = count_of (chart, row, "left_out");
  gboolean some_not_stated =
      count_of (chart, row, tz_name_id (TZ_VOCABULARY_STATUS, TZ_STATUS_NOT_STATED)) > 0;
  /* How many are not stated says better why a rate is not ranked. */
  if (rate != NULL && rate->text != NULL && !some_not_stated)
    g_ptr_array_add (notes, g_strdup (rate->text));
  if (declared != NULL)
    g_ptr_array_add (notes,
                     g_strdup_printf (_ ("declared %u/%u"), declared->numerator, declared->denominator));
  if (rate != NULL && some_not_stated)
    g_ptr_array_add (notes, dup_not_stated (chart, row));
  if (left_out > 0)
    g_ptr_array_add (
        notes, g_strdup_printf (ngettext ("%u notice left out", "%u notices left out", left_out), left_out));
  g_ptr_array_add (notes, NULL);
  return g_strjoinv (" · ", (char **)notes->pdata);
}

/* The widths of what stands beside the bars: the rates, and the notes under them. */
typedef struct {
  double rates;
  double notes;
} Values;

static Values
measure_values (const TzChart *chart, const TzPen *pen)
{
  Values widths = {0, 0};
  for (guint row = 0; row < chart->table->rows->len; row++) {
    g_autofree char *percent = dup_percent (chart, row);
    g_autofree char *fraction = dup_fraction (chart, row);
    g_autofree char *notes = dup_notes (chart, row);
    double rate = tz_pen_measure (pen, fraction, 0);
    if (percent != NULL)
      rate += tz_pen_measure (pen, percent, TZ_PEN_BOLD) + pen->line / 3;
    widths.rates = MAX (widths.rates, rate);
    widths.notes = MAX (widths.notes, tz_pen_measure (pen, notes, TZ_PEN_SMALL));
  }
  return widths;
}

/* ---- Layout ---- */

static double
min_width (TzChart *chart G_GNUC_UNUSED, const TzPen *pen)
{
  return 18 * pen->line;
}

static TzBox
bar_box (const TzChart *chart, const TzPen *pen, guint row)
{
  double height = pen->line * 0.8;
  return (TzBox){chart->label_width + TZ_PLOT_GAP,
                 tz_plot_row_top (chart, row) + (chart->row_height - height) / 2, chart->plot_width, height};
}

/* Shares the bar out; a segment too narrow to be seen is widened at the cost of the widest. */
static void
share_out (const guint *counts, guint total, double width, double *widths)
{
  guint widest = 0;
  double given = 0;
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++) {
    widths[i] = counts[i] > 0 ? MAX (MIN_SEGMENT, width * counts[i] / total) : 0;
    given += widths[i];
    if (counts[i] > counts[widest])
      widest = i;
  }
  widths[widest] -= given - width;
}

static void
add_segments (TzChart *chart, guint row, TzBox bar)
{
  guint counts[G_N_ELEMENTS (statuses)], total = 0;
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++) {
    counts[i] = tz_table_get_count (chart->table, row, (guint)column_of (chart, statuses[i]));
    total += counts[i];
  }
  if (total == 0)
    return;
  double widths[G_N_ELEMENTS (statuses)], x = bar.x;
  share_out (counts, total, bar.width, widths);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++) {
    if (counts[i] > 0)
      tz_plot_add_datum (chart, row, (guint)column_of (chart, statuses[i]),
                         (TzBox){x, bar.y, widths[i], bar.height});
    x += widths[i];
  }
}

static void
add_marker (TzChart *chart, guint row, TzBox bar)
{
  const TzCell *declared = rate_of (chart, row, "declared");
  if (declared == NULL)
    return;
  double share = MIN (1.0, (double)declared->numerator / declared->denominator);
  tz_plot_add_datum (chart, row, (guint)tz_table_find_column (chart->table, "declared"),
                     (TzBox){bar.x + bar.width * share - MARKER_RADIUS,
                             bar.y + bar.height / 2 - MARKER_RADIUS, 2 * MARKER_RADIUS, 2 * MARKER_RADIUS});
}

static void
add_rate (TzChart *chart, guint row)
{
  if (rate_of (chart, row, "rate") != NULL)
    tz_plot_add_datum (chart, row, (guint)tz_table_find_column (chart->table, "rate"),
                       (TzBox){chart->width - chart->value_width, tz_plot_row_top (chart, row) + 2,
                               chart->value_width - 2, chart->row_height - 4});
}

static void
layout (TzChart *chart, const TzPen *pen)
{
  gboolean groups = tz_plot_has_groups (chart);
  Values values = measure_values (chart, pen);
  chart->label_width = tz_plot_measure_labels (chart, pen, 0.3 * chart->width);
  chart->value_width = MAX (values.rates, MIN (values.notes, 0.32 * chart->width));
  chart->plot_width = chart->width - chart->label_width - chart->value_width - 2 * TZ_PLOT_GAP;
  double least = pen->line * (values.notes > chart->value_width ? 3.2 : values.notes > 0 ? 2.3 : 1.9);
  chart->row_height = MAX (least, tz_plot_measure_label_height (chart, pen) + 0.5 * pen->line);
  double y = 0;
  for (guint row = 0; row < chart->table->rows->len; row++) {
    if (groups && tz_plot_heading_of (chart, row) != NULL)
      y += tz_plot_heading_height (pen);
    g_array_append_val (chart->rows, y);
    y += chart->row_height;
    TzBox bar = bar_box (chart, pen, row);
    add_segments (chart, row, bar);
    add_marker (chart, row, bar);
    add_rate (chart, row);
  }
  chart->height = y + tz_legend_height (chart->table, pen, chart->width);
}

/* ---- Drawing ---- */

static void
draw_segment (const TzChart *chart, const TzPen *pen, const TzDatum *datum, TzStatus status)
{
  TzBox box = tz_plot_datum_box (datum);
  tz_pen_fill (pen, box, tz_palette_status (status, pen->look), tz_palette_hatch (status, pen->look));
  if (pen->look->print || pen->look->high_contrast)
    tz_pen_outline (pen, box, tz_palette_text (pen->look), 0.75);
  else if (datum->x > chart->label_width + TZ_PLOT_GAP + 1)
    tz_pen_fill (pen, (TzBox){box.x, box.y, 1, box.height}, tz_palette_paper (pen->look), TZ_HATCH_NONE);
}

static void
draw_bar (const TzChart *chart, const TzPen *pen, const TzDatum *data, guint n_data)
{
  for (guint i = 0; i < n_data; i++) {
    int status = tz_name_parse (TZ_VOCABULARY_STATUS, tz_table_get_column (chart->table, data[i].column)->id);
    if (status >= 0)
      draw_segment (chart, pen, &data[i], (TzStatus)status);
  }
  int declared = tz_table_find_column (chart->table, "declared");
  for (guint i = 0; i < n_data; i++)
    if ((int)data[i].column == declared)
      tz_pen_diamond (pen, data[i].x + MARKER_RADIUS, data[i].y + MARKER_RADIUS, MARKER_RADIUS);
}

static void
draw_values (const TzChart *chart, const TzPen *pen, guint row)
{
  g_autofree char *percent = dup_percent (chart, row);
  g_autofree char *fraction = dup_fraction (chart, row);
  g_autofree char *notes = dup_notes (chart, row);
  double below = tz_pen_measure_height (pen, notes, chart->value_width, TZ_PEN_SMALL);
  below = *notes != '\0' ? MIN (below, chart->row_height - pen->line) : 0;
  double x = chart->width - chart->value_width, shift = 0;
  double y = tz_plot_row_top (chart, row) + (chart->row_height - pen->line - below) / 2;
  tz_pen_write (pen, notes, (TzBox){x, y + pen->line, chart->value_width, below}, TZ_PEN_SMALL | TZ_PEN_DIM);
  if (percent != NULL) {
    tz_pen_write (pen, percent, (TzBox){x, y, chart->value_width, pen->line}, TZ_PEN_BOLD);
    shift = tz_pen_measure (pen, percent, TZ_PEN_BOLD) + pen->line / 3;
  }
  tz_pen_write (pen, fraction, (TzBox){x + shift, y, chart->value_width - shift + 1, pen->line}, TZ_PEN_DIM);
}

static void
draw_row (const TzChart *chart, const TzPen *pen, guint row, const TzDatum *data, guint n_data)
{
  double top = tz_plot_row_top (chart, row);
  tz_plot_draw_label (chart, pen, row);
  draw_bar (chart, pen, data, n_data);
  draw_values (chart, pen, row);
  if (row + 1 < chart->rows->len)
    tz_pen_rule (pen, 0, top + chart->row_height, chart->width);
}

static void
draw (const TzChart *chart, const TzPen *pen)
{
  gboolean groups = tz_plot_has_groups (chart);
  const TzDatum *data = (const TzDatum *)(gpointer)chart->data->data;
  guint first = 0;
  for (guint row = 0; row < chart->rows->len; row++) {
    guint end = first;
    while (end < chart->data->len && data[end].row == row)
      end++;
    double top = tz_plot_row_top (chart, row), head = groups ? tz_plot_heading_height (pen) : 0;
    if (tz_pen_is_visible (pen, (TzBox){0, top - head, chart->width, chart->row_height + head})) {
      tz_plot_draw_heading (chart, pen, row);
      draw_row (chart, pen, row, data + first, end - first);
    }
    first = end;
  }
  tz_legend_draw (chart->table, pen, chart->width,
                  chart->height - tz_legend_height (chart->table, pen, chart->width));
}

/* ---- In words ---- */

static char *
describe (const TzChart *chart, const TzDatum *datum)
{
  g_autofree char *name = tz_plot_dup_label (tz_table_get_row (chart->table, datum->row));
  const TzTableAxis *column = tz_table_get_column (chart->table, datum->column);
  if (tz_name_parse (TZ_VOCABULARY_STATUS, column->id) < 0) {
    g_autofree char *value = tz_table_dup_cell_text (chart->table, datum->row, datum->column);
    /* Translators: agency, name of a figure, figure. */
    return g_strdup_printf (_ ("%s, %s: %s"), name, column->title, value);
  }
  guint total = count_of (chart, datum->row, "problems");
  guint count = tz_table_get_count (chart->table, datum->row, datum->column);
  g_autofree char *percent = tz_rate_dup_percent (count, total);
  return g_strdup_printf (ngettext ("%s, %s: %u of %u problem (%s)", "%s, %s: %u of %u problems (%s)", total),
                          name, column->title, count, total, percent);
}

const TzPlot tz_plot_completion = {min_width, layout, draw, describe, NULL};
