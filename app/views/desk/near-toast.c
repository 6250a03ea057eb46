#include "near-toast.h"

void
tz_toast_near (GtkWidget *widget, TzDesk *desk, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    tz_desk_toast (desk, toast);
}
