#pragma once

#include <gtk/gtk.h>

/**
 * tz_new_row_style: At binding: gives a row (nullable) of a list view or a column view its style before the rows below it
 * hear of it, where it is a new one.
 *
 * What has no style yet says that everything about it changed, what it stands in included, and GTK 4.8 passes that on
 * to all that stands after it (gtkcssnode.c, gtk_css_node_propagate_pending_changes()): the styles of two hundred rows
 * were found again, 30 milliseconds, for one that came. What is hidden passes nothing on.
 */
void tz_new_row_style (GtkWidget *row);
