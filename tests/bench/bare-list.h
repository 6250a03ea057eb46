#pragma once

/** bare_list_measure: Prints what a GtkColumnView of as many columns as the Library's, labels alone, takes for the
 * turns in which a few rows come at a time, as they do in an import: what GTK takes itself. */
void bare_list_measure (void);
