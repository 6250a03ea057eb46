#pragma once

#include "library-view.h"

/* What the Library view does with ticks: notices are picked for comparing and for reports. */

/** tz_library_picks_install: Adds the actions library.pick (position), pick-selected, pick-all, unpick-all,
 * compare-picked and report-picked, and what the template calls at a key of the list; the template is set. */
void tz_library_picks_install (GtkWidgetClass *class);

/** tz_library_picks_connect: Enables those that fit, from now on; the desk is there. */
void tz_library_picks_connect (TzLibraryView *view);
