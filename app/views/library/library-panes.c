#include "library-panes.h"

static void
folded_cb (AdwFlap *flap, GParamSpec *pspec G_GNUC_UNUSED, GSettings *settings)
{
  if (!adw_flap_get_folded (flap))
    adw_flap_set_reveal_flap (flap, g_settings_get_boolean (settings, "library-filters"));
}

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
  g_signal_connect_object (flap, "notify::folded", G_CALLBACK (folded_cb), settings, 0);
  g_signal_connect_object (paned, "notify::max-position", G_CALLBACK (restore_height_cb), settings, 0);
  folded_cb (flap, NULL, settings);
}

void
tz_library_panes_keep_filters (AdwFlap *flap, GSettings *settings)
{
  if (!adw_flap_get_folded (flap))
    g_settings_set_boolean (settings, "library-filters", adw_flap_get_reveal_flap (flap));
}
