#pragma once

#include <gtk/gtk.h>

#include "table.h"

/**
 * tz_table_grid_new:
 * @table: (transfer none): has to live as long as the grid
 *
 * Returns: (transfer floating): a #GtkColumnView that shows a table of a comparison, its figures as people
 * read them; its columns stand as rows where there are very many
 */
GtkWidget *tz_table_grid_new (const TzTable *table);

/** tz_table_grid_is_turned: Returns: whether the columns of @table stand as rows of its grid. */
gboolean tz_table_grid_is_turned (const TzTable *table);

/** tz_table_grid_get_selected: Returns: the line that is selected, %GTK_INVALID_LIST_POSITION for none. */
guint tz_table_grid_get_selected (GtkWidget *grid);
/** tz_table_grid_select_at: @x, @y: in @grid. Returns: whether a line is there, which is selected now. */
gboolean tz_table_grid_select_at (GtkWidget *grid, double x, double y);

/** tz_table_grid_refresh: Says anew what the cells of the table say; focus and place stay. */
void tz_table_grid_refresh (GtkWidget *grid);
