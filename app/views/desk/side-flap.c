#include "side-flap.h"

void
tz_side_flap_keep (AdwFlap *flap, GSettings *settings, const char *key)
{
  if (settings != NULL) {
    g_settings_bind (settings, key, flap, "locked", G_SETTINGS_BIND_INVERT_BOOLEAN);
    return;
  }
  g_settings_unbind (flap, "locked");
  adw_flap_set_locked (flap, TRUE);
  adw_flap_set_reveal_flap (flap, FALSE);
}

void
tz_side_flap_uncover (AdwFlap *flap)
{
  if (adw_flap_get_folded (flap))
    adw_flap_set_reveal_flap (flap, FALSE);
}

void
tz_side_flap_add_action (AdwFlap *flap, GActionMap *map, const char *name)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, flap, "reveal-flap");
  g_action_map_add_action (map, G_ACTION (action));
}

/* There is room, or no longer, or it is wanted or no longer. */
static void
tz_side_flap_fit (AdwFlap *flap)
{
  if (!adw_flap_get_folded (flap))
    adw_flap_set_reveal_flap (flap, !adw_flap_get_locked (flap));
}

/* It was shown or hidden. */
static void
tz_side_flap_want (AdwFlap *flap)
{
  if (!adw_flap_get_folded (flap))
    adw_flap_set_locked (flap, !adw_flap_get_reveal_flap (flap));
}

void
tz_side_flap_bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, tz_side_flap_fit);
  gtk_widget_class_bind_template_callback (widget_class, tz_side_flap_want);
}
