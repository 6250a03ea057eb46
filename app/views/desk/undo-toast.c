#include "undo-toast.h"

#include <glib/gi18n.h>

static gint64
get_step (AdwToast *toast)
{
  return g_variant_get_int64 (adw_toast_get_action_target_value (toast));
}

/* It is not dismissed: a toast that goes away while it slides in crashes libadwaita 1.2. */
static void
withdraw (AdwToast *toast)
{
  adw_toast_set_button_label (toast, NULL);
}

/* What was asked for before the step was done may be told after it. */
static void
newest_cb (AdwToast *toast, gint64 newest)
{
  if (newest > get_step (toast))
    withdraw (toast);
}

AdwToast *
tz_undo_toast_new (TzDesk *desk, const char *words, gint64 step)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  AdwToast *toast = adw_toast_new (escaped);
  if (step == 0)
    return toast;
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo-step");
  adw_toast_set_action_target_value (toast, g_variant_new_int64 (step));
  g_signal_connect_object (desk, "newest-step", G_CALLBACK (newest_cb), toast, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "turned", G_CALLBACK (withdraw), toast, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (withdraw), toast, G_CONNECT_SWAPPED);
  return toast;
}
