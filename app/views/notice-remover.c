#include "notice-remover.h"

#include <glib/gi18n.h>

typedef struct {
  TzDesk *desk;
  GArray *ids;
} Removal;

static void
removal_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Removal *removal = data;
  g_object_unref (removal->desk);
  g_array_unref (removal->ids);
  g_free (removal);
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
  g_autoptr (TzDesk) desk = data;
  g_autoptr (GError) error = NULL;
  tz_library_submit_finish (TZ_LIBRARY (source), result, &error);
  if (error != NULL)
    tz_desk_toast_error (desk, _ ("The notices were not removed"), error);
}

static void
drop_from_picked (TzDesk *desk, const GArray *ids)
{
  guint n = 0;
  const gint64 *picked = tz_desk_get_picked (desk, &n);
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < n; i++) {
    gboolean gone = FALSE;
    for (guint j = 0; j < ids->len && !gone; j++)
      gone = g_array_index (ids, gint64, j) == picked[i];
    if (!gone)
      g_array_append_val (left, picked[i]);
  }
  if (left->len < n)
    tz_desk_set_picked (desk, &g_array_index (left, gint64, 0), left->len);
}

static void
response_cb (Removal *removal, const char *response)
{
  TzLibrary *library = tz_desk_get_library (removal->desk);
  if (!g_str_equal (response, "remove") || library == NULL)
    return;
  drop_from_picked (removal->desk, removal->ids);
  tz_library_submit (library, remove_notices, g_array_ref (removal->ids), free_ids, NULL, removed_cb,
                     g_object_ref (removal->desk));
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
  Removal *removal = g_new0 (Removal, 1);
  *removal = (Removal){g_object_ref (desk), g_array_ref (ids)};
  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"), "remove", _ ("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (message, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, "cancel");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), removal, removal_free,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
