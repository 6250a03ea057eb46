#include "status-icon.h"

void
tz_status_icon_set (GtkImage *image, TzStatus status)
{
  g_autofree char *name =
      g_strdup_printf ("tz-status-%s-symbolic", tz_name_id (TZ_VOCABULARY_STATUS, status));
  g_strdelimit (name, "_", '-');
  gtk_image_set_from_icon_name (image, name);
  for (TzStatus other = 0; other < TZ_N_STATUSES; other++)
    gtk_widget_remove_css_class (GTK_WIDGET (image), tz_name_id (TZ_VOCABULARY_STATUS, other));
  gtk_widget_add_css_class (GTK_WIDGET (image), "status-mark");
  gtk_widget_add_css_class (GTK_WIDGET (image), tz_name_id (TZ_VOCABULARY_STATUS, status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  tz_name_display (TZ_VOCABULARY_STATUS, status), -1);
}

GtkWidget *
tz_status_icon_new (TzStatus status)
{
  GtkWidget *image = gtk_image_new ();
  tz_status_icon_set (GTK_IMAGE (image), status);
  return image;
}
