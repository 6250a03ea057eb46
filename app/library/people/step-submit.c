#include "library-private.h"

/* Work on its way to the writer's thread, where no other step comes between it and the look at what is newest.
 */
typedef struct {
  TzLibraryFunc func;
  gpointer data;
  GDestroyNotify free_data;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;
  if (work->free_data != NULL)
    work->free_data (work->data);
  g_free (work);
}

static gpointer
run (TzLibrary *library, gpointer data, GError **error)
{
  const Work *work = data;
  gint64 before = 0, after = 0;
  g_autoptr (GError) failed = NULL;
  if (!tz_library_get_newest_step (library, &before, error))
    return NULL;
  work->func (library, work->data, &failed);
  if (failed != NULL) {
    g_propagate_error (error, g_steal_pointer (&failed));
    return NULL;
  }
  if (!tz_library_get_newest_step (library, &after, error))
    return NULL;
  gint64 made = after != before ? after : 0;
  return g_memdup2 (&made, sizeof made);
}

void
tz_library_submit_step (TzLibrary *library, TzLibraryFunc func, gpointer data, GDestroyNotify free_data,
                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Work *work = g_new (Work, 1);
  *work = (Work){func, data, free_data};
  tz_library_submit_cancellable (library, run, work, work_free, g_free, cancellable, callback, user_data);
}

gboolean
tz_library_submit_step_finish (TzLibrary *library, GAsyncResult *result, gint64 *step, GError **error)
{
  g_autofree gint64 *made = tz_library_submit_finish (library, result, error);
  *step = made != NULL ? *made : 0;
  return made != NULL;
}
