#include "library-salvager.h"

#include "desk-action.h"
#include "errors.h"
#include "jobs.h"
#include "library-care.h"
#include "library-opener.h"
#include "work-watch.h"

#include <glib/gi18n.h>

/* How long the library may take to be closed by those who still read it, in microseconds. */
#define CLOSING (10 * G_TIME_SPAN_SECOND)
#define PAUSE (50 * G_TIME_SPAN_MILLISECOND)

/* What is said of what did not come over: the first so many. */
#define MAX_LOST 8

typedef struct {
  TzDesk *desk;
  GtkWindow *parent; /* (nullable), weak */
  char *path;
  gboolean was_open;
  TzWorkWatch *watch;
} Work;

static void
work_free (Work *work)
{
  tz_work_watch_free (work->watch);
  g_clear_weak_pointer (&work->parent);
  g_object_unref (work->desk);
  g_free (work->path);
  g_free (work);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

/* ---- On a worker thread ---- */

static TzSalvage *
salvage_when_closed (const Work *work, TzLexicon *lexicon, GCancellable *cancellable, GError **error)
{
  gint64 until = g_get_monotonic_time () + CLOSING;
  for (;;) {
    g_autoptr (GError) local = NULL;
    TzSalvage *salvage =
        tz_salvage_library (work->path, lexicon, tz_work_watch_note, work->watch, cancellable, &local);
    if (salvage != NULL)
      return salvage;
    if (!g_error_matches (local, TZ_ERROR, TZ_ERROR_BUSY) || g_get_monotonic_time () > until) {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
    g_usleep (PAUSE);
  }
}

static gpointer
salvage (gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (error);
  return lexicon != NULL ? salvage_when_closed (data, lexicon, cancellable, error) : NULL;
}

static void
free_salvage (gpointer data)
{
  tz_salvage_free (data);
}

/* ---- What is said of it ---- */

static char *
dup_salvage_words (const TzSalvage *salvage)
{
  g_autofree char *kept = g_filename_display_name (salvage->kept);
  GString *words = g_string_new (NULL);
  g_string_append_printf (words, _ ("Saved: notices %u, notes %u, decisions %u, others %u."),
                          salvage->n_notices, salvage->n_notes, salvage->n_decisions, salvage->n_others);
  g_string_append_printf (words, "\n%s\n%s", _ ("The damaged library is kept:"), kept);
  if (salvage->lost->len > 0)
    g_string_append_printf (words, "\n%s", _ ("Not saved, or not as it was:"));
  for (guint i = 0; i < MIN (salvage->lost->len, MAX_LOST); i++)
    g_string_append_printf (words, "\n%s", (const char *)g_ptr_array_index (salvage->lost, i));
  if (salvage->lost->len > MAX_LOST)
    g_string_append_printf (g_string_append_c (words, '\n'), _ ("… and %u more"),
                            salvage->lost->len - MAX_LOST);
  return g_string_free (words, FALSE);
}

static void
show_message (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
salvaged_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Work) work = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzSalvage) salvage = tz_job_finish (result, &error);
  tz_desk_set_opening (TZ_DESK (source), FALSE);
  if (salvage != NULL || work->was_open)
    tz_library_opener_open (work->desk, work->parent, work->path, TZ_LIBRARY_READ_WRITE);
  if (salvage != NULL) {
    g_autofree char *words = dup_salvage_words (salvage);
    show_message (work->parent, _ ("The library was salvaged"), words);
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_message (work->parent, _ ("Nothing could be salvaged"), error->message);
}

void
tz_library_salvager_run (TzDesk *desk, GtkWindow *parent, const char *path)
{
  TzLibrary *library = tz_desk_get_library (desk);
  Work *work = g_new0 (Work, 1);
  work->desk = g_object_ref (desk);
  g_set_weak_pointer (&work->parent, parent);
  work->path = g_strdup (path);
  work->was_open = library != NULL && g_str_equal (tz_library_get_path (library), path);
  work->watch =
      tz_work_watch_new (parent, _ ("Salvaging…"), _ ("If you stop, the library stays as it is, damaged."));
  if (work->was_open)
    tz_desk_set_library (desk, NULL);
  tz_desk_set_opening (desk, TRUE);
  tz_job_run (desk, salvage, work, NULL, free_salvage, tz_work_watch_get_cancellable (work->watch),
              salvaged_cb, work);
}

/* ---- The open library ---- */

static void
response_cb (TzDesk *desk, const char *response, GtkWindow *dialog)
{
  TzLibrary *library = tz_desk_get_library (desk);
  if (g_str_equal (response, "salvage") && library != NULL) {
    g_autofree char *path = g_strdup (tz_library_get_path (library));
    tz_library_salvager_run (desk, gtk_window_get_transient_for (dialog), path);
  }
}

static void
ask (GtkApplicationWindow *window, TzDesk *desk, GVariant *parameter G_GNUC_UNUSED)
{
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (window), _ ("Salvage this library?"),
      _ ("What can be read goes into a new library in its place: texts, sources, notes, decisions. The "
         "damaged library is kept beside it, under another name. What was done so far can then no longer be "
         "undone."));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"), "salvage", _ ("_Salvage"), NULL);
  adw_message_dialog_set_response_appearance (message, "salvage", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "salvage");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), desk, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
tz_library_salvager_attach (GtkApplicationWindow *window, TzDesk *desk)
{
  static const TzDeskAction action = {"salvage", NULL, FALSE, ask};
  tz_desk_action_add (window, desk, &action);
}
