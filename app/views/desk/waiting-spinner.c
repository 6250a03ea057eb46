#include "waiting-spinner.h"

struct _TzWaitingSpinner {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (TzWaitingSpinner, tz_waiting_spinner, ADW_TYPE_BIN)

static void
tz_waiting_spinner_class_init (TzWaitingSpinnerClass *class)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);
}

static void
tz_waiting_spinner_init (TzWaitingSpinner *waiting)
{
  GtkWidget *spinner = gtk_spinner_new ();
  adw_bin_set_child (ADW_BIN (waiting), spinner);
  g_signal_connect_object (waiting, "map", G_CALLBACK (gtk_spinner_start), spinner, G_CONNECT_SWAPPED);
  g_signal_connect_object (waiting, "unmap", G_CALLBACK (gtk_spinner_stop), spinner, G_CONNECT_SWAPPED);
}
