#include "notice-remover.h"

#include <glib/gi18n.h>

typedef struct {
  TzDesk *desk;
  GArray *ids;
} Removal;

static Removal *
removal_new (TzDesk *desk, GArray *ids)
{
  Removal *removal = g_new (Removal, 1);
  *removal = (Removal){g_object_ref (desk), g_array_ref (ids)};
  return removal;
}

static void
removal_free (Removal *removal)
{
  g_object_unref (removal->desk);
  g_array_unref (removal->ids);
  g_free (removal);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removal, removal_free)

static void
free_removal (gpointer removal, GClosure *closure G_GNUC_UNUSED)
{
  removal_free (removal);
}

static void
free_ids (gpointer ids)
{
  g_array_unref (ids);
}

static gpointer
remove_notices (TzLibrary *library, gpointer ids, GError **error)
{
  tz_library_delete_notices (library, ids, error);
  return NULL;
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Removal) removal = data;
  g_autoptr (GError) error = NULL;
  tz_library_submit_finish (TZ_LIBRARY (source), result, &error);
  if (error != NULL)
    tz_desk_toast_error (removal->desk, _ ("The notices were not removed"), error);
  else if (tz_desk_get_library (removal->desk) == TZ_LIBRARY (source))
    tz_desk_forget (removal->desk, removal->ids);
}

static void
response_cb (Removal *removal, const char *response)
{
  TzLibrary *library = tz_desk_get_library (removal->desk);
  if (!g_str_equal (response, "remove") || library == NULL)
    return;
  tz_library_submit (library, remove_notices, g_array_ref (removal->ids), free_ids, NULL, removed_cb,
                     removal_new (removal->desk, removal->ids));
}

void
tz_notice_remover_ask (GtkWindow *parent, TzDesk *desk, GArray *ids, const char *name)
{
  g_autofree char *many =
      g_strdup_printf (ngettext ("Remove %u notice?", "Remove %u notices?", ids->len), ids->len);
  g_autofree char *one = g_strdup_printf (_ ("Remove “%s”?"), name != NULL ? name : "");
  GtkWidget *dialog = adw_message_dialog_new (
      parent, ids->len == 1 && name != NULL ? one : many,
      _ ("The text, its sources, what was found in it and every note on it are deleted from the library. "
         "This cannot be undone."));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"), "remove", _ ("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (message, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, "cancel");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), removal_new (desk, ids), free_removal,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
