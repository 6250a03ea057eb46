#pragma once

#include <gtk/gtk.h>

/*
 * What a list costs in GTK by itself, with rows of plain labels: no list of ours can be quicker.
 */

/** bare_list_new: Returns: (transfer none): a window with a list, in which some rows come every moment, near the first, as
 * long as it is there. */
GtkWidget *bare_list_new (void);
