#pragma once

#include <gtk/gtk.h>

#include "chart.h"

/*
 * TzDatumWidgets: the data of a chart as children of the widget that shows it, for keyboard and screen
 * reader. Of very many data only those around the one that was asked for last have a widget.
 */
typedef struct _TzDatumWidgets TzDatumWidgets;

typedef void (*TzDatumFunc) (gpointer parent, guint index);

/** tz_datum_widgets_new: @parent: (transfer none): outlives them; @focused: called when the focus comes to a
 * datum or leaves it; @opened: called when one is activated. Returns: (transfer full). */
TzDatumWidgets *tz_datum_widgets_new (GtkWidget *parent, TzDatumFunc focused, TzDatumFunc opened);
void tz_datum_widgets_free (TzDatumWidgets *widgets);

/** tz_datum_widgets_set_chart: @chart: (nullable) (transfer none): has to live until the next call; the
 * widgets are gone until it is laid out. */
void tz_datum_widgets_set_chart (TzDatumWidgets *widgets, TzChart *chart);

/** tz_datum_widgets_make: Makes those around @index where there are none, once the chart is laid out. */
void tz_datum_widgets_make (TzDatumWidgets *widgets, guint index);

/** tz_datum_widgets_place: Allocates them where the chart has laid the data out. */
void tz_datum_widgets_place (TzDatumWidgets *widgets);

/** tz_datum_widgets_get: Returns: (transfer none) (nullable): the widget of a datum, made where it had none;
 * %NULL where there is no such datum. */
GtkWidget *tz_datum_widgets_get (TzDatumWidgets *widgets, guint index);
