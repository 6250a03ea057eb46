#include "leaving.h"

#include <glib/gi18n.h>

/* A library on its way to be left. */
typedef struct {
  GWeakRef window;
  TzDesk *desk;
  TzLeaving leaving;
} Leave;

static void
leave_free (gpointer data)
{
  Leave *leave = data;
  if (leave->leaving.free_data != NULL)
    leave->leaving.free_data (leave->leaving.data);
  g_weak_ref_clear (&leave->window);
  g_object_unref (leave->desk);
  g_free (leave);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leave, leave_free)

static void save_and_go (Leave *leave);

static void
copy_words (GtkWidget *window, TzUnsaved *unsaved)
{
  g_autofree char *words = tz_unsaved_dup_words (unsaved);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (window), words);
}

static void
answered_cb (GtkWindow *window, const char *response, AdwMessageDialog *dialog)
{
  g_autoptr (Leave) leave = g_object_steal_data (G_OBJECT (dialog), "leave");
  if (leave == NULL)
    return; /* a dialog that closes answers once more */
  TzUnsaved *unsaved = tz_desk_get_unsaved (leave->desk);
  if (g_str_equal (response, "again")) {
    save_and_go (g_steal_pointer (&leave));
  } else if (g_str_equal (response, "copy")) {
    copy_words (GTK_WIDGET (window), unsaved);
  } else if (g_str_equal (response, "leave")) {
    tz_unsaved_give_up (unsaved);
    gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL); /* it goes after its window */
    leave->leaving.go (window, leave->leaving.data);
  }
}

static void
ask (GtkWindow *window, Leave *leave, const char *reason)
{
  GtkWidget *dialog = adw_message_dialog_new (window, leave->leaving.heading, NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  g_autofree char *words = tz_unsaved_dup_words (tz_desk_get_unsaved (leave->desk));
  adw_message_dialog_format_body (message, _ ("What you wrote or decided last is not in the library. %s"),
                                  reason);
  adw_message_dialog_add_responses (message, "stay", _ ("_Stay Here"), "again", _ ("_Try Again"), NULL);
  if (*words != '\0')
    adw_message_dialog_add_response (message, "copy", _ ("_Copy the Words"));
  adw_message_dialog_add_response (message, "leave", leave->leaving.give_up);
  adw_message_dialog_set_response_appearance (message, "leave", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, "stay");
  adw_message_dialog_set_close_response (message, "stay");
  g_object_set_data_full (G_OBJECT (dialog), "leave", leave, leave_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), window, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gpointer
do_nothing (TzLibrary *library G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  return NULL;
}

/* All that was on its way to the library has come there, or come back. */
static void
settled_cb (GObject *library G_GNUC_UNUSED, GAsyncResult *result G_GNUC_UNUSED, gpointer data)
{
  g_autoptr (Leave) leave = data;
  g_autoptr (GtkWindow) window = g_weak_ref_get (&leave->window);
  const char *reason = tz_unsaved_get_reason (tz_desk_get_unsaved (leave->desk));
  if (window != NULL && reason != NULL)
    ask (window, g_steal_pointer (&leave), reason);
  else if (window != NULL)
    leave->leaving.go (window, leave->leaving.data);
}

static void
save_and_go (Leave *leave)
{
  tz_desk_settle (leave->desk);
  tz_unsaved_try_again (tz_desk_get_unsaved (leave->desk));
  tz_library_submit (tz_desk_get_library (leave->desk), do_nothing, NULL, NULL, NULL, settled_cb, leave);
}

void
tz_leaving_begin (GtkWindow *window, TzDesk *desk, const TzLeaving *leaving)
{
  Leave *leave = g_new0 (Leave, 1);
  g_weak_ref_init (&leave->window, window);
  leave->desk = g_object_ref (desk);
  leave->leaving = *leaving;
  save_and_go (leave);
}
