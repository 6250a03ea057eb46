#include "jobs.h"

#include "door.h"
#include "errors.h"

typedef struct {
  GThread *caller;
  int n_freed; /* atomic: the thread pool may let go of the job last */
  gboolean fails;
  GMainLoop *loop;
  GAsyncResult *result;
} Errand;

static gpointer
do_errand (gpointer data, GCancellable *cancellable, GError **error)
{
  Errand *errand = data;
  g_assert_true (g_thread_self () != errand->caller);
  tz_door_enter ("library");
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (!errand->fails)
    return g_strdup ("done");
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED, "in vain");
  return NULL;
}

static void
free_errand (gpointer data)
{
  g_atomic_int_inc (&((Errand *)data)->n_freed);
}

static void
take_result (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  Errand *errand = data;
  g_assert_true (g_thread_self () == errand->caller);
  errand->result = g_object_ref (result);
  g_main_loop_quit (errand->loop);
}

static char *
run (gboolean fails, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Errand errand = {.caller = g_thread_self (), .fails = fails, .loop = loop};
  tz_door_close_here ();
  tz_job_run (NULL, do_errand, &errand, free_errand, g_free, cancellable, take_result, &errand);
  g_main_loop_run (loop);
  tz_door_open_here ();
  char *result = tz_job_finish (errand.result, error);
  g_object_unref (errand.result);
  for (guint i = 0; i < 1000 && g_atomic_int_get (&errand.n_freed) == 0; i++)
    g_usleep (10 * G_TIME_SPAN_MILLISECOND);
  g_assert_cmpint (g_atomic_int_get (&errand.n_freed), ==, 1);
  return result;
}

static void
test_result (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *result = run (FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (result, ==, "done");
}

static void
test_failure (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (run (TRUE, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_FAILED);
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  g_assert_null (run (FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
do_nothing (gpointer data G_GNUC_UNUSED, GCancellable *cancellable G_GNUC_UNUSED,
            GError **error G_GNUC_UNUSED)
{
  return NULL;
}

static void
count_finished (GObject *source G_GNUC_UNUSED, GAsyncResult *result G_GNUC_UNUSED, gpointer n_finished)
{
  (*(guint *)n_finished)++;
}

static void
assert_thread (gpointer caller, GObject *gone G_GNUC_UNUSED)
{
  g_assert_true (g_thread_self () == caller);
}

/* What a job was run for, a widget say, ends where it lived, however late the worker lets go of the job. */
static void
test_source (void)
{
  guint n_finished = 0;
  for (guint n = 0; n < 40000; n++) {
    GObject *source = g_object_new (G_TYPE_OBJECT, NULL);
    g_object_weak_ref (source, assert_thread, g_thread_self ());
    tz_job_run (source, do_nothing, NULL, NULL, NULL, NULL, count_finished, &n_finished);
    g_object_unref (source);
    while (n_finished + 20 < n)
      g_main_context_iteration (NULL, FALSE);
  }
  while (n_finished < 40000)
    g_main_context_iteration (NULL, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/jobs/result", test_result);
  g_test_add_func ("/jobs/failure", test_failure);
  g_test_add_func ("/jobs/cancelled", test_cancelled);
  g_test_add_func ("/jobs/source", test_source);
  return g_test_run ();
}
