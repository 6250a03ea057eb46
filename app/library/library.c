#include "library-private.h"

#include <glib/gi18n.h>

#include "care-progress.h"
#include "door.h"
#include "errors.h"
#include "log.h"
#include "opening.h"
#include "own-word-reading.h"

struct _TzLibrary {
  GObject parent_instance;
  char *path;
  gboolean read_only;
  TzLexicon *lexicon;  /* (atomic): the newest of those below */
  GPtrArray *lexicons; /* (element-type TzLexicon): who got one of them may still read with it */
  TzWriter *writer;
  TzReaders *readers;
  TzTextCache *texts;
  GCancellable
      *cancellable; /* (nullable): of the work that the writer's thread is at; only for that thread */
};

G_DEFINE_FINAL_TYPE (TzLibrary, tz_library, G_TYPE_OBJECT)

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
tz_library_finalize (GObject *object)
{
  TzLibrary *library = TZ_LIBRARY (object);
  /* The last connection to close moves the log into the file: let it be the writer. */
  g_clear_pointer (&library->readers, tz_readers_free);
  g_clear_pointer (&library->writer, tz_writer_free);
  g_clear_pointer (&library->texts, tz_text_cache_free);
  g_ptr_array_unref (library->lexicons);
  g_free (library->path);
  G_OBJECT_CLASS (tz_library_parent_class)->finalize (object);
}

static void
tz_library_class_init (TzLibraryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_library_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TZ_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);
}

static void
free_lexicon (gpointer data)
{
  tz_lexicon_unref (data);
}

static void
tz_library_init (TzLibrary *library)
{
  library->lexicons = g_ptr_array_new_with_free_func (free_lexicon);
  library->texts = tz_text_cache_new ();
}

char *
tz_library_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "taizhang", "library.taizhang", NULL);
}

static gboolean
open_connections (TzLibrary *library, TzCare *care, GError **error)
{
  if (library->read_only) {
    library->readers = tz_open_readers (library->path, error);
    if (library->readers == NULL)
      return FALSE;
    library->writer = tz_writer_new (NULL, NULL);
    return TRUE;
  }
  library->readers = tz_readers_new (library->path, TZ_CONNECT_READ);
  library->writer = tz_open_writer (library->path, tz_readers_get_findings (library->readers), care, error);
  return library->writer != NULL;
}

/* @lexicon: (transfer full) */
static void
take_lexicon (TzLibrary *library, TzLexicon *lexicon)
{
  g_ptr_array_add (library->lexicons, lexicon);
  g_atomic_pointer_set (&library->lexicon, lexicon);
}

static gboolean
load_lexicon (TzLibrary *library, TzLexicon *lexicon, GError **error)
{
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  TzLexicon *own =
      snapshot != NULL ? tz_own_word_reading_new_lexicon (snapshot->connection, lexicon, error) : NULL;
  if (own != NULL)
    take_lexicon (library, own);
  return own != NULL;
}

static TzLibrary *
open_library (const char *path, TzLibraryMode mode, TzLexicon *lexicon, TzCare *care, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzLibrary) library = g_object_new (TZ_TYPE_LIBRARY, NULL);
  library->path = g_canonicalize_filename (path, NULL);
  library->read_only = mode == TZ_LIBRARY_READ_ONLY;
  if (!open_connections (library, care, error) || !load_lexicon (library, lexicon, error))
    return NULL;
  return g_steal_pointer (&library);
}

TzLibrary *
tz_library_open (const char *path, TzLibraryMode mode, TzLexicon *lexicon, GError **error)
{
  return open_library (path, mode, lexicon, &(TzCare){0}, error);
}

TzLibrary *
tz_library_open_watched (const char *path, TzLexicon *lexicon, TzCareProgress progress, gpointer user_data,
                         GCancellable *cancellable, GError **error)
{
  TzCare care = {.progress = progress, .user_data = user_data, .cancellable = cancellable};
  return open_library (path, TZ_LIBRARY_READ_WRITE, lexicon, &care, error);
}

const char *
tz_library_get_path (TzLibrary *library)
{
  return library->path;
}

gboolean
tz_library_is_read_only (TzLibrary *library)
{
  return library->read_only;
}

TzLexicon *
tz_library_get_lexicon (TzLibrary *library)
{
  return g_atomic_pointer_get (&library->lexicon);
}

TzTextCache *
tz_library_get_texts (TzLibrary *library)
{
  return library->texts;
}

TzSnapshot *
tz_library_read (TzLibrary *library, GError **error)
{
  return tz_readers_take (library->readers, error);
}

typedef struct {
  TzLibrary *library;
  TzWriteFunc func;
  gpointer data;
} Write;

/* @lexicon: (out) (nullable): the one to read with from then on, where the library's own words change. */
static gboolean
settle_own_words (TzLibrary *library, TzConnection *connection, TzLexicon **lexicon, GError **error)
{
  gboolean changed = FALSE;
  if (!tz_own_word_reading_settle (connection, &changed, error))
    return FALSE;
  if (changed)
    *lexicon = tz_own_word_reading_new_lexicon (connection, tz_library_get_lexicon (library), error);
  return !changed || *lexicon != NULL;
}

/* What someone waits for and cancels gives up where it is. */
static gboolean
run_write (const Write *write, TzConnection *connection, GError **error)
{
  GCancellable *cancellable = write->library->cancellable;
  tz_connection_set_cancellable (connection, cancellable);
  gboolean done = write->func (connection, write->data, error);
  tz_connection_set_cancellable (connection, NULL);
  return done && !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gpointer
write_in_transaction (TzWriter *writer, gpointer data, GError **error)
{
  Write *write = data;
  TzConnection *connection = tz_writer_get_connection (writer);
  if (!tz_connection_check_place (connection, error) ||
      !tz_connection_exec (connection, "BEGIN IMMEDIATE", error))
    return NULL;
  g_autoptr (TzLexicon) lexicon = NULL;
  if (run_write (write, connection, error) &&
      settle_own_words (write->library, connection, &lexicon, error) &&
      tz_connection_exec (connection, "COMMIT", error)) {
    if (lexicon != NULL)
      take_lexicon (write->library, g_steal_pointer (&lexicon));
    return GINT_TO_POINTER (TRUE);
  }
  tz_connection_exec (connection, "ROLLBACK", NULL);
  return NULL;
}

gboolean
tz_library_write (TzLibrary *library, TzWriteFunc func, gpointer data, GError **error)
{
  if (library->read_only) {
    g_autofree char *name = g_filename_display_name (library->path);
    g_set_error (error, TZ_ERROR, TZ_ERROR_READ_ONLY, _ ("The library “%s” is open for reading only"), name);
    return FALSE;
  }
  Write write = {library, func, data};
  return tz_writer_call (library->writer, write_in_transaction, &write, error) != NULL;
}

gboolean
tz_library_is_awaited (TzLibrary *library)
{
  return tz_writer_is_awaited (library->writer);
}

void
tz_library_move_log (TzLibrary *library)
{
  if (tz_writer_has_long_log (library->writer))
    tz_log_move (library->readers);
}

typedef struct {
  TzLibraryFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  gpointer result;
  GError *error;
} Submission;

static void
submission_free (gpointer data)
{
  Submission *submission = data;
  if (submission->free_data != NULL)
    submission->free_data (submission->data);
  g_free (submission);
}

static gboolean
return_submission (gpointer data)
{
  GTask *task = data;
  Submission *submission = g_task_get_task_data (task);
  if (submission->error != NULL)
    g_task_return_error (task, g_steal_pointer (&submission->error));
  else
    g_task_return_pointer (task, submission->result, submission->free_result);
  return G_SOURCE_REMOVE;
}

/* The task, and with it the library, is let go in the caller's context: the writer's thread, which ends with
 * the library, must not hold its last reference. */
static void
run_submission (GTask *task)
{
  Submission *submission = g_task_get_task_data (task);
  TzLibrary *library = g_task_get_source_object (task);
  g_autoptr (GSource) source = g_idle_source_new ();
  library->cancellable = g_task_get_cancellable (task);
  submission->result = submission->func (library, submission->data, &submission->error);
  library->cancellable = NULL;
  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, return_submission, task, g_object_unref);
  g_source_attach (source, g_task_get_context (task));
}

void
tz_library_submit (TzLibrary *library, TzLibraryFunc func, gpointer data, GDestroyNotify free_data,
                   GDestroyNotify free_result, GAsyncReadyCallback callback, gpointer user_data)
{
  tz_library_submit_cancellable (library, func, data, free_data, free_result, NULL, callback, user_data);
}

void
tz_library_submit_cancellable (TzLibrary *library, TzLibraryFunc func, gpointer data,
                               GDestroyNotify free_data, GDestroyNotify free_result,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (library, cancellable, callback, user_data);
  Submission *submission = g_new (Submission, 1);
  *submission = (Submission){func, data, free_data, free_result, NULL, NULL};
  g_task_set_source_tag (task, tz_library_submit);
  g_task_set_check_cancellable (task, FALSE); /* what was committed is done */
  g_task_set_task_data (task, submission, submission_free);
  tz_writer_push (library->writer, run_submission, task);
}

gpointer
tz_library_submit_finish (TzLibrary *library G_GNUC_UNUSED, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct {
  GWeakRef library;
  TzLibraryChange what;
  gint64 notice;
} Announcement;

static gboolean
emit_changed (gpointer data)
{
  Announcement *announcement = data;
  g_autoptr (TzLibrary) library = g_weak_ref_get (&announcement->library);
  if (library != NULL)
    g_signal_emit (library, signals[SIGNAL_CHANGED], 0, announcement->what, announcement->notice);
  return G_SOURCE_REMOVE;
}

static void
announcement_free (gpointer data)
{
  Announcement *announcement = data;
  g_weak_ref_clear (&announcement->library);
  g_free (announcement);
}

void
tz_library_announce (TzLibrary *library, TzLibraryChange what, gint64 notice)
{
  Announcement *announcement = g_new0 (Announcement, 1);
  g_weak_ref_init (&announcement->library, library);
  announcement->what = what;
  announcement->notice = notice;
  g_idle_add_full (G_PRIORITY_DEFAULT, emit_changed, announcement, announcement_free);
}
