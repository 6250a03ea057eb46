#pragma once

#include <gtk/gtk.h>

/*
 * The tooltip of a widget that shows another thing every moment, as the cells of a list do. GTK 4.8 asks the
 * display server where the pointer is each time that gtk_widget_set_tooltip_text() is called, and waits for
 * the answer; this is read when the pointer rests on the widget.
 */

/** tz_lazy_tip_set: @text: (nullable): none. */
void tz_lazy_tip_set (GtkWidget *widget, const char *text);

/** tz_lazy_tip_get: Returns: (transfer none) (nullable): what was set. */
const char *tz_lazy_tip_get (GtkWidget *widget);
