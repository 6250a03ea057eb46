#include "reading-queue.h"

#include <string.h>

#include "background.h"
#include "checksum.h"
#include "found.h"

/* How many files may be read ahead of the one that is stored next, and how many bytes of them. */
#define MAX_AHEAD 256
#define MAX_BYTES_AHEAD (12 * 1000 * 1000)

struct _TzReadingQueue {
  GPtrArray *found;
  char *charset;
  TzLibrary *library;
  TzReaderPool *readers;
  GCancellable *cancellable;
  GPtrArray *threads;
  GMutex mutex;
  GCond changed;
  /* Guarded by the mutex. */
  TzRead **reads; /* one for each file; NULL while it is not read */
  guint n_started;
  guint n_taken;
  goffset bytes_ahead;
  goffset bytes_recognised;
  gboolean closing;
};

void
tz_read_free (TzRead *read)
{
  g_clear_pointer (&read->record, tz_record_free);
  g_clear_pointer (&read->bytes, g_bytes_unref);
  g_clear_pointer (&read->sha256, g_bytes_unref);
  g_clear_pointer (&read->document, tz_document_free);
  g_clear_pointer (&read->analysis, tz_analysis_unref);
  g_clear_error (&read->error);
  g_free (read->name);
  g_free (read->origin);
  g_free (read);
}

static void
free_read (gpointer data)
{
  tz_read_free (data);
}

static void
prepare (TzRead *read, TzLibrary *library)
{
  read->analysis = tz_analysis_new (read->document->text, tz_library_get_lexicon (library));
  read->incoming = (TzIncoming){.document = read->document,
                                .analysis = read->analysis,
                                .bytes = read->bytes,
                                .sha256 = read->sha256,
                                .origin = read->origin,
                                .name = read->name};
  read->record = tz_library_prepare (library, &read->incoming);
}

/* A scanned file that is read on one thread. */
typedef struct {
  TzReadingQueue *queue;
  goffset n_bytes;
  goffset n_done;
} Scanned;

static void
set_done (Scanned *scanned, goffset n_done)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&scanned->queue->mutex);
  scanned->queue->bytes_recognised += n_done - scanned->n_done;
  scanned->n_done = n_done;
}

static void
page_cb (guint n_done, guint n_pages, gpointer data)
{
  Scanned *scanned = data;
  set_done (scanned, scanned->n_bytes * n_done / n_pages);
}

static void
read_document (TzRead *read, TzReadingQueue *queue)
{
  Scanned scanned = {queue, (goffset)g_bytes_get_size (read->bytes), 0};
  read->document = tz_reader_pool_read_telling (queue->readers, read->bytes, read->name, queue->charset,
                                                page_cb, &scanned, queue->cancellable, &read->error);
  if (scanned.n_done > 0)
    set_done (&scanned, 0);
}

static void
read_file (TzRead *read, const TzFound *found, TzReadingQueue *queue)
{
  read->bytes = tz_found_load (found, queue->cancellable, &read->error);
  if (read->bytes == NULL)
    return;
  read->sha256 = tz_checksum_bytes (read->bytes);
  if (queue->charset == NULL &&
      !tz_library_find_source (queue->library, read->sha256, read->origin, &read->known, &read->error))
    return;
  if (read->known != 0)
    return;
  read_document (read, queue);
  if (read->document != NULL)
    prepare (read, queue->library);
}

TzRead *
tz_read_text (TzLibrary *library, const char *text, const char *name)
{
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  TzRead *read = g_new0 (TzRead, 1);
  read->name = g_strdup (name);
  read->origin = g_strdup ("pasted");
  read->bytes = g_bytes_new (text, strlen (text));
  read->document = tz_reader_pool_read (readers, read->bytes, NULL, "UTF-8", NULL, &read->error);
  if (read->document != NULL)
    prepare (read, library);
  return read;
}

static const TzFound *
get_found (TzReadingQueue *queue, guint i)
{
  return queue->found->pdata[i];
}

static gboolean
is_over (TzReadingQueue *queue)
{
  return queue->closing || queue->n_started == queue->found->len ||
         g_cancellable_is_cancelled (queue->cancellable);
}

/* The file that is stored next may always be read, however large: else all would wait for each other. */
static gboolean
may_start (TzReadingQueue *queue)
{
  guint i = queue->n_started;
  return i == queue->n_taken || (i - queue->n_taken < MAX_AHEAD &&
                                 queue->bytes_ahead + get_found (queue, i)->n_bytes <= MAX_BYTES_AHEAD);
}

/* Waits for leave to read a file. Returns: FALSE where there is none left to read. */
static gboolean
start_next (TzReadingQueue *queue, guint *i)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&queue->mutex);
  while (!is_over (queue) && !may_start (queue))
    g_cond_wait (&queue->changed, &queue->mutex);
  if (is_over (queue))
    return FALSE;
  *i = queue->n_started++;
  queue->bytes_ahead += get_found (queue, *i)->n_bytes;
  return TRUE;
}

static TzRead *
read_found (TzReadingQueue *queue, const TzFound *found)
{
  TzRead *read = g_new0 (TzRead, 1);
  read->name = g_strdup (found->name);
  read->origin = g_strdup (found->origin);
  if (found->error != NULL)
    read->error = g_error_copy (found->error);
  else
    read_file (read, found, queue);
  return read;
}

static gpointer
read_files (gpointer data)
{
  TzReadingQueue *queue = data;
  guint i;
  tz_background_enter ();
  while (start_next (queue, &i)) {
    TzRead *read = read_found (queue, get_found (queue, i));
    g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&queue->mutex);
    queue->reads[i] = read;
    g_cond_broadcast (&queue->changed);
  }
  return NULL;
}

TzReadingQueue *
tz_reading_queue_new (TzLibrary *library, GPtrArray *found, TzReaderPool *readers, const char *charset,
                      GCancellable *cancellable)
{
  TzReadingQueue *queue = g_new0 (TzReadingQueue, 1);
  queue->found = found;
  queue->charset = g_strdup (charset);
  queue->library = g_object_ref (library);
  queue->readers = readers;
  queue->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  queue->reads = g_new0 (TzRead *, MAX (found->len, 1));
  queue->threads = g_ptr_array_new ();
  g_mutex_init (&queue->mutex);
  g_cond_init (&queue->changed);
  for (guint i = 0; i < MIN (g_get_num_processors (), found->len); i++)
    g_ptr_array_add (queue->threads, g_thread_new ("reader", read_files, queue));
  return queue;
}

static void
close_queue (TzReadingQueue *queue)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&queue->mutex);
  queue->closing = TRUE;
  g_cond_broadcast (&queue->changed);
}

void
tz_reading_queue_free (TzReadingQueue *queue)
{
  close_queue (queue);
  for (guint i = 0; i < queue->threads->len; i++)
    g_thread_join (queue->threads->pdata[i]);
  for (guint i = queue->n_taken; i < queue->n_started; i++)
    g_clear_pointer (&queue->reads[i], tz_read_free);
  g_ptr_array_unref (queue->threads);
  g_mutex_clear (&queue->mutex);
  g_cond_clear (&queue->changed);
  g_free (queue->reads);
  g_free (queue->charset);
  g_object_unref (queue->library);
  g_clear_object (&queue->cancellable);
  g_free (queue);
}

/* Returns: how many of the next files are read, at most @max. */
static guint
count_ready (TzReadingQueue *queue, guint max)
{
  guint n = 0;
  while (n < max && queue->n_taken + n < queue->n_started && queue->reads[queue->n_taken + n] != NULL)
    n++;
  return n;
}

GPtrArray *
tz_reading_queue_pop (TzReadingQueue *queue, guint max, gint64 until)
{
  GPtrArray *popped = g_ptr_array_new_with_free_func (free_read);
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&queue->mutex);
  guint wanted = MIN (max, queue->found->len - queue->n_taken);
  while (count_ready (queue, wanted) < wanted && !g_cancellable_is_cancelled (queue->cancellable))
    if (!g_cond_wait_until (&queue->changed, &queue->mutex, until))
      break;
  for (guint n = count_ready (queue, wanted); n > 0; n--) {
    guint i = queue->n_taken++;
    queue->bytes_ahead -= get_found (queue, i)->n_bytes;
    g_ptr_array_add (popped, g_steal_pointer (&queue->reads[i]));
  }
  g_cond_broadcast (&queue->changed);
  return popped;
}

goffset
tz_reading_queue_get_recognised (TzReadingQueue *queue)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&queue->mutex);
  return queue->bytes_recognised;
}
