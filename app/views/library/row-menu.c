#include "row-menu.h"

#include "list-cell.h"

static void
popup (GtkPopover *popover, const GdkRectangle *at)
{
  gtk_popover_set_pointing_to (popover, at);
  gtk_popover_popup (popover);
}

static void
pressed_cb (GtkPopover *popover, int n_press G_GNUC_UNUSED, double x, double y, GtkGesture *click)
{
  TzNoticeBrowser *browser = g_object_get_data (G_OBJECT (click), "browser");
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  guint position = 0;
  if (!tz_list_cell_get_position (gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT), &position))
    return;
  gtk_single_selection_set_selected (tz_notice_browser_get_selection (browser), position);
  popup (popover, &(GdkRectangle){(int)x, (int)y, 1, 1});
}

static gboolean
key_cb (GtkWidget *list, GVariant *args G_GNUC_UNUSED, gpointer popover)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  graphene_rect_t row;
  guint position = 0;
  if (!tz_list_cell_get_position (focus, &position) || !gtk_widget_compute_bounds (focus, list, &row))
    return FALSE;
  popup (popover, &(GdkRectangle){(int)row.origin.x, (int)(row.origin.y + row.size.height), 1, 1});
  return TRUE;
}

static GtkWidget *
make_popover (GtkWidget *list, GMenuModel *model)
{
  GtkWidget *popover = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (popover, list);
  g_object_set (popover, "has-arrow", FALSE, "halign", GTK_ALIGN_START, NULL);
  g_signal_connect_object (list, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  return popover;
}

void
tz_row_menu_add (GtkWidget *list, TzNoticeBrowser *browser, GMenuModel *model)
{
  GtkWidget *popover = make_popover (list, model);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_object_set_data_full (G_OBJECT (click), "browser", g_object_ref (browser), g_object_unref);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), popover, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                        gtk_callback_action_new (key_cb, popover, NULL)));
  gtk_widget_add_controller (list, keys);
}
