#include "status-list.h"

#include "status-icon.h"

const TzStatus TZ_STATUS_ORDER[TZ_N_STATUSES] = {TZ_STATUS_COMPLETED,        TZ_STATUS_COMPLETED_SUSTAINED,
                                                 TZ_STATUS_MOSTLY_COMPLETED, TZ_STATUS_IN_PROGRESS,
                                                 TZ_STATUS_NOT_COMPLETED,    TZ_STATUS_NOT_STATED};

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (row, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *row)
{
  GtkWidget *box = gtk_list_item_get_child (row);
  TzStatus status = TZ_STATUS_ORDER[gtk_list_item_get_position (row)];
  tz_status_icon_set (GTK_IMAGE (gtk_widget_get_first_child (box)), status);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)),
                       tz_name_display (TZ_VOCABULARY_STATUS, status));
}

void
tz_status_list_fill (GtkDropDown *list)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  for (guint i = 0; i < TZ_N_STATUSES; i++)
    gtk_string_list_append (names, tz_name_display (TZ_VOCABULARY_STATUS, TZ_STATUS_ORDER[i]));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (list, factory);
  gtk_drop_down_set_model (list, G_LIST_MODEL (names));
}

TzStatus
tz_status_list_get (GtkDropDown *list)
{
  return TZ_STATUS_ORDER[gtk_drop_down_get_selected (list)];
}

void
tz_status_list_set (GtkDropDown *list, TzStatus status)
{
  for (guint i = 0; i < TZ_N_STATUSES; i++)
    if (TZ_STATUS_ORDER[i] == status)
      gtk_drop_down_set_selected (list, i);
}
