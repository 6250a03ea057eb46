#pragma once

#include <gtk/gtk.h>

/** TzChartDatum: one datum of a chart for keyboard and screen reader; drawn by the chart, not by itself.
 * Signal "activate", also by its action "datum.open". */
#define TZ_TYPE_CHART_DATUM (tz_chart_datum_get_type ())
G_DECLARE_FINAL_TYPE (TzChartDatum, tz_chart_datum, TZ, CHART_DATUM, GtkWidget)

/** tz_chart_datum_new: @index: of the datum in the chart; @words: what it says. */
GtkWidget *tz_chart_datum_new (guint index, const char *words);
guint tz_chart_datum_get_index (TzChartDatum *datum);
