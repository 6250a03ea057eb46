#pragma once

#include <gtk/gtk.h>

#include "table.h"

/**
 * tz_table_grid_new:
 * @table: copied as text, so it need not live longer
 *
 * Returns: (transfer floating): a #GtkColumnView that shows a table of a comparison, its figures as people
 * read them
 */
GtkWidget *tz_table_grid_new (const TzTable *table);
