#include "written-toast.h"

#include "uri-open.h"

#include <glib/gi18n.h>

static void
open_clicked_cb (AdwToast *toast, TzDesk *desk)
{
  tz_uri_open (desk, g_object_get_data (G_OBJECT (toast), "uri"));
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
