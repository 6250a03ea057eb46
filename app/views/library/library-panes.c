#include "library-panes.h"

#include "side-flap.h"

static void
keep_height_cb (GtkPaned *paned, GParamSpec *pspec G_GNUC_UNUSED, GSettings *settings)
{
  int height = gtk_widget_get_height (GTK_WIDGET (paned));
  if (height > 0)
    g_settings_set_int (settings, "library-preview-height", height - gtk_paned_get_position (paned));
}

static void
restore_height_cb (GtkPaned *paned, GParamSpec *pspec G_GNUC_UNUSED, GSettings *settings)
{
  int height = gtk_widget_get_height (GTK_WIDGET (paned));
  if (height <= 0)
    return;
  int preview = g_settings_get_int (settings, "library-preview-height");
  g_signal_handlers_disconnect_by_func (paned, restore_height_cb, settings);
  gtk_paned_set_position (paned, MAX (height - preview, height / 3));
  g_signal_connect_object (paned, "notify::position", G_CALLBACK (keep_height_cb), settings, 0);
}

void
tz_library_panes_restore (AdwFlap *flap, GtkPaned *paned, GSettings *settings)
{
  tz_side_flap_keep (flap, settings, "library-filters");
  g_signal_connect_object (paned, "notify::max-position", G_CALLBACK (restore_height_cb), settings, 0);
}
