#pragma once

#include "edtf.h"
#include "pen.h"

/* What the kinds of chart have in common: a plot lays out rows and data, draws and describes them. */

typedef struct {
  /* The narrowest width in which it can be read. */
  double (*min_width) (TzChart *chart, const TzPen *pen);
  /* Fills rows and data for chart->width and sets chart->height. */
  void (*layout) (TzChart *chart, const TzPen *pen);
  void (*draw) (const TzChart *chart, const TzPen *pen);
  char *(*describe) (const TzChart *chart, const TzDatum *datum);
  /* (nullable): the titles of the rows, where they stay in sight while the rest scrolls aside. */
  void (*draw_titles) (const TzChart *chart, const TzPen *pen);
} TzPlot;

struct _TzChart {
  const TzPlot *plot;
  const TzTable *table;
  GArray *data; /* (element-type TzDatum), row by row */
  GArray *rows; /* (element-type double): the top of each row */
  double width, height;
  double row_height;
  double label_width; /* of the names of rows, on the left */
  double plot_width;  /* of what is drawn, right of the labels */
  double value_width; /* of the figures on the right */
  double pin;         /* where the titles of rows stand that stay in sight */
  TzDay first, last;  /* time: what the axis spans */
};

extern const TzPlot tz_plot_completion;
extern const TzPlot tz_plot_matrix;
extern const TzPlot tz_plot_share;
extern const TzPlot tz_plot_time;

/** TZ_PLOT_GAP: between labels, plot and figures. */
#define TZ_PLOT_GAP 12.0

static inline double
tz_plot_row_top (const TzChart *chart, guint row)
{
  return g_array_index (chart->rows, double, row);
}

static inline TzBox
tz_plot_row_box (const TzChart *chart, guint row)
{
  return (TzBox){0, tz_plot_row_top (chart, row), chart->width, chart->row_height};
}

static inline TzBox
tz_plot_datum_box (const TzDatum *datum)
{
  return (TzBox){datum->x, datum->y, datum->width, datum->height};
}

void tz_plot_add_datum (TzChart *chart, guint row, guint column, TzBox box);
/** tz_plot_measure_labels: Returns: the width of the widest row label, @most at most. */
double tz_plot_measure_labels (const TzChart *chart, const TzPen *pen, double most);
/** tz_plot_measure_label_height: Returns: the height of the label that needs most lines within
 * chart->label_width; of more than three the rest is cut. */
double tz_plot_measure_label_height (const TzChart *chart, const TzPen *pen);
/** tz_plot_draw_label: Writes mark and name of @row left of the plot. */
void tz_plot_draw_label (const TzChart *chart, const TzPen *pen, guint row);
/** tz_plot_dup_label: Returns: (transfer full): mark and name of an axis: "A 云溪市教育局". */
char *tz_plot_dup_label (const TzTableAxis *axis);

/** tz_plot_has_groups: Returns: whether the rows stand in several groups, with headings above them. */
gboolean tz_plot_has_groups (const TzChart *chart);
/** tz_plot_heading_of: Returns: (transfer none) (nullable): the heading above @row, where a group begins. */
const char *tz_plot_heading_of (const TzChart *chart, guint row);
double tz_plot_heading_height (const TzPen *pen);
/** tz_plot_draw_heading: Writes the heading above @row, where it has one. */
void tz_plot_draw_heading (const TzChart *chart, const TzPen *pen, guint row);
