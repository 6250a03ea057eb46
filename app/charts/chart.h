#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "table.h"

/*
 * TzChart: draws a comparison table on a cairo context, the same on screen, in the PDF and as SVG. Knows no
 * widget. Lengths are in the context's units (points in the PDF, pixels on screen).
 */
typedef struct _TzChart TzChart;

typedef enum { TZ_CHART_COMPLETION, TZ_CHART_MATRIX, TZ_CHART_TIME, TZ_CHART_SHARES } TzChartKind;

/** TzChartLook: colours and type; the same chart is drawn light, dark, in high contrast and for print. */
typedef struct {
  gboolean dark;
  gboolean high_contrast;
  gboolean print;   /* hatching and outlines that survive a black-and-white printer */
  const char *font; /* (nullable): Pango font description, such as "Noto Sans CJK SC 11"; a point is 1/72 inch
                     * of the context's units in print, 1/96 otherwise */
} TzChartLook;

/** TzDatum: one thing that a chart draws: a segment, a marker, a matrix cell. */
typedef struct {
  guint row;
  guint column;
  double x, y, width, height;
} TzDatum;

/** tz_chart_new: @table: (transfer none): kept by the caller as long as the chart. Returns: (transfer full).
 */
TzChart *tz_chart_new (TzChartKind kind, const TzTable *table);
void tz_chart_free (TzChart *chart);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzChart, tz_chart_free)

/** tz_chart_get_min_width: Returns: the width below which labels would be cut beyond recognition. */
double tz_chart_get_min_width (TzChart *chart, const TzChartLook *look);

/** tz_chart_layout: Lays the chart out for @width. Returns: the height it needs. */
double tz_chart_layout (TzChart *chart, double width, const TzChartLook *look);

/** tz_chart_pin: Keeps the titles of the rows in sight while the rest is scrolled aside: @left is the first
 * place that is seen. Nothing is found under them. Only matrices grow so wide that they do this. */
void tz_chart_pin (TzChart *chart, double left);

/** tz_chart_get_pinned_width: Returns: how much such titles cover from where they are pinned, or 0. */
double tz_chart_get_pinned_width (const TzChart *chart);

/** tz_chart_draw: Draws what tz_chart_layout() laid out, of it only what is in the clip; @focus: (nullable):
 * the datum to ring. Paints no background. */
void tz_chart_draw (TzChart *chart, cairo_t *cr, const TzChartLook *look, const TzDatum *focus);

/** tz_chart_get_data: Returns: (transfer none): all data in the order of the keyboard, row by row. */
const TzDatum *tz_chart_get_data (const TzChart *chart, guint *n_data);

typedef enum {
  TZ_MOVE_NEXT,
  TZ_MOVE_PREVIOUS,
  TZ_MOVE_UP,
  TZ_MOVE_DOWN,
  TZ_MOVE_ROW_START,
  TZ_MOVE_ROW_END,
} TzChartMove;

/** tz_chart_move: Returns: the place in tz_chart_get_data() that a key leads to from @from; @from itself
 * where there is nothing in that direction. */
guint tz_chart_move (const TzChart *chart, guint from, TzChartMove move);

/** tz_chart_find: Returns: (transfer none) (nullable): the datum at a point. */
const TzDatum *tz_chart_find (const TzChart *chart, double x, double y);

/** tz_chart_find_cell: Returns: (transfer none) (nullable): the datum of a cell of the table; negative for none. */
const TzDatum *tz_chart_find_cell (const TzChart *chart, int row, int column);

/** tz_chart_dup_description: Returns: (transfer full): a datum in words, for a tooltip and the screen reader:
 * names, value, n of N. */
char *tz_chart_dup_description (const TzChart *chart, const TzDatum *datum);

/** tz_chart_get_table: Returns: (transfer none): the table it draws. */
const TzTable *tz_chart_get_table (const TzChart *chart);

/** tz_chart_status_color: Sets the colour of a status (shared by bars, margins and marks). */
void tz_chart_status_color (TzStatus status, const TzChartLook *look, double *red, double *green,
                            double *blue);
