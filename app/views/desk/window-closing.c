#include "window-closing.h"

#include <glib/gi18n.h>

#include "leaving.h"

static void
close_window (GtkWindow *window, gpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (window);
}

static void
save_and_close (GtkWindow *window, TzDesk *desk)
{
  const TzLeaving closing = {
      .heading = _ ("Close without saving?"), .give_up = _ ("Close _Without Saving"), .go = close_window};
  tz_leaving_begin (window, desk, &closing);
}

/* ---- An import under way ---- */

static void
import_cb (GtkWindow *window, const char *response, AdwMessageDialog *dialog)
{
  TzDesk *desk = g_object_get_data (G_OBJECT (dialog), "desk");
  if (!g_str_equal (response, "stop"))
    return;
  tz_importer_cancel (tz_desk_get_importer (desk));
  save_and_close (window, desk);
}

static void
ask_about_import (GtkWindow *window, TzDesk *desk)
{
  GtkWidget *dialog =
      adw_message_dialog_new (window, _ ("Stop importing?"),
                              _ ("Notices are still being imported. Those that are in the library stay."));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_add_responses (message, "continue", _ ("_Continue Importing"), "stop",
                                    _ ("_Stop and Close"), NULL);
  adw_message_dialog_set_response_appearance (message, "stop", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, "continue");
  adw_message_dialog_set_close_response (message, "continue");
  g_object_set_data (G_OBJECT (dialog), "desk", desk);
  g_signal_connect_object (dialog, "response", G_CALLBACK (import_cb), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
tz_window_closing_ask (GtkWindow *window, TzDesk *desk)
{
  if (tz_importer_is_busy (tz_desk_get_importer (desk)))
    ask_about_import (window, desk);
  else if (tz_desk_may_write (desk))
    save_and_close (window, desk);
  else
    return FALSE;
  return TRUE;
}
