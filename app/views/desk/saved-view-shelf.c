#include "saved-view-shelf.h"

gboolean
tz_saved_view_shelf_save (TzLibrary *library, gconstpointer view, GError **error)
{
  return tz_library_save_view (library, view, error);
}

gpointer
tz_saved_view_shelf_copy (gconstpointer view)
{
  return tz_saved_view_copy (view);
}

void
tz_saved_view_shelf_free (gpointer view)
{
  tz_saved_view_free (view);
}
