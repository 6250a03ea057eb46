#pragma once

#include <gtk/gtk.h>

#include "agency-browser.h"

/** tz_agency_row_factory_new: Makes the rows of the list of @browser: a tick for merging, names and figures.
 * @writable: whether ticks can be set. Returns: (transfer full). */
GtkListItemFactory *tz_agency_row_factory_new (TzAgencyBrowser *browser, gboolean writable);
