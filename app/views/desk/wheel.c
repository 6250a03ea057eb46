#include "wheel.h"

#include <math.h>

/* One notch of the wheel goes as far as in GTK's own scrolled windows. */
static double
notch (GtkAdjustment *adjustment)
{
  return pow (gtk_adjustment_get_page_size (adjustment), 2.0 / 3.0);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx G_GNUC_UNUSED, double dy,
           gpointer data G_GNUC_UNUSED)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  if (dy == 0 || (state & GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  GtkWidget *area = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkWidget *page = gtk_widget_get_ancestor (gtk_widget_get_parent (area), GTK_TYPE_SCROLLED_WINDOW);
  if (page == NULL)
    return GDK_EVENT_PROPAGATE;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + dy * (wheel ? notch (adjustment) : 1));
  return GDK_EVENT_STOP;
}

void
tz_wheel_pass_on (GtkWidget *area)
{
  GtkEventController *controller = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "scroll", G_CALLBACK (scroll_cb), NULL);
  gtk_widget_add_controller (area, controller);
}
