#include "plot.h"

#include <glib/gi18n.h>
#include <string.h>

#define CELL_GAP 2.0
#define TOTAL_PADDING 5.0
/* From here on a number is written shorter. */
#define SHORTENED 10000u
/* What the legend of the signs in cells takes, in lines. */
#define LEGEND_LINES 1.3

/* The columns of agencies come first; the totals have no mark. */
static guint
count_agencies (const TzChart *chart)
{
  guint n = 0;
  while (n < chart->table->columns->len && tz_table_get_column (chart->table, n)->mark != NULL)
    n++;
  return n;
}

/* Themes with longer names have them on several lines. */
static double
least_labels (const TzPen *pen)
{
  return 7 * pen->line;
}

static double
narrowest_cell (const TzPen *pen)
{
  return 1.6 * pen->line;
}

static double
widest_cell (const TzPen *pen)
{
  return 7 * pen->line;
}

static char *
dup_total (const TzChart *chart, guint row)
{
  int column = tz_table_find_column (chart->table, "agencies");
  const TzCell *cell = column >= 0 ? tz_table_get (chart->table, row, (guint)column) : NULL;
  if (cell == NULL || cell->kind != TZ_CELL_RATE)
    return g_strdup ("");
  if (chart->table->query != NULL && chart->table->query->grouping != TZ_GROUPING_AGENCY)
    return g_strdup_printf (ngettext ("in %u of %u group", "in %u of %u groups", cell->denominator),
                            cell->numerator, cell->denominator);
  return g_strdup_printf (ngettext ("in %u of %u agency", "in %u of %u agencies", cell->denominator),
                          cell->numerator, cell->denominator);
}

/* The same under a heading: "3 of 6". */
static char *
dup_short_total (const TzChart *chart, guint row, int column)
{
  const TzCell *cell = tz_table_get (chart->table, row, (guint)column);
  return cell->kind == TZ_CELL_RATE ? g_strdup_printf (_ ("%u of %u"), cell->numerator, cell->denominator)
                                    : g_strdup ("");
}

static double
measure_totals (const TzChart *chart, const TzPen *pen)
{
  int column = tz_table_find_column (chart->table, "agencies");
  if (column < 0)
    return 2 * TOTAL_PADDING;
  double width = tz_pen_measure (pen, tz_table_get_column (chart->table, (guint)column)->title, TZ_PEN_SMALL);
  for (guint row = 0; row < chart->table->rows->len; row++) {
    g_autofree char *text = dup_short_total (chart, row, column);
    width = MAX (width, tz_pen_measure (pen, text, TZ_PEN_SMALL));
  }
  return width + 2 * TOTAL_PADDING;
}

static double
min_width (TzChart *chart, const TzPen *pen)
{
  return tz_plot_measure_labels (chart, pen, least_labels (pen)) + measure_totals (chart, pen) +
         2 * TZ_PLOT_GAP + count_agencies (chart) * narrowest_cell (pen);
}

static double
cell_width (const TzChart *chart)
{
  return chart->plot_width / MAX (1, count_agencies (chart));
}

/* Whether the columns have room for names under their marks. */
static gboolean
shows_names (const TzChart *chart, const TzPen *pen)
{
  return cell_width (chart) >= 4.5 * pen->line;
}

static double
head_height (const TzChart *chart, const TzPen *pen)
{
  return pen->line * (shows_names (chart, pen) ? 3.2 : 1.5);
}

/* Neither a number nor a remark: it is not stated, or could not be, which is no zero. */
static gboolean
is_unstated (const TzCell *cell)
{
  return cell->kind == TZ_CELL_EMPTY && cell->text == NULL;
}

/* Something is said of it, but no number. */
static gboolean
is_numberless (const TzCell *cell)
{
  return cell->kind == TZ_CELL_EMPTY && cell->text != NULL;
}

static gboolean
has_cell (const TzChart *chart, gboolean (*is_such) (const TzCell *cell))
{
  guint n = count_agencies (chart);
  for (guint row = 0; row < chart->table->rows->len; row++)
    for (guint column = 0; column < n; column++)
      if (is_such (tz_table_get (chart->table, row, column)))
        return TRUE;
  return FALSE;
}

static gboolean
has_signs (const TzChart *chart)
{
  return has_cell (chart, is_unstated) || has_cell (chart, is_numberless);
}

static void
layout (TzChart *chart, const TzPen *pen)
{
  guint n = count_agencies (chart);
  chart->value_width = measure_totals (chart, pen);
  double rest = chart->width - chart->value_width - 2 * TZ_PLOT_GAP;
  double most = MAX (least_labels (pen), MIN (0.4 * chart->width, rest - n * 1.3 * narrowest_cell (pen)));
  chart->label_width = tz_plot_measure_labels (chart, pen, most);
  chart->plot_width = MIN (rest - chart->label_width, n * widest_cell (pen));
  chart->row_height = MAX (1.7 * pen->line, tz_plot_measure_label_height (chart, pen) + 0.4 * pen->line);
  double y = head_height (chart, pen), width = cell_width (chart);
  gboolean groups = tz_plot_has_groups (chart);
  for (guint row = 0; row < chart->table->rows->len; row++, y += chart->row_height) {
    if (groups && tz_plot_heading_of (chart, row) != NULL)
      y += tz_plot_heading_height (pen);
    g_array_append_val (chart->rows, y);
    for (guint column = 0; column < n; column++)
      tz_plot_add_datum (chart, row, column,
                         (TzBox){chart->label_width + TZ_PLOT_GAP + column * width, y, width - CELL_GAP,
                                 chart->row_height - CELL_GAP});
    int totals = tz_table_find_column (chart->table, "problems");
    if (totals >= 0)
      tz_plot_add_datum (chart, row, (guint)totals,
                         (TzBox){chart->label_width + chart->plot_width + 2 * TZ_PLOT_GAP, y,
                                 chart->value_width, chart->row_height - CELL_GAP});
  }
  chart->height = y + (has_signs (chart) ? LEGEND_LINES * pen->line : 0);
}

static void
draw_head (const TzChart *chart, const TzPen *pen)
{
  double width = cell_width (chart), height = head_height (chart, pen);
  for (guint column = 0; column < count_agencies (chart); column++) {
    const TzTableAxis *axis = tz_table_get_column (chart->table, column);
    TzBox box = {chart->label_width + TZ_PLOT_GAP + column * width, 0, width - CELL_GAP, 1.3 * pen->line};
    if (!tz_pen_is_visible (pen, box))
      continue;
    tz_pen_write (pen, axis->mark, box, TZ_PEN_BOLD | TZ_PEN_CENTER);
    if (!shows_names (chart, pen))
      continue;
    TzBox below = {box.x + 2, 1.2 * pen->line, box.width - 4, height - 1.3 * pen->line};
    tz_pen_write (pen, axis->title, below, TZ_PEN_SMALL | TZ_PEN_DIM | TZ_PEN_CENTER);
  }
}

/* Where the totals stand, beside what is @as. */
static TzBox
total_box (const TzChart *chart, TzBox as)
{
  return (TzBox){chart->label_width + chart->plot_width + 2 * TZ_PLOT_GAP + TOTAL_PADDING, as.y,
                 chart->value_width - TOTAL_PADDING, as.height};
}

static guint
find_most_of (const TzChart *chart, guint row)
{
  guint most = 1, n = count_agencies (chart);
  for (guint column = 0; column < n; column++)
    most = MAX (most, tz_table_get_count (chart->table, row, column));
  return most;
}

/* For each row the count that is shaded deepest. Returns: (transfer full). */
static guint *
find_most (const TzChart *chart)
{
  guint n = chart->table->rows->len, all = 1;
  guint *most = g_new (guint, MAX (1, n));
  for (guint row = 0; row < n; row++)
    all = MAX (all, most[row] = find_most_of (chart, row));
  for (guint row = 0; row < n && !chart->table->rows_apart; row++)
    most[row] = all;
  return most;
}

/* A day; its month, or its year, where it has no room. */
static char *
dup_date (const TzPen *pen, const char *date, double width)
{
  static const char *const shorter[] = {"2026-11", "2026"};
  char *shown = tz_edtf_dup_display (date);
  gboolean is_day = strlen (date) == strlen ("2026-11-30");
  for (guint i = 0; is_day && i < G_N_ELEMENTS (shorter); i++) {
    if (tz_pen_measure (pen, shown, TZ_PEN_SMALL) <= width)
      break;
    g_autofree char *part = g_strndup (date, strlen (shorter[i]));
    g_free (shown);
    shown = tz_edtf_dup_display (part);
  }
  return shown;
}

/* What stands in a cell; a large number is written shorter, never cut. */
static char *
dup_cell (const TzChart *chart, const TzPen *pen, const TzDatum *datum)
{
  const TzCell *cell = tz_table_get (chart->table, datum->row, datum->column);
  guint count = tz_table_get_count (chart->table, datum->row, datum->column);
  if (cell->kind == TZ_CELL_DATE)
    return dup_date (pen, cell->text, datum->width);
  if (cell->kind == TZ_CELL_EMPTY)
    return g_strdup (is_unstated (cell) ? "–" : "?");
  if (count == 0)
    return g_strdup (cell->kind == TZ_CELL_RATE ? "0" : "·");
  if (count < SHORTENED)
    return g_strdup_printf ("%u", count);
  /* Translators: in what large numbers are counted: thousands, or where people do so, ten thousands. */
  double unit = g_ascii_strtod (C_ ("large numbers", "1000"), NULL);
  /* Translators: a number of these. */
  return g_strdup_printf (C_ ("large numbers", "%.1f k"), count / MAX (unit, 1));
}

/* @text in bold where it fits, else small; a sign that there is more where it does not fit either. */
static void
write_cell (const TzPen *pen, const char *text, TzBox box, TzColor ink)
{
  if (tz_pen_measure (pen, text, TZ_PEN_BOLD) <= box.width)
    tz_pen_write_colored (pen, text, box, TZ_PEN_BOLD | TZ_PEN_CENTER, ink);
  else if (tz_pen_measure (pen, text, TZ_PEN_SMALL) <= box.width)
    tz_pen_write_colored (pen, text, box, TZ_PEN_SMALL | TZ_PEN_CENTER, ink);
  else
    tz_pen_write_colored (pen, "…", box, TZ_PEN_BOLD | TZ_PEN_CENTER, ink);
}

static void
draw_nothing (const TzPen *pen, const char *text, TzBox box)
{
  TzColor faint = tz_palette_line (pen->look);
  faint.alpha = pen->look->high_contrast || pen->look->print ? 0 : 0.25;
  tz_pen_fill (pen, box, faint, TZ_HATCH_NONE);
  write_cell (pen, text, box, tz_palette_dim (pen->look));
}

static void
draw_cell (const TzChart *chart, const TzPen *pen, const TzDatum *datum, guint most)
{
  guint count = tz_table_get_count (chart->table, datum->row, datum->column);
  TzBox box = tz_plot_datum_box (datum);
  g_autofree char *text = dup_cell (chart, pen, datum);
  if (count == 0) {
    draw_nothing (pen, text, box);
    return;
  }
  TzColor fill, ink;
  tz_palette_shade ((double)count / most, pen->look, &fill, &ink);
  tz_pen_fill (pen, box, fill, TZ_HATCH_NONE);
  if (pen->look->print || pen->look->high_contrast)
    tz_pen_outline (pen, box, tz_palette_text (pen->look), 0.75);
  write_cell (pen, text, box, ink);
}

static void
draw_total (const TzChart *chart, const TzPen *pen, const TzDatum *datum)
{
  int column = tz_table_find_column (chart->table, "agencies");
  g_autofree char *text = column >= 0 ? dup_short_total (chart, datum->row, column) : g_strdup ("");
  tz_pen_write (pen, text, total_box (chart, tz_plot_datum_box (datum)), TZ_PEN_SMALL | TZ_PEN_DIM);
}

static void
draw_total_head (const TzChart *chart, const TzPen *pen)
{
  int column = tz_table_find_column (chart->table, "agencies");
  if (column >= 0)
    tz_pen_write (pen, tz_table_get_column (chart->table, (guint)column)->title,
                  total_box (chart, (TzBox){.y = 0, .height = 1.3 * pen->line}), TZ_PEN_SMALL | TZ_PEN_DIM);
}

/* Below the rows, where a cell has such a sign. */
static void
draw_legend (const TzChart *chart, const TzPen *pen)
{
  double bottom = chart->rows->len > 0 ? tz_plot_row_top (chart, chart->rows->len - 1) + chart->row_height
                                       : chart->height;
  if (bottom + pen->line > chart->height)
    return;
  TzBox box = {chart->label_width + TZ_PLOT_GAP, chart->height - pen->line,
               chart->width - chart->label_width - TZ_PLOT_GAP, pen->line};
  /* Translators: a sign of cells. */
  g_autoptr (GString) signs = g_string_new (_ ("· none"));
  if (has_cell (chart, is_unstated))
    g_string_append_printf (signs, "   – %s", tz_table_get_blank (chart->table));
  if (has_cell (chart, is_numberless)) {
    g_string_append (signs, "   ");
    /* Translators: a sign of cells: it is said that it was done, not how often or to how many. */
    g_string_append (signs, _ ("? no number given"));
  }
  tz_pen_write (pen, signs->str, box, TZ_PEN_SMALL | TZ_PEN_DIM);
}

static void
draw (const TzChart *chart, const TzPen *pen)
{
  guint n = count_agencies (chart);
  g_autofree guint *most = find_most (chart);
  draw_head (chart, pen);
  draw_total_head (chart, pen);
  draw_legend (chart, pen);
  for (guint i = 0; i < chart->data->len; i++) {
    const TzDatum *datum = &g_array_index (chart->data, TzDatum, i);
    if (!tz_pen_is_visible (pen, tz_plot_datum_box (datum)))
      continue;
    if (datum->column < n)
      draw_cell (chart, pen, datum, most[datum->row]);
    else
      draw_total (chart, pen, datum);
  }
}

static void
draw_titles (const TzChart *chart, const TzPen *pen)
{
  for (guint row = 0; row < chart->rows->len; row++)
    if (tz_pen_is_visible (pen, tz_plot_row_box (chart, row))) {
      tz_plot_draw_heading (chart, pen, row);
      tz_plot_draw_label (chart, pen, row);
    }
}

static char *
describe (const TzChart *chart, const TzDatum *datum)
{
  const char *theme = tz_table_get_row (chart->table, datum->row)->title;
  if (chart->table->rows_apart) {
    g_autofree char *name = tz_plot_dup_label (tz_table_get_column (chart->table, datum->column));
    g_autofree char *value = tz_table_dup_cell_text (chart->table, datum->row, datum->column);
    return g_strdup_printf (_ ("%s, %s: %s"), name, theme, value);
  }
  guint count = tz_table_get_count (chart->table, datum->row, datum->column);
  if (datum->column >= count_agencies (chart)) {
    g_autofree char *total = dup_total (chart, datum->row);
    return g_strdup_printf (ngettext ("%s, %s: %u problem", "%s, %s: %u problems", count), theme, total,
                            count);
  }
  g_autofree char *agency = tz_plot_dup_label (tz_table_get_column (chart->table, datum->column));
  return g_strdup_printf (ngettext ("%s, %s: %u problem", "%s, %s: %u problems", count), theme, agency,
                          count);
}

const TzPlot tz_plot_matrix = {min_width, layout, draw, describe, draw_titles};
