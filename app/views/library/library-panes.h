#pragma once

#include <adwaita.h>

/*
 * What of the Library's panes is kept from one start to the next: whether the filters show, and how high the
 * preview is.
 */

/** tz_library_panes_restore: Gives the panes what @settings kept, as soon as they have a size, and keeps both
 * from then on. */
void tz_library_panes_restore (AdwFlap *flap, GtkPaned *paned, GSettings *settings);
