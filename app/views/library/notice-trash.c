#include "notice-trash.h"

#include <glib/gi18n.h>

/* Notices on their way into the trash or out of it. */
typedef struct {
  TzDesk *desk;
  GArray *ids; /* (nullable): the whole trash */
  GCancellable *cancellable;
  guint doing;
} Move;

/* The same on the library's side. */
typedef struct {
  GArray *ids;
  char *creator;
} Trashing;

/* @words: what is on the screen until it is done. */
static Move *
move_new (TzDesk *desk, GArray *ids, const char *words)
{
  Move *move = g_new (Move, 1);
  *move = (Move){g_object_ref (desk), ids != NULL ? g_array_ref (ids) : NULL, g_cancellable_new (), 0};
  move->doing = tz_doing_begin (tz_desk_get_doing (desk), words, move->cancellable);
  return move;
}

static void
move_free (Move *move)
{
  tz_doing_end (tz_desk_get_doing (move->desk), move->doing);
  g_object_unref (move->desk);
  g_object_unref (move->cancellable);
  g_clear_pointer (&move->ids, g_array_unref);
  g_free (move);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Move, move_free)

static void
trashing_free (gpointer data)
{
  Trashing *trashing = data;
  g_array_unref (trashing->ids);
  g_free (trashing->creator);
  g_free (trashing);
}

static gpointer
trash (TzLibrary *library, gpointer data, GError **error)
{
  const Trashing *trashing = data;
  tz_library_trash_notices (library, trashing->ids, trashing->creator, error);
  return NULL;
}

static void
trashed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Move) move = data;
  g_autoptr (GError) error = NULL;
  gint64 step = 0;
  guint n = move->ids->len;
  if (!tz_library_submit_step_finish (TZ_LIBRARY (source), result, &step, &error)) {
    tz_desk_toast_not_done (move->desk, _ ("The notices were not deleted"), error);
    return;
  }
  if (tz_desk_get_library (move->desk) != TZ_LIBRARY (source))
    return;
  g_autofree char *words = g_strdup_printf (ngettext ("%'u notice deleted", "%'u notices deleted", n), n);
  tz_desk_forget (move->desk, move->ids);
  tz_desk_toast_undo (move->desk, words, step);
}

void
tz_notice_trash_put (TzDesk *desk, GArray *ids)
{
  Trashing *trashing = g_new (Trashing, 1);
  *trashing = (Trashing){g_array_ref (ids), g_strdup (tz_desk_get_creator (desk))};
  g_autofree char *words =
      g_strdup_printf (ngettext ("Deleting %'u notice…", "Deleting %'u notices…", ids->len), ids->len);
  tz_desk_settle (desk);
  Move *move = move_new (desk, ids, words);
  tz_library_submit_step (tz_desk_get_library (desk), trash, trashing, trashing_free, move->cancellable,
                          trashed_cb, move);
}

static gpointer
restore (TzLibrary *library, gpointer ids, GError **error)
{
  tz_library_restore_notices (library, ids, error);
  return NULL;
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Move) move = data;
  g_autoptr (GError) error = NULL;
  gint64 step = 0;
  guint n = move->ids->len;
  g_autofree char *words = g_strdup_printf (ngettext ("%'u notice restored", "%'u notices restored", n), n);
  if (tz_library_submit_step_finish (TZ_LIBRARY (source), result, &step, &error))
    tz_desk_toast_undo (move->desk, words, step);
  else
    tz_desk_toast_not_done (move->desk, _ ("The notices were not restored"), error);
}

static void
free_ids (gpointer ids)
{
  g_array_unref (ids);
}

void
tz_notice_trash_restore (TzDesk *desk, GArray *ids)
{
  g_autofree char *words =
      g_strdup_printf (ngettext ("Restoring %'u notice…", "Restoring %'u notices…", ids->len), ids->len);
  Move *move = move_new (desk, ids, words);
  tz_library_submit_step (tz_desk_get_library (desk), restore, g_array_ref (ids), free_ids, move->cancellable,
                          restored_cb, move);
}

static gpointer
empty (TzLibrary *library, gpointer data G_GNUC_UNUSED, GError **error)
{
  tz_library_empty_trash (library, error);
  return NULL;
}

static void
emptied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Move) move = data;
  g_autoptr (GError) error = NULL;
  tz_library_submit_finish (TZ_LIBRARY (source), result, &error);
  if (error != NULL)
    tz_desk_toast_not_done (move->desk, _ ("The trash was not emptied"), error);
}

static void
response_cb (TzDesk *desk, const char *response)
{
  TzLibrary *library = tz_desk_get_library (desk);
  if (!g_str_equal (response, "empty") || library == NULL)
    return;
  Move *move = move_new (desk, NULL, _ ("Emptying the trash…"));
  tz_library_submit_cancellable (library, empty, NULL, NULL, NULL, move->cancellable, emptied_cb, move);
}

void
tz_notice_trash_ask_empty (GtkWindow *parent, TzDesk *desk)
{
  GtkWidget *dialog = adw_message_dialog_new (
      parent, _ ("Empty the trash?"),
      _ ("The texts in it, their sources, what was found in them and every note on them are deleted from the "
         "library. This cannot be undone."));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"), "empty", _ ("_Empty Trash"), NULL);
  adw_message_dialog_set_response_appearance (message, "empty", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, "cancel");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), desk, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
