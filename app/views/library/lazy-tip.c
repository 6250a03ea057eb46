#include "lazy-tip.h"

#define TIP "lazy-tip"

static gboolean
query_cb (GtkWidget *widget, int x G_GNUC_UNUSED, int y G_GNUC_UNUSED, gboolean by_key G_GNUC_UNUSED,
          GtkTooltip *tooltip)
{
  const char *text = tz_lazy_tip_get (widget);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

void
tz_lazy_tip_set (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_has_tooltip (widget)) {
    gtk_widget_set_has_tooltip (widget, TRUE);
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_cb), NULL);
  }
  g_object_set_data_full (G_OBJECT (widget), TIP, g_strdup (text), g_free);
}

const char *
tz_lazy_tip_get (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), TIP);
}
