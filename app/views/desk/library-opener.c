#include "library-opener.h"

#include "backup-settings.h"
#include "backups-window.h"
#include "errors.h"
#include "jobs.h"
#include "leaving.h"
#include "library-salvager.h"
#include "work-watch.h"

#include <glib/gi18n.h>

/* One attempt to open a library. */
typedef struct {
  TzDesk *desk;
  GtkWindow *parent;
  char *path;
  TzLibraryMode mode;
  char *folder;         /* (type filename): of its backups */
  TzWorkWatch *watch;   /* (nullable) */
  gint64 newest_backup; /* where it cannot be opened: when that was made, 0 where there is none */
} Opening;

static Opening *
opening_new (TzDesk *desk, GtkWindow *parent, const char *path, TzLibraryMode mode)
{
  Opening *opening = g_new0 (Opening, 1);
  opening->desk = g_object_ref (desk);
  g_set_weak_pointer (&opening->parent, parent);
  opening->path = g_strdup (path);
  opening->mode = mode;
  opening->folder = tz_backup_settings_dup_folder (tz_desk_get_settings (desk));
  return opening;
}

static void
opening_free (Opening *opening)
{
  g_clear_pointer (&opening->watch, tz_work_watch_free);
  g_clear_weak_pointer (&opening->parent);
  g_object_unref (opening->desk);
  g_free (opening->path);
  g_free (opening->folder);
  g_free (opening);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
free_opening (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  opening_free (data);
}

static void
find_backup (Opening *opening)
{
  g_autoptr (GPtrArray) backups = tz_backup_list (opening->path, opening->folder);
  opening->newest_backup = backups->len > 0 ? ((TzBackup *)backups->pdata[0])->made : 0;
}

static gpointer
open_library (gpointer data, GCancellable *cancellable, GError **error)
{
  Opening *opening = data;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (error);
  if (lexicon == NULL)
    return NULL;
  TzLibrary *library = opening->mode == TZ_LIBRARY_READ_ONLY
                           ? tz_library_open (opening->path, opening->mode, lexicon, error)
                           : tz_library_open_watched (opening->path, lexicon, tz_work_watch_note,
                                                      opening->watch, cancellable, error);
  if (library == NULL)
    find_backup (opening);
  return library;
}

static const char *
heading_of (const GError *error)
{
  if (g_error_matches (error, TZ_ERROR, TZ_ERROR_BUSY))
    return _ ("The library is in use");
  if (g_error_matches (error, TZ_ERROR, TZ_ERROR_NEWER))
    return _ ("The library needs a newer Taizhang");
  if (g_error_matches (error, TZ_ERROR, TZ_ERROR_CORRUPT))
    return _ ("The library is damaged");
  return _ ("The library cannot be opened");
}

static gboolean
reading_may_help (const Opening *opening, const GError *error)
{
  return opening->mode == TZ_LIBRARY_READ_WRITE &&
         (g_error_matches (error, TZ_ERROR, TZ_ERROR_BUSY) ||
          g_error_matches (error, TZ_ERROR, TZ_ERROR_READ_ONLY) ||
          g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED));
}

static void
response_cb (Opening *opening, const char *response)
{
  if (g_str_equal (response, "read-only"))
    tz_library_opener_open (opening->desk, opening->parent, opening->path, TZ_LIBRARY_READ_ONLY);
  else if (g_str_equal (response, "other"))
    tz_library_opener_choose (opening->desk, opening->parent, GTK_FILE_CHOOSER_ACTION_OPEN);
  else if (g_str_equal (response, "new"))
    tz_library_opener_choose (opening->desk, opening->parent, GTK_FILE_CHOOSER_ACTION_SAVE);
  else if (g_str_equal (response, "salvage"))
    tz_library_salvager_run (opening->desk, opening->parent, opening->path);
  else if (g_str_equal (response, "backups"))
    gtk_window_present (GTK_WINDOW (tz_backups_window_new (opening->parent, opening->desk, opening->path)));
}

static void
add_words (AdwMessageDialog *message, const char *words)
{
  g_autofree char *body = g_strconcat (adw_message_dialog_get_body (message), "\n", words, NULL);
  adw_message_dialog_set_body (message, body);
}

/* A file that is no library any more, its beginning being lost, can only be had back from a backup. */
static void
offer_backup (AdwMessageDialog *message, gint64 made)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (made);
  g_autofree char *time = g_date_time_format (when, "%Y-%m-%d %H:%M");
  g_autofree char *offer = g_strdup_printf (_ ("There is a backup of it from %s."), time);
  add_words (message, offer);
  adw_message_dialog_add_response (message, "backups", _ ("_Backups…"));
}

static void
offer_rescue (const Opening *opening, AdwMessageDialog *message, const GError *error)
{
  gboolean damaged = g_error_matches (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  if (opening->newest_backup != 0 && (damaged || g_error_matches (error, TZ_ERROR, TZ_ERROR_INVALID)))
    offer_backup (message, opening->newest_backup);
  if (!damaged)
    return;
  add_words (message,
             _ ("Salvage puts what can be read of it into a new library in its place: texts, sources, notes, "
                "decisions. The damaged library is kept beside it, under another name."));
  adw_message_dialog_add_response (message, "salvage", _ ("_Salvage"));
  adw_message_dialog_set_response_appearance (message, "salvage", ADW_RESPONSE_SUGGESTED);
}

static void
show_error (Opening *opening, const GError *error)
{
  g_autofree char *shown = g_filename_display_name (opening->path);
  GtkWidget *dialog = adw_message_dialog_new (opening->parent, heading_of (error), NULL);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  if (strstr (error->message, shown) != NULL)
    adw_message_dialog_set_body (message, error->message);
  else
    adw_message_dialog_format_body (message, "%s\n%s", shown, error->message);
  adw_message_dialog_add_responses (message, "close", _ ("_Close"), "other", _ ("_Open Another…"), "new",
                                    _ ("_New Library…"), NULL);
  adw_message_dialog_set_close_response (message, "close");
  offer_rescue (opening, message, error);
  if (reading_may_help (opening, error)) {
    adw_message_dialog_add_response (message, "read-only", _ ("Open _Read-Only"));
    adw_message_dialog_set_response_appearance (message, "read-only", ADW_RESPONSE_SUGGESTED);
    adw_message_dialog_set_default_response (message, "read-only");
  }
  Opening *again = opening_new (opening->desk, opening->parent, opening->path, opening->mode);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), again, free_opening,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
opened_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLibrary) library = tz_job_finish (result, &error);
  tz_desk_set_opening (opening->desk, FALSE);
  if (library != NULL)
    tz_desk_set_library (opening->desk, library);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_error (opening, error);
  opening_free (opening);
}

static void
open_now (TzDesk *desk, GtkWindow *parent, const char *path, TzLibraryMode mode)
{
  Opening *opening = opening_new (desk, parent, path, mode);
  opening->watch =
      tz_work_watch_new (parent, _ ("Bringing the library up to date…"),
                         _ ("It was written by an older version, and a copy of it is kept. If you "
                            "stop, it stays as it is and is not opened."));
  tz_desk_set_opening (desk, TRUE);
  tz_job_run (desk, open_library, opening, NULL, g_object_unref,
              tz_work_watch_get_cancellable (opening->watch), opened_cb, opening);
}

static void
go_cb (GtkWindow *window G_GNUC_UNUSED, gpointer data)
{
  const Opening *wanted = data;
  open_now (wanted->desk, wanted->parent, wanted->path, wanted->mode);
}

static void
free_wanted (gpointer data)
{
  opening_free (data);
}

void
tz_library_opener_open (TzDesk *desk, GtkWindow *parent, const char *path, TzLibraryMode mode)
{
  if (parent == NULL || !tz_desk_may_write (desk)) {
    open_now (desk, parent, path, mode);
    return;
  }
  const TzLeaving leaving = {.heading = _ ("Open another library without saving?"),
                             .give_up = _ ("Open _Without Saving"),
                             .go = go_cb,
                             .data = opening_new (desk, parent, path, mode),
                             .free_data = free_wanted};
  tz_leaving_begin (parent, desk, &leaving);
}

static void
chosen_cb (Opening *opening, int response, GtkNativeDialog *dialog)
{
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    g_autofree char *path = g_file_get_path (file);
    if (path != NULL)
      tz_library_opener_open (opening->desk, opening->parent, path, TZ_LIBRARY_READ_WRITE);
  }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
tz_library_opener_choose (TzDesk *desk, GtkWindow *parent, GtkFileChooserAction action)
{
  gboolean save = action == GTK_FILE_CHOOSER_ACTION_SAVE;
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (save ? _ ("New library") : _ ("Open a library"), parent, action,
                                   save ? _ ("_Create") : _ ("_Open"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _ ("Taizhang libraries"));
  gtk_file_filter_add_suffix (filter, "taizhang");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  if (save)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _ ("Notices.taizhang"));
  g_signal_connect_data (chooser, "response", G_CALLBACK (chosen_cb),
                         opening_new (desk, parent, NULL, TZ_LIBRARY_READ_WRITE), free_opening,
                         G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
