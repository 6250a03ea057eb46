#include "uri-open.h"

#include <glib/gi18n.h>

static void
opened_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (TzDesk) desk = data;
  g_autoptr (GError) error = NULL;
  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    tz_desk_toast_error (desk, _ ("The file could not be opened"), error);
}

void
tz_uri_open (TzDesk *desk, const char *uri)
{
  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, opened_cb, g_object_ref (desk));
}
