#include "reader-pool.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sys/mman.h>
#include <unistd.h>

#include "answers.h"
#include "converter.h"
#include "door.h"
#include "errors.h"
#include "paths.h"
#include "pool-private.h"

/* How long a file may take by the clock: an import reads in the background, and what else runs makes it slower. */
#define LIMIT (120 * G_USEC_PER_SEC)

/* After so many files a reader makes room for a new one, which holds nothing of what went before. To start one takes as
 * long as to read dozens. */
#define MAX_FILES 1024

struct _TzReaderPool {
  char *program;
  gint64 limit;
  GMutex mutex;
  /* Guarded by the mutex. */
  GQueue idle;         /* (element-type TzReaderProcess) */
  char *old;           /* (nullable): type and digest of the last old file that was made a new one */
  GBytes *made_of_old; /* (nullable): what was made of it */
};

TzReaderPool *
tz_reader_pool_new (void)
{
  g_autofree char *program = tz_paths_dup_reader ();
  return tz_reader_pool_new_for_program (program, LIMIT);
}

TzReaderPool *
tz_reader_pool_new_for_program (const char *program, gint64 limit)
{
  TzReaderPool *pool = g_new0 (TzReaderPool, 1);
  pool->program = g_strdup (program);
  pool->limit = limit;
  g_mutex_init (&pool->mutex);
  g_queue_init (&pool->idle);
  return pool;
}

gboolean
tz_reader_pool_check (TzReaderPool *pool, GError **error)
{
  if (g_file_test (pool->program, G_FILE_TEST_IS_EXECUTABLE))
    return TRUE;
  g_autofree char *name = g_filename_display_name (pool->program);
  g_set_error (error, TZ_ERROR, TZ_ERROR_FAILED, _ ("the program that reads files is not there: %s"), name);
  return FALSE;
}

static void
free_process (gpointer data)
{
  tz_reader_process_free (data);
}

void
tz_reader_pool_free (TzReaderPool *pool)
{
  g_queue_clear_full (&pool->idle, free_process);
  g_clear_pointer (&pool->made_of_old, g_bytes_unref);
  g_free (pool->old);
  g_mutex_clear (&pool->mutex);
  g_free (pool->program);
  g_free (pool);
}

static TzReaderProcess *
take (TzReaderPool *pool, GError **error)
{
  g_mutex_lock (&pool->mutex);
  TzReaderProcess *process = g_queue_pop_head (&pool->idle);
  g_mutex_unlock (&pool->mutex);
  return process != NULL ? process : tz_reader_process_new (pool->program, pool->limit, error);
}

/* One that has recognised pages holds much memory. */
static void
give_back (TzReaderPool *pool, TzReaderProcess *process, TzFrameKind asked)
{
  if (asked == TZ_FRAME_RECOGNISE || asked == TZ_FRAME_LAY_OUT ||
      tz_reader_process_count (process) >= MAX_FILES) {
    tz_reader_process_free (process);
    return;
  }
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&pool->mutex);
  g_queue_push_head (&pool->idle, process);
}

int
tz_reader_pool_put (GBytes *bytes, GError **error)
{
  gsize n_left;
  const char *next = g_bytes_get_data (bytes, &n_left);
  int fd = memfd_create ("taizhang", MFD_CLOEXEC);
  while (fd >= 0 && n_left > 0) {
    gssize n = write (fd, next, n_left);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0) {
      close (fd);
      fd = -1;
    }
    next += n;
    n_left -= n;
  }
  if (fd < 0)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED, g_strerror (errno));
  return fd;
}

GBytes *
tz_reader_pool_get (int fd, guint64 offset, gsize n_bytes, GError **error)
{
  g_autofree char *bytes = g_malloc (n_bytes);
  for (gsize n_read = 0; n_read < n_bytes;) {
    gssize n = pread (fd, bytes + n_read, n_bytes - n_read, (off_t)(offset + n_read));
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0) {
      g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED,
                           n < 0 ? g_strerror (errno)
                                 : _ ("the program that reads files gave an answer that makes no sense"));
      return NULL;
    }
    n_read += (gsize)n;
  }
  return g_bytes_new_take (g_steal_pointer (&bytes), n_bytes);
}

/* A reader that had read other files before may have been left in disorder by one of them, so one that breaks is no
 * judge of this one: another is asked, unless the time for it is up. */
GVariant *
tz_reader_pool_ask (TzReaderPool *pool, const TzReaderRequest *request, GCancellable *cancellable,
                    TzFrameKind *answer, GError **error)
{
  g_autoptr (GVariant) held G_GNUC_UNUSED = g_variant_ref_sink (request->value);
  gint64 until = g_get_monotonic_time () + pool->limit;
  for (;;) {
    g_autoptr (GError) fault = NULL;
    g_autoptr (TzReaderProcess) process = take (pool, error);
    if (process == NULL)
      return NULL;
    gboolean fresh = tz_reader_process_count (process) == 0;
    GVariant *answered = tz_reader_process_ask (process, request, cancellable, answer, &fault);
    if (answered != NULL) {
      give_back (pool, g_steal_pointer (&process), request->kind);
      return answered;
    }
    if (fresh || g_get_monotonic_time () >= until || g_cancellable_is_cancelled (cancellable)) {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  }
}

/* Returns: (transfer full) (nullable) */
static GBytes *
find_made (TzReaderPool *pool, const char *old)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&pool->mutex);
  return g_strcmp0 (pool->old, old) == 0 ? g_bytes_ref (pool->made_of_old) : NULL;
}

static void
keep_made (TzReaderPool *pool, const char *old, GBytes *made)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&pool->mutex);
  g_clear_pointer (&pool->made_of_old, g_bytes_unref);
  g_free (pool->old);
  pool->old = g_strdup (old);
  pool->made_of_old = g_bytes_ref (made);
}

/* A workbook is taken apart first, and read where it is no ledger: it is made new once. */
GBytes *
tz_reader_pool_renew (TzReaderPool *pool, GBytes *bytes, const char *name, GCancellable *cancellable,
                      GError **error)
{
  const char *type = tz_converter_takes (bytes, name);
  if (type == NULL)
    return g_bytes_ref (bytes);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *old = g_strconcat (type, " ", digest, NULL);
  GBytes *made = find_made (pool, old);
  if (made == NULL) {
    made = tz_converter_convert (bytes, name, pool->limit, cancellable, error);
    if (made != NULL)
      keep_made (pool, old, made);
  }
  return made;
}

static TzDocument *
ask_for_document (TzReaderPool *pool, const TzReaderRequest *request, GCancellable *cancellable,
                  GError **error)
{
  TzFrameKind kind;
  g_autoptr (GVariant) answer = tz_reader_pool_ask (pool, request, cancellable, &kind, error);
  return answer != NULL ? tz_answer_to_document (kind, answer, error) : NULL;
}

/* A file of pictures is recognised, which takes long, only where reading it has said that it is one. */
static TzDocument *
read_file (TzReaderPool *pool, TzReaderRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (TzDocument) document = ask_for_document (pool, request, cancellable, &fault);
  if (g_error_matches (fault, TZ_ERROR, TZ_ERROR_PICTURES)) {
    request->kind = TZ_FRAME_RECOGNISE;
    request->value = g_variant_new ("()");
    return ask_for_document (pool, request, cancellable, error);
  }
  if (document == NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  return g_steal_pointer (&document);
}

TzDocument *
tz_reader_pool_read_telling (TzReaderPool *pool, GBytes *bytes, const char *name, const char *charset,
                             TzPagesFunc tell, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autofree char *shown = name != NULL ? g_filename_display_name (name) : NULL;
  tz_door_enter ("file");
  g_autoptr (GBytes) renewed = tz_reader_pool_renew (pool, bytes, name, cancellable, error);
  int fd = renewed != NULL ? tz_reader_pool_put (renewed, error) : -1;
  if (fd < 0)
    return NULL;
  TzReaderRequest request = {TZ_FRAME_READ, g_variant_new ("(msms)", shown, charset), {fd}, 1, tell,
                             user_data};
  TzDocument *document = read_file (pool, &request, cancellable, error);
  close (fd);
  if (document != NULL && renewed != bytes) {
    g_free (document->media_type);
    document->media_type = g_strdup (tz_converter_takes (bytes, name));
  }
  return document;
}

TzDocument *
tz_reader_pool_read (TzReaderPool *pool, GBytes *bytes, const char *name, const char *charset,
                     GCancellable *cancellable, GError **error)
{
  return tz_reader_pool_read_telling (pool, bytes, name, charset, NULL, NULL, cancellable, error);
}

TzDocument *
tz_reader_pool_load (TzReaderPool *pool, GFile *file, const char *charset, GBytes **bytes,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) loaded = tz_document_load_bytes (file, cancellable, error);
  if (loaded == NULL)
    return NULL;
  g_autofree char *name = g_file_get_basename (file);
  TzDocument *document = tz_reader_pool_read (pool, loaded, name, charset, cancellable, error);
  if (document != NULL && bytes != NULL)
    *bytes = g_steal_pointer (&loaded);
  return document;
}

gboolean
tz_reader_pool_find_state (TzReaderPool *pool, TzSandboxState *state, GError **error)
{
  tz_door_enter ("file");
  TzReaderProcess *process = take (pool, error);
  if (process == NULL)
    return FALSE;
  *state = *tz_reader_process_get_state (process);
  give_back (pool, process, TZ_FRAME_HELLO);
  return TRUE;
}

GArray *
tz_reader_pool_look (TzReaderPool *pool, GFile *file, const char *charset, GCancellable *cancellable,
                     GError **error)
{
  TzFrameKind kind;
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = tz_document_load_bytes (file, cancellable, error);
  g_autoptr (GBytes) renewed =
      bytes != NULL ? tz_reader_pool_renew (pool, bytes, name, cancellable, error) : NULL;
  int fd = renewed != NULL ? tz_reader_pool_put (renewed, error) : -1;
  if (fd < 0)
    return NULL;
  const TzReaderRequest request = {TZ_FRAME_LOOK, g_variant_new ("(ms)", charset), {fd}, 1, NULL, NULL};
  g_autoptr (GVariant) answer = tz_reader_pool_ask (pool, &request, cancellable, &kind, error);
  close (fd);
  return answer != NULL ? tz_answer_to_columns (kind, answer, error) : NULL;
}
