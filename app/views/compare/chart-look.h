#pragma once

#include <gtk/gtk.h>

/** tz_chart_look_dup_font: Returns: (transfer full): the font of @widget for charts, as large as its display
 * wants it. */
char *tz_chart_look_dup_font (GtkWidget *widget);

/** tz_chart_look_connect: Calls @changed, swapped, when colours or contrast of @widget's display change. */
void tz_chart_look_connect (GtkWidget *widget, GCallback changed);

/** tz_chart_look_is_dark: Returns: whether @widget is shown dark. */
gboolean tz_chart_look_is_dark (GtkWidget *widget);
gboolean tz_chart_look_is_high_contrast (GtkWidget *widget);
