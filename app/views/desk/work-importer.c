#include "work-importer.h"

#include <glib/gi18n.h>

#include "desk-action.h"
#include "jobs.h"
#include "work-import.h"
#include "work-watch.h"
#include "work-window.h"

/* Annotations on their way in. */
typedef struct {
  TzDesk *desk;
  GtkWindow *parent; /* (nullable) weak */
  TzLibrary *library;
  char *path;
  gint64 step; /* out: of the history; 0 where nothing was changed */
  TzWorkWatch *watch;
} Work;

static void
work_free (Work *work)
{
  tz_work_watch_free (work->watch);
  g_clear_weak_pointer (&work->parent);
  g_object_unref (work->library);
  g_object_unref (work->desk);
  g_free (work->path);
  g_free (work);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static gpointer
import (gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;
  gint64 before = 0, after = 0;
  if (!tz_library_get_newest_step (work->library, &before, error))
    return NULL;
  g_autoptr (TzWorkSummary) summary = tz_work_import (work->library, work->path, cancellable, error);
  if (summary == NULL || !tz_library_get_newest_step (work->library, &after, error))
    return NULL;
  work->step = after != before ? after : 0;
  return g_steal_pointer (&summary);
}

static void
free_summary (gpointer data)
{
  tz_work_summary_free (data);
}

static void
imported_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (Work) work = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzWorkSummary) summary = tz_job_finish (result, &error);
  if (summary == NULL) {
    tz_desk_toast_error (work->desk, _ ("The annotations could not be taken in"), error);
    return;
  }
  if (work->library != tz_desk_get_library (work->desk) || work->parent == NULL)
    return;
  g_autofree char *name = g_filename_display_basename (work->path);
  g_autofree char *words = g_strdup_printf (_ ("Annotations of “%s” taken in"), name);
  tz_desk_toast_undo (work->desk, words, work->step);
  gtk_window_present (GTK_WINDOW (tz_work_window_new (work->parent, work->desk, summary)));
}

void
tz_work_importer_run (TzDesk *desk, GtkWindow *parent, const char *path)
{
  Work *work = g_new0 (Work, 1);
  tz_desk_settle (desk);
  work->desk = g_object_ref (desk);
  work->library = g_object_ref (tz_desk_get_library (desk));
  work->path = g_strdup (path);
  g_set_weak_pointer (&work->parent, parent);
  work->watch =
      tz_work_watch_new (parent, _ ("Taking In Annotations…"),
                         _ ("If you stop, no annotation is taken; notices that came with them stay."));
  tz_job_run (desk, import, work, NULL, free_summary, tz_work_watch_get_cancellable (work->watch),
              imported_cb, work);
}

/* ---- The action ---- */

static void
chosen_cb (GtkNativeDialog *dialog, int response, TzDesk *desk)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  if (response == GTK_RESPONSE_ACCEPT && path != NULL && tz_desk_get_library (desk) != NULL)
    tz_work_importer_run (desk, gtk_native_dialog_get_transient_for (dialog), path);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
choose (GtkApplicationWindow *window, TzDesk *desk, GVariant *parameter G_GNUC_UNUSED)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Import Annotations"), GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _ ("Web Annotations and REFI-QDA projects"));
  gtk_file_filter_add_suffix (filter, "jsonld");
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_filter_add_suffix (filter, "qdpx");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), desk, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
tz_work_importer_attach (GtkApplicationWindow *window, TzDesk *desk)
{
  static const TzDeskAction action = {"import-notes", NULL, TRUE, choose};
  tz_desk_action_add (window, desk, &action);
}
