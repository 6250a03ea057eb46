#pragma once

#include <adwaita.h>

/*
 * What of the Library's panes is kept from one start to the next: whether the filters show, and how high the
 * preview is.
 */

/** tz_library_panes_restore: Gives the panes what @settings kept, as soon as they have a size, and keeps the
 * height from then on. */
void tz_library_panes_restore (AdwFlap *flap, GtkPaned *paned, GSettings *settings);

/** tz_library_panes_keep_filters: The analyst has shown or hidden the filters. That is kept where there is
 * room for them; in a narrow window, where they stand over the list, they come and go. */
void tz_library_panes_keep_filters (AdwFlap *flap, GSettings *settings);
