#include "written-toast.h"

#include <glib/gi18n.h>

static void
opened_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (TzDesk) desk = data;
  g_autoptr (GError) error = NULL;
  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    tz_desk_toast_error (desk, _ ("The file could not be opened"), error);
}

static void
open_clicked_cb (AdwToast *toast, TzDesk *desk)
{
  const char *uri = g_object_get_data (G_OBJECT (toast), "uri");
  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, opened_cb, g_object_ref (desk));
}

void
tz_written_toast_show (TzDesk *desk, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_markup_printf_escaped (_ ("“%s” is written"), name);
  AdwToast *toast = adw_toast_new (text);
  adw_toast_set_button_label (toast, _ ("Open"));
  g_object_set_data_full (G_OBJECT (toast), "uri", g_filename_to_uri (path, NULL, NULL), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_clicked_cb), desk, 0);
  tz_desk_toast (desk, toast);
}
