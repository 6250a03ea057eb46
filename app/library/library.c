#include "library-private.h"

#include <glib/gi18n.h>

#include "door.h"
#include "errors.h"
#include "schema.h"
#include "writer.h"

struct _TzLibrary {
  GObject parent_instance;
  char *path;
  gboolean read_only;
  TzLexicon *lexicon;
  TzWriter *writer;
  TzReaders *readers;
};

G_DEFINE_FINAL_TYPE (TzLibrary, tz_library, G_TYPE_OBJECT)

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* How the writing connection works: what was committed has reached the disk. */
#define WRITER_SETTINGS                                                                                      \
  "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"                          \
  "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000"

static void
tz_library_finalize (GObject *object)
{
  TzLibrary *library = TZ_LIBRARY (object);
  /* The last connection to close moves the log into the file, which only the writer may. */
  g_clear_pointer (&library->readers, tz_readers_free);
  g_clear_pointer (&library->writer, tz_writer_free);
  g_clear_pointer (&library->lexicon, tz_lexicon_unref);
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
tz_library_init (TzLibrary *library G_GNUC_UNUSED)
{
}

char *
tz_library_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "taizhang", "library.taizhang", NULL);
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GError) local = NULL;
  if (g_file_make_directory_with_parents (file, NULL, &local) ||
      g_error_matches (local, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  g_propagate_prefixed_error (error, g_steal_pointer (&local), _ ("The folder “%s” cannot be made: "),
                              folder);
  return FALSE;
}

static TzWriter *
open_writer (const char *path, GError **error)
{
  if (!make_folder (path, error))
    return NULL;
  g_autoptr (TzLock) lock = tz_lock_take (path, error);
  if (lock == NULL || (g_file_test (path, G_FILE_TEST_EXISTS) && !tz_schema_check (path, error)))
    return NULL;
  g_autoptr (TzConnection) connection = tz_connection_open (path, TZ_CONNECT_CREATE, error);
  if (connection == NULL || !tz_schema_check_open (connection, path, error) ||
      !tz_schema_migrate (connection, error) || !tz_connection_exec (connection, WRITER_SETTINGS, error))
    return NULL;
  return tz_writer_new (g_steal_pointer (&connection), g_steal_pointer (&lock));
}

/* A library in the making, or an empty file, has nothing to read. */
static gboolean
check_readable (TzReaders *readers, const char *path, GError **error)
{
  g_autoptr (TzSnapshot) snapshot = tz_readers_take (readers, error);
  gint64 version = 0;
  if (snapshot == NULL || !tz_schema_check_open (snapshot->connection, path, error) ||
      !tz_connection_read_int (snapshot->connection, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == TZ_SCHEMA_VERSION)
    return TRUE;
  g_set_error (error, TZ_ERROR, TZ_ERROR_READ_ONLY,
               _ ("The library “%s” has to be opened for writing once, to be brought up to date"), path);
  return FALSE;
}

/* Readers share files beside the library with the writer. In a folder that cannot be written they are not
 * there and cannot be made; then nobody writes and the file can be read alone. */
static TzReaders *
open_readers (const char *path, GError **error)
{
  if (!tz_schema_check (path, error))
    return NULL;
  g_autoptr (TzReaders) readers = tz_readers_new (path, TZ_CONNECT_READ);
  g_autoptr (GError) local = NULL;
  if (check_readable (readers, path, &local))
    return g_steal_pointer (&readers);

  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  if (g_error_matches (local, TZ_ERROR, TZ_ERROR_FAILED) && !g_file_test (log, G_FILE_TEST_EXISTS)) {
    g_autoptr (TzReaders) alone = tz_readers_new (path, TZ_CONNECT_IMMUTABLE);
    if (check_readable (alone, path, NULL))
      return g_steal_pointer (&alone);
  }
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
open_connections (TzLibrary *library, GError **error)
{
  if (library->read_only) {
    library->readers = open_readers (library->path, error);
    if (library->readers == NULL)
      return FALSE;
    library->writer = tz_writer_new (NULL, NULL);
    return TRUE;
  }
  library->writer = open_writer (library->path, error);
  library->readers = tz_readers_new (library->path, TZ_CONNECT_READ);
  return library->writer != NULL;
}

TzLibrary *
tz_library_open (const char *path, TzLibraryMode mode, TzLexicon *lexicon, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzLibrary) library = g_object_new (TZ_TYPE_LIBRARY, NULL);
  library->path = g_canonicalize_filename (path, NULL);
  library->read_only = mode == TZ_LIBRARY_READ_ONLY;
  library->lexicon = tz_lexicon_ref (lexicon);
  if (!open_connections (library, error))
    return NULL;
  return g_steal_pointer (&library);
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
  return library->lexicon;
}

TzSnapshot *
tz_library_read (TzLibrary *library, GError **error)
{
  return tz_readers_take (library->readers, error);
}

typedef struct {
  TzWriteFunc func;
  gpointer data;
} Write;

static gpointer
write_in_transaction (TzWriter *writer, gpointer data, GError **error)
{
  Write *write = data;
  TzConnection *connection = tz_writer_get_connection (writer);
  if (!tz_connection_exec (connection, "BEGIN IMMEDIATE", error))
    return NULL;
  if (write->func (connection, write->data, error) && tz_connection_exec (connection, "COMMIT", error))
    return GINT_TO_POINTER (TRUE);
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
  Write write = {func, data};
  return tz_writer_call (library->writer, write_in_transaction, &write, error) != NULL;
}

typedef struct {
  TzLibraryFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} Submission;

static void
submission_free (gpointer data)
{
  Submission *submission = data;
  if (submission->free_data != NULL)
    submission->free_data (submission->data);
  g_free (submission);
}

static void
run_submission (GTask *task)
{
  Submission *submission = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer result = submission->func (g_task_get_source_object (task), submission->data, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, submission->free_result);
}

void
tz_library_submit (TzLibrary *library, TzLibraryFunc func, gpointer data, GDestroyNotify free_data,
                   GDestroyNotify free_result, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (library, NULL, callback, user_data);
  Submission *submission = g_new (Submission, 1);
  *submission = (Submission){func, data, free_data, free_result};
  g_task_set_source_tag (task, tz_library_submit);
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
