#include "window-closing.h"

#include <glib/gi18n.h>

static void
present (GtkWindow *window, GtkWidget *dialog, const char *safe, const char *lossy, GCallback responded,
         TzDesk *desk)
{
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_set_response_appearance (message, lossy, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, safe);
  adw_message_dialog_set_close_response (message, safe);
  g_object_set_data (G_OBJECT (dialog), "desk", desk);
  g_signal_connect_object (dialog, "response", responded, window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static TzDesk *
get_desk (AdwMessageDialog *dialog)
{
  return g_object_get_data (G_OBJECT (dialog), "desk");
}

/* ---- What is not saved ---- */

static void save_and_close (GtkWindow *window, TzDesk *desk);

static void
unsaved_cb (GtkWindow *window, const char *response, AdwMessageDialog *dialog)
{
  TzDesk *desk = get_desk (dialog);
  if (g_str_equal (response, "again")) {
    save_and_close (window, desk);
  } else if (g_str_equal (response, "copy")) {
    g_autofree char *words = tz_unsaved_dup_words (tz_desk_get_unsaved (desk));
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), words);
  } else if (g_str_equal (response, "close")) {
    tz_unsaved_give_up (tz_desk_get_unsaved (desk));
    gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL); /* it goes after its window */
    gtk_window_destroy (window);
  }
}

static void
ask_about_unsaved (GtkWindow *window, TzDesk *desk, const char *reason)
{
  GtkWidget *dialog = adw_message_dialog_new (window, _ ("Close without saving?"), NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  g_autofree char *words = tz_unsaved_dup_words (tz_desk_get_unsaved (desk));
  adw_message_dialog_format_body (message, _ ("What you wrote or decided last is not in the library. %s"),
                                  reason);
  adw_message_dialog_add_responses (message, "stay", _ ("_Stay Here"), "again", _ ("_Try Again"), NULL);
  if (*words != '\0')
    adw_message_dialog_add_response (message, "copy", _ ("_Copy the Words"));
  adw_message_dialog_add_response (message, "close", _ ("Close _Without Saving"));
  present (window, dialog, "stay", "close", G_CALLBACK (unsaved_cb), desk);
}

typedef struct {
  GWeakRef window;
  TzDesk *desk;
} Closing;

static gpointer
do_nothing (TzLibrary *library G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  return NULL;
}

/* All that was on its way to the library has come there, or come back. */
static void
settled_cb (GObject *library G_GNUC_UNUSED, GAsyncResult *result G_GNUC_UNUSED, gpointer data)
{
  Closing *closing = data;
  g_autoptr (GtkWindow) window = g_weak_ref_get (&closing->window);
  const char *reason = tz_unsaved_get_reason (tz_desk_get_unsaved (closing->desk));
  if (window != NULL && reason != NULL)
    ask_about_unsaved (window, closing->desk, reason);
  else if (window != NULL)
    gtk_window_destroy (window);
  g_weak_ref_clear (&closing->window);
  g_object_unref (closing->desk);
  g_free (closing);
}

static void
save_and_close (GtkWindow *window, TzDesk *desk)
{
  Closing *closing = g_new0 (Closing, 1);
  g_weak_ref_init (&closing->window, window);
  closing->desk = g_object_ref (desk);
  tz_desk_settle (desk);
  tz_unsaved_try_again (tz_desk_get_unsaved (desk));
  tz_library_submit (tz_desk_get_library (desk), do_nothing, NULL, NULL, NULL, settled_cb, closing);
}

/* ---- An import under way ---- */

static void
import_cb (GtkWindow *window, const char *response, AdwMessageDialog *dialog)
{
  TzDesk *desk = get_desk (dialog);
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
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "continue", _ ("_Continue Importing"),
                                    "stop", _ ("_Stop and Close"), NULL);
  present (window, dialog, "continue", "stop", G_CALLBACK (import_cb), desk);
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
