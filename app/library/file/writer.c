#include "writer.h"

#include "log.h"

struct _TzWriter {
  GThread *thread;
  GAsyncQueue *queue; /* of Job */
  TzConnection *connection;
  TzLock *lock;
  gint n_logged; /* (atomic): pages in the log */
};

/* A call that someone waits for, or a task, or (neither) the end. */
typedef struct {
  TzWriterFunc func;
  gpointer data;
  GError **error;
  gpointer result;
  gboolean done;
  GMutex mutex;
  GCond cond;

  TzWriterTaskFunc task_func;
  GTask *task;
} Job;

static void
run_call (TzWriter *writer, Job *job)
{
  job->result = job->func (writer, job->data, job->error);
  g_mutex_lock (&job->mutex);
  job->done = TRUE;
  g_cond_signal (&job->cond);
  g_mutex_unlock (&job->mutex);
}

static gpointer
writer_thread (gpointer data)
{
  TzWriter *writer = data;
  gboolean ending = FALSE;
  while (!ending) {
    Job *job = g_async_queue_pop (writer->queue);
    if (job->func != NULL) {
      run_call (writer, job); /* the job is the caller's, and gone by now */
      continue;
    }
    ending = job->task == NULL;
    if (!ending)
      job->task_func (job->task);
    g_free (job);
  }
  return NULL;
}

TzWriter *
tz_writer_new (TzConnection *connection, TzLock *lock)
{
  TzWriter *writer = g_new0 (TzWriter, 1);
  writer->connection = connection;
  writer->lock = lock;
  writer->queue = g_async_queue_new ();
  if (connection != NULL)
    tz_log_watch (connection, &writer->n_logged);
  /* The thread looks at its own handle only in work that comes through the queue, after this is set. */
  writer->thread = g_thread_new ("library-writer", writer_thread, writer);
  return writer;
}

void
tz_writer_free (TzWriter *writer)
{
  g_assert (writer->thread != g_thread_self ());
  g_async_queue_push (writer->queue, g_new0 (Job, 1));
  g_thread_join (writer->thread);
  g_clear_pointer (&writer->connection, tz_connection_free);
  g_clear_pointer (&writer->lock, tz_lock_free);
  g_async_queue_unref (writer->queue);
  g_free (writer);
}

gpointer
tz_writer_call (TzWriter *writer, TzWriterFunc func, gpointer data, GError **error)
{
  if (writer->thread == g_thread_self ())
    return func (writer, data, error);

  Job job = {.func = func, .data = data, .error = error};
  g_mutex_init (&job.mutex);
  g_cond_init (&job.cond);
  g_async_queue_push (writer->queue, &job);
  g_mutex_lock (&job.mutex);
  while (!job.done)
    g_cond_wait (&job.cond, &job.mutex);
  g_mutex_unlock (&job.mutex);
  g_mutex_clear (&job.mutex);
  g_cond_clear (&job.cond);
  return job.result;
}

void
tz_writer_push (TzWriter *writer, TzWriterTaskFunc func, GTask *task)
{
  Job *job = g_new0 (Job, 1);
  job->task_func = func;
  job->task = task;
  g_async_queue_push (writer->queue, job);
}

gboolean
tz_writer_is_awaited (TzWriter *writer)
{
  return g_async_queue_length (writer->queue) > 0;
}

gboolean
tz_writer_has_long_log (TzWriter *writer)
{
  return tz_log_is_long (g_atomic_int_get (&writer->n_logged));
}

TzConnection *
tz_writer_get_connection (TzWriter *writer)
{
  g_assert (writer->thread == g_thread_self ());
  return writer->connection;
}
