#include "plot.h"

#include <glib/gi18n.h>
#include <math.h>

#define MARK 11.0
/* Names may take what the time line has more than this, in lines of text. */
#define LEAST_PLOT 12

/* The dates that are drawn, in the order of their columns. */
static const char *const dates[] = {"inspected", "feedback", "signed", "published"};
typedef enum { INSPECTED, FEEDBACK, SIGNED, PUBLISHED } Event;

static const char *
date_of (const TzChart *chart, guint row, Event event)
{
  int column = tz_table_find_column (chart->table, dates[event]);
  const TzCell *cell = column >= 0 ? tz_table_get (chart->table, row, (guint)column) : NULL;
  return cell != NULL && cell->kind == TZ_CELL_DATE ? cell->text : NULL;
}

/* The days a date can mean; an open end counts as the end that is known. */
static gboolean
bounds_of (const TzChart *chart, guint row, Event event, TzDay *first, TzDay *last)
{
  if (!tz_edtf_bounds (date_of (chart, row, event), first, last) || (*first == 0 && *last == 0))
    return FALSE;
  if (*first == 0)
    *first = *last;
  if (*last == 0)
    *last = *first;
  return TRUE;
}

static char *
dup_days (const TzChart *chart, guint row)
{
  int days;
  const char *feedback = date_of (chart, row, FEEDBACK), *published = date_of (chart, row, PUBLISHED);
  if (published == NULL)
    return g_strdup (_ ("publication not stated"));
  if (feedback == NULL)
    return g_strdup (_ ("feedback not stated"));
  if (!tz_edtf_days_between (feedback, published, &days))
    return g_strdup (_ ("days not known"));
  return g_strdup_printf (ngettext ("%d day", "%d days", ABS (days)), days);
}

static double
measure_days (const TzChart *chart, const TzPen *pen, double most)
{
  double width = 0;
  for (guint row = 0; row < chart->table->rows->len && width < most; row++) {
    g_autofree char *text = dup_days (chart, row);
    width = MAX (width, tz_pen_measure (pen, text, TZ_PEN_SMALL));
  }
  return MIN (width, most);
}

static void
span_axis (TzChart *chart)
{
  chart->first = chart->last = 0;
  for (guint row = 0; row < chart->table->rows->len; row++)
    for (guint event = 0; event < G_N_ELEMENTS (dates); event++) {
      TzDay first, last;
      if (!bounds_of (chart, row, (Event)event, &first, &last))
        continue;
      chart->first = chart->first == 0 ? first : MIN (chart->first, first);
      chart->last = MAX (chart->last, last);
    }
  if (chart->first != 0 && chart->last < chart->first + 30)
    chart->last = chart->first + 30;
}

static double
place_of (const TzChart *chart, TzDay day)
{
  double usable = chart->plot_width - MARK;
  return chart->label_width + TZ_PLOT_GAP + MARK / 2 +
         usable * (day - chart->first) / MAX (1, chart->last - chart->first);
}

static void
add_event (TzChart *chart, guint row, Event event)
{
  TzDay first, last;
  if (!bounds_of (chart, row, event, &first, &last))
    return;
  double left = place_of (chart, first), right = place_of (chart, last);
  double width = MAX (MARK, right - left);
  if (width <= MARK)
    left = (left + right - MARK) / 2;
  tz_plot_add_datum (
      chart, row, (guint)tz_table_find_column (chart->table, dates[event]),
      (TzBox){left, tz_plot_row_top (chart, row) + (chart->row_height - MARK) / 2, width, MARK});
}

static void
layout (TzChart *chart, const TzPen *pen)
{
  chart->value_width = measure_days (chart, pen, 0.3 * chart->width);
  double spare = chart->width - chart->value_width - 2 * TZ_PLOT_GAP - LEAST_PLOT * pen->line;
  chart->label_width = tz_plot_measure_labels (chart, pen, MAX (0.3 * chart->width, spare));
  chart->plot_width = chart->width - chart->label_width - chart->value_width - 2 * TZ_PLOT_GAP;
  chart->row_height = tz_plot_measure_label_height (chart, pen) + 0.6 * pen->line;
  span_axis (chart);
  double y = 0;
  for (guint row = 0; row < chart->table->rows->len; row++, y += chart->row_height) {
    g_array_append_val (chart->rows, y);
    for (guint event = 0; event < G_N_ELEMENTS (dates); event++)
      add_event (chart, row, (Event)event);
  }
  chart->height = y + 3.2 * pen->line;
}

/* ---- Axis ---- */

/* The first day of month @month (0 is January of year 0) as a Julian day. */
static TzDay
month_start (int month)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth)(month % 12 + 1), (GDateYear)(month / 12));
  return g_date_get_julian (&date);
}

static int
month_of (TzDay day)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_get_year (&date) * 12 + (int)g_date_get_month (&date) - 1;
}

/* The fewest months between two ticks whose labels do not touch. */
static int
choose_step (const TzChart *chart, const TzPen *pen)
{
  static const int steps[] = {1, 3, 6, 12, 24, 36, 60, 120, 240};
  double month = chart->plot_width * 30.4 / MAX (1, chart->last - chart->first);
  double label_of_month = tz_pen_measure (pen, "2020-00", TZ_PEN_SMALL) + pen->line;
  double label_of_year = tz_pen_measure (pen, "2020", TZ_PEN_SMALL) + pen->line;
  guint i = 0;
  while (i + 1 < G_N_ELEMENTS (steps) &&
         steps[i] * month < (steps[i] % 12 == 0 ? label_of_year : label_of_month))
    i++;
  return steps[i];
}

static void
draw_tick (const TzChart *chart, const TzPen *pen, int month, int step, double bottom)
{
  double x = floor (place_of (chart, month_start (month))) + 0.5;
  tz_pen_set_color (pen, tz_palette_line (pen->look));
  cairo_set_line_width (pen->cr, pen->look->print ? 0.5 : 1.0);
  cairo_move_to (pen->cr, x, 0);
  cairo_line_to (pen->cr, x, bottom + 3);
  cairo_stroke (pen->cr);
  char text[32];
  if (step % 12 == 0)
    g_snprintf (text, sizeof text, "%d", month / 12);
  else
    g_snprintf (text, sizeof text, "%d-%02d", month / 12, month % 12 + 1);
  double width = tz_pen_measure (pen, text, TZ_PEN_SMALL);
  double left = CLAMP (x - width / 2, 0, chart->width - width);
  tz_pen_write (pen, text, (TzBox){left, bottom + 2, width + 1, pen->line}, TZ_PEN_SMALL | TZ_PEN_DIM);
}

static void
draw_axis (const TzChart *chart, const TzPen *pen)
{
  if (chart->first == 0)
    return;
  int step = choose_step (chart, pen), end = month_of (chart->last);
  int month = (month_of (chart->first) + step - 1) / step * step;
  if (month_start (month) < chart->first)
    month += step;
  for (; month <= end; month += step)
    draw_tick (chart, pen, month, step, chart->rows->len * chart->row_height);
}

/* ---- Events ---- */

static void
draw_event (const TzPen *pen, Event event, TzBox box)
{
  double x = box.x + box.width / 2, y = box.y + box.height / 2, radius = MARK / 2 - 0.5;
  TzColor color = event == PUBLISHED ? tz_palette_text (pen->look) : tz_palette_accent (pen->look);
  if (event == INSPECTED)
    color.alpha = pen->look->high_contrast ? 1.0 : 0.45;
  tz_pen_set_color (pen, color);
  if (event == INSPECTED)
    cairo_rectangle (pen->cr, box.x, y - MARK / 2, box.width, MARK);
  else if (event == PUBLISHED)
    cairo_rectangle (pen->cr, x - radius, y - radius, 2 * radius, 2 * radius);
  else {
    cairo_new_sub_path (pen->cr);
    cairo_arc (pen->cr, x, y, radius, 0, 2 * G_PI);
  }
  if (event != SIGNED) {
    cairo_fill (pen->cr);
    return;
  }
  cairo_set_line_width (pen->cr, 1.5);
  cairo_stroke (pen->cr);
}

/* A date that is no single day has a line over all the days it can mean. */
static void
draw_datum (const TzChart *chart, const TzPen *pen, const TzDatum *datum)
{
  const char *id = tz_table_get_column (chart->table, datum->column)->id;
  TzBox box = tz_plot_datum_box (datum);
  for (guint event = 0; event < G_N_ELEMENTS (dates); event++) {
    if (!g_str_equal (id, dates[event]))
      continue;
    if (event != INSPECTED && box.width > MARK) {
      tz_pen_set_color (pen, tz_palette_accent (pen->look));
      cairo_rectangle (pen->cr, box.x, box.y + box.height - 2, box.width, 1.5);
      cairo_fill (pen->cr);
    }
    draw_event (pen, (Event)event, box);
  }
}

/* The dotted way from feedback to publication. */
static void
draw_way (const TzChart *chart, const TzPen *pen, guint row)
{
  TzDay from, to, other;
  if (!bounds_of (chart, row, FEEDBACK, &from, &other) || !bounds_of (chart, row, PUBLISHED, &other, &to))
    return;
  const double dashes[] = {3, 3};
  double y = tz_plot_row_top (chart, row) + chart->row_height / 2;
  cairo_save (pen->cr);
  cairo_set_dash (pen->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (pen->cr, 1.5);
  tz_pen_set_color (pen, tz_palette_accent (pen->look));
  cairo_move_to (pen->cr, place_of (chart, from), y);
  cairo_line_to (pen->cr, place_of (chart, to), y);
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

static void
draw_row (const TzChart *chart, const TzPen *pen, guint row)
{
  g_autofree char *days = dup_days (chart, row);
  tz_plot_draw_label (chart, pen, row);
  draw_way (chart, pen, row);
  tz_pen_write (pen, days,
                (TzBox){chart->width - chart->value_width, tz_plot_row_top (chart, row),
                        chart->value_width + 1, chart->row_height},
                TZ_PEN_SMALL | TZ_PEN_DIM);
}

/* Returns the width of the legend; without a surface to draw on it only measures. */
static double
run_legend (const TzChart *chart, const TzPen *pen)
{
  double x = 0, y = chart->height - 1.4 * pen->line;
  for (guint event = 0; event < G_N_ELEMENTS (dates); event++) {
    int column = tz_table_find_column (chart->table, dates[event]);
    if (column < 0)
      continue;
    const char *name = tz_table_get_column (chart->table, (guint)column)->title;
    double width = event == INSPECTED ? 2 * MARK : MARK, text = tz_pen_measure (pen, name, TZ_PEN_SMALL);
    if (pen->cr != NULL) {
      draw_event (pen, (Event)event, (TzBox){x, y + (pen->line - MARK) / 2, width, MARK});
      tz_pen_write (pen, name, (TzBox){x + width + 5, y, text + 1, pen->line}, TZ_PEN_SMALL | TZ_PEN_DIM);
    }
    x += width + 5 + text + pen->line * 0.8;
  }
  return x;
}

static double
min_width (TzChart *chart, const TzPen *pen)
{
  return MAX (18 * pen->line, run_legend (chart, pen));
}

static void
draw (const TzChart *chart, const TzPen *pen)
{
  draw_axis (chart, pen);
  for (guint row = 0; row < chart->rows->len; row++)
    if (tz_pen_is_visible (pen, tz_plot_row_box (chart, row)))
      draw_row (chart, pen, row);
  for (guint i = 0; i < chart->data->len; i++) {
    const TzDatum *datum = &g_array_index (chart->data, TzDatum, i);
    if (tz_pen_is_visible (pen, tz_plot_datum_box (datum)))
      draw_datum (chart, pen, datum);
  }
  run_legend (chart, pen);
}

static char *
describe (const TzChart *chart, const TzDatum *datum)
{
  g_autofree char *name = tz_plot_dup_label (tz_table_get_row (chart->table, datum->row));
  g_autofree char *date = tz_table_dup_cell_text (chart->table, datum->row, datum->column);
  return g_strdup_printf (_ ("%s, %s: %s"), name, tz_table_get_column (chart->table, datum->column)->title,
                          date);
}

const TzPlot tz_plot_time = {min_width, layout, draw, describe, NULL};
