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
