#pragma once

#include "saved-views.h"

/* What a shelf (saved-shelf.h) does with comparisons and reports alike. */

gboolean tz_saved_view_shelf_save (TzLibrary *library, gconstpointer view, GError **error);
gpointer tz_saved_view_shelf_copy (gconstpointer view);
void tz_saved_view_shelf_free (gpointer view);
