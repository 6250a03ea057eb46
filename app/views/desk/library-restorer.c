#include "library-restorer.h"

#include "errors.h"
#include "jobs.h"
#include "library-opener.h"

#include <glib/gi18n.h>

/* How long the library may take to be closed by those who still read it, in microseconds. */
#define CLOSING (10 * G_TIME_SPAN_SECOND)
#define PAUSE (50 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  TzDesk *desk;
  GtkWindow *parent;
  char *path;
  char *backup; /* (nullable) */
  TzBackupKind kind;
} Work;

static Work *
work_new (TzDesk *desk, GtkWindow *parent, const char *path, const TzBackup *backup)
{
  Work *work = g_new0 (Work, 1);
  work->desk = g_object_ref (desk);
  g_set_weak_pointer (&work->parent, parent);
  work->path = g_strdup (path);
  work->backup = backup != NULL ? g_strdup (backup->path) : NULL;
  work->kind = backup != NULL ? backup->kind : TZ_BACKUP_WHOLE;
  return work;
}

static void
work_free (Work *work)
{
  g_clear_weak_pointer (&work->parent);
  g_object_unref (work->desk);
  g_free (work->path);
  g_free (work->backup);
  g_free (work);
}

static void
free_work (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  work_free (data);
}

static void
toast (TzDesk *desk, const char *words)
{
  tz_desk_toast (desk, adw_toast_new (words));
}

/* ---- The whole library ---- */

static gpointer
restore_whole (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Work *work = data;
  gint64 until = g_get_monotonic_time () + CLOSING;
  for (;;) {
    char *kept = NULL;
    g_autoptr (GError) local = NULL;
    if (tz_backup_restore (work->path, work->backup, &kept, &local))
      return kept;
    if (!g_error_matches (local, TZ_ERROR, TZ_ERROR_BUSY) || g_get_monotonic_time () > until) {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
    g_usleep (PAUSE);
  }
}

static void
restored_whole_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Work *work = data;
  TzDesk *desk = TZ_DESK (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = tz_job_finish (result, &error);
  if (error != NULL)
    tz_desk_toast_error (desk, _ ("The backup was not restored"), error);
  else if (kept != NULL) {
    g_autofree char *name = g_filename_display_basename (kept);
    g_autofree char *words = g_strdup_printf (_ ("Restored. The library as it was: %s"), name);
    toast (desk, words);
  }
  tz_library_opener_open (desk, work->parent, work->path, TZ_LIBRARY_READ_WRITE);
  work_free (work);
}

static void
begin_whole (const Work *asked)
{
  TzLibrary *library = tz_desk_get_library (asked->desk);
  const TzBackup backup = {.kind = asked->kind, .path = asked->backup};
  Work *work = work_new (asked->desk, asked->parent, asked->path, &backup);
  if (library != NULL && g_str_equal (tz_library_get_path (library), work->path))
    tz_desk_set_library (work->desk, NULL);
  tz_desk_set_opening (work->desk, TRUE);
  tz_job_run (work->desk, restore_whole, work, NULL, g_free, NULL, restored_whole_cb, work);
}

/* ---- Notes and decisions ---- */

static gpointer
restore_work (TzLibrary *library, gpointer backup, GError **error)
{
  g_autofree TzRestoredWork *restored = g_new0 (TzRestoredWork, 1);
  return tz_library_restore_work (library, backup, restored, error) ? g_steal_pointer (&restored) : NULL;
}

static void
restored_work_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TzDesk) desk = data;
  g_autoptr (GError) error = NULL;
  g_autofree TzRestoredWork *restored = tz_library_submit_finish (TZ_LIBRARY (source), result, &error);
  if (restored == NULL) {
    tz_desk_toast_error (desk, _ ("The backup was not restored"), error);
    return;
  }
  g_autofree char *words =
      restored->n_left == 0
          ? g_strdup_printf (_ ("Restored: %u notes, %u decisions, %u others"), restored->n_notes,
                             restored->n_decisions, restored->n_others)
          : g_strdup_printf (
                _ ("Restored: %u notes, %u decisions, %u others; %u belong to notices that are not here"),
                restored->n_notes, restored->n_decisions, restored->n_others, restored->n_left);
  toast (desk, words);
}

static void
begin_work (const Work *asked)
{
  TzLibrary *library = tz_desk_get_library (asked->desk);
  if (library != NULL)
    tz_library_submit (library, restore_work, g_strdup (asked->backup), g_free, g_free, restored_work_cb,
                       g_object_ref (asked->desk));
}

/* ---- Asking ---- */

static void
response_cb (Work *work, const char *response)
{
  if (!g_str_equal (response, "restore"))
    return;
  if (work->kind == TZ_BACKUP_WORK)
    begin_work (work);
  else
    begin_whole (work);
}

void
tz_library_restorer_ask (TzDesk *desk, GtkWindow *parent, const char *path, const TzBackup *backup)
{
  const char *body =
      backup->kind == TZ_BACKUP_WORK
          ? _ ("Notes and decisions go back to what they were then. Undo brings the present ones back.")
          : _ ("The library goes back to what it was then. The library as it is now is kept beside it, under "
               "another name.");
  GtkWidget *dialog = adw_message_dialog_new (parent, _ ("Restore this backup?"), body);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"), "restore", _ ("_Restore"), NULL);
  adw_message_dialog_set_response_appearance (message, "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, "cancel");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), work_new (desk, parent, path, backup),
                         free_work, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
