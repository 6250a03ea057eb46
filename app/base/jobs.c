#include "jobs.h"

typedef struct {
  TzJobFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;
  if (job->free_data != NULL)
    job->free_data (job->data);
  g_free (job);
}

static void
run_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  gpointer result = job->func (job->data, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, job->free_result);
}

/* @outer: (transfer full) */
static void
done_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer outer)
{
  g_autoptr (GTask) task = outer;
  const Job *job = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gpointer value = g_task_propagate_pointer (G_TASK (result), &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, value, job->free_result);
}

/* The thread may let go of its task last (gtask.c, g_task_thread_pool_thread): what belongs to the caller's thread,
 * a widget say, is held by another task, which the thread never sees. */
void
tz_job_run (gpointer source, TzJobFunc func, gpointer data, GDestroyNotify free_data,
            GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
            gpointer user_data)
{
  GTask *outer = g_task_new (source, cancellable, callback, user_data);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done_cb, outer);
  Job *job = g_new (Job, 1);
  *job = (Job){func, data, free_data, free_result};
  g_task_set_source_tag (outer, tz_job_run);
  g_task_set_check_cancellable (task, FALSE); /* the other one does */
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_in_thread);
}

gpointer
tz_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
