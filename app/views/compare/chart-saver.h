#pragma once

#include "desk.h"

/** TzChartFile: what a chart is saved as. */
typedef enum { TZ_CHART_FILE_SVG, TZ_CHART_FILE_PNG, TZ_CHART_FILE_CSV, TZ_N_CHART_FILES } TzChartFile;

/**
 * tz_chart_saver_choose:
 * @name: of a file, as it was typed
 * @asked: what was to be saved
 *
 * Returns: what the ending of @name says, in large or small letters; @asked where it says nothing
 */
TzChartFile tz_chart_saver_choose (const char *name, TzChartFile asked);

/** TzChartFileFunc: Returns: (transfer full) (nullable): what @card shows, as @file; %NULL where it shows nothing. */
typedef GBytes *(*TzChartFileFunc) (gpointer card, TzChartFile file);

/**
 * tz_chart_saver_run:
 * @card: a widget, kept until all is written
 * @title: of the chart, proposed as the name
 * @asked: what is to be saved, unless the name that is typed says another
 * @make: makes the file, once it is known which
 *
 * Asks for a place and writes there in the background; a toast says how that went.
 */
void tz_chart_saver_run (GtkWidget *card, TzDesk *desk, const char *title, TzChartFile asked,
                         TzChartFileFunc make);
