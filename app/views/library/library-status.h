#pragma once

#include "desk.h"

/** TzLibraryStatus: the line under the Library: how many notices and problems are listed, what is picked and
 * can be done with it, and how far an import is. */
#define TZ_TYPE_LIBRARY_STATUS (tz_library_status_get_type ())
G_DECLARE_FINAL_TYPE (TzLibraryStatus, tz_library_status, TZ, LIBRARY_STATUS, AdwBin)

/** tz_library_status_set_desk: Once. */
void tz_library_status_set_desk (TzLibraryStatus *status, TzDesk *desk);

/** tz_library_status_set_counts: @n_all: notices in the library; the others of those listed. */
void tz_library_status_set_counts (TzLibraryStatus *status, guint n_all, guint n_notices, guint n_problems,
                                   guint n_reviewed);
