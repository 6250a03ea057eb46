#pragma once

#include <gtk/gtk.h>

#include "chart.h"

/**
 * TzChartArea:
 *
 * Shows a chart. A pointer over a datum tells it in a tooltip, the focus on one beside it; Tab goes into the chart, the
 * arrow keys, Home and End from datum to datum, Enter, Space or a click opens one. Each datum is an accessible of its own
 * with its words as label; of very many only those around the focus are there.
 *
 * Signal "open-datum" (guint row, guint column).
 */
#define TZ_TYPE_CHART_AREA (tz_chart_area_get_type ())
G_DECLARE_FINAL_TYPE (TzChartArea, tz_chart_area, TZ, CHART_AREA, GtkWidget)

/** tz_chart_area_set_table: @table: (nullable) (transfer none): has to live until the next call. */
void tz_chart_area_set_table (TzChartArea *area, TzChartKind kind, const TzTable *table);

/** tz_chart_area_select: Marks the datum of a cell as the one that is open; -1 for none. */
void tz_chart_area_select (TzChartArea *area, int row, int column);
