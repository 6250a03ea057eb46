#include "chart-look.h"

#include <adwaita.h>

static AdwStyleManager *
get_manager (GtkWidget *widget)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (widget));
}

char *
tz_chart_look_dup_font (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  double resolution = pango_cairo_context_get_resolution (context);
  g_autoptr (PangoFontDescription) font =
      pango_font_description_copy (pango_context_get_font_description (context));
  if (!pango_font_description_get_size_is_absolute (font) && resolution > 0)
    pango_font_description_set_size (font, (int)(pango_font_description_get_size (font) * resolution / 96));
  return pango_font_description_to_string (font);
}

void
tz_chart_look_connect (GtkWidget *widget, GCallback changed)
{
  AdwStyleManager *manager = get_manager (widget);
  g_signal_connect_object (manager, "notify::dark", changed, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", changed, widget, G_CONNECT_SWAPPED);
}

gboolean
tz_chart_look_is_dark (GtkWidget *widget)
{
  return adw_style_manager_get_dark (get_manager (widget));
}

gboolean
tz_chart_look_is_high_contrast (GtkWidget *widget)
{
  return adw_style_manager_get_high_contrast (get_manager (widget));
}
