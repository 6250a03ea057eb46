#pragma once

#include <gtk/gtk.h>

/* What an analyst does with a shelf of what is saved (saved-shelf.h), the first in the widget @root. */

/** shelf_open: Opens its list, as by its button. */
void shelf_open (GtkWidget *root);

/** shelf_find_row: Returns: (transfer none) (nullable): the row of the item called @name. */
GtkWidget *shelf_find_row (GtkWidget *root, const char *name);

/** shelf_save: Saves what is shown as @name. @as: what the button says. */
void shelf_save (GtkWidget *root, const char *name, const char *as);

/** shelf_run: Asks for the item called @name. */
void shelf_run (GtkWidget *root, const char *name);
