#pragma once

#include <gtk/gtk.h>

#include "agency-item.h"

/** tz_agency_row_factory_new: Makes the rows of a list of #TzAgencyItem: a tick for merging, names and
 * figures. @writable: whether ticks can be set. Returns: (transfer full). */
GtkListItemFactory *tz_agency_row_factory_new (gboolean writable);
