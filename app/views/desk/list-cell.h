#pragma once

#include <gtk/gtk.h>

/* GTK 4.8 does not tell of which row of a list a widget is. */

/** tz_list_cell_note: Notes that @cell shows @item. */
void tz_list_cell_note (GtkWidget *cell, GtkListItem *item);

/** tz_list_cell_find_item: @at: (nullable): a widget of the list. Returns: (transfer none) (nullable): what is noted of
 * the cell in which it is, or of the first one in it. */
GtkListItem *tz_list_cell_find_item (GtkWidget *at);

/** tz_list_cell_get_position: @at: (nullable): a widget of the list. @position: (out): of its row. Returns: whether it is
 * in one. */
gboolean tz_list_cell_get_position (GtkWidget *at, guint *position);
