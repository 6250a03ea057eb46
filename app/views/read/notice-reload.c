#include "notice-reload.h"

#include "jobs.h"

typedef struct {
  TzLibrary *library;
  gint64 id;
  char *shown;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;
  g_object_unref (request->library);
  g_free (request->shown);
  g_free (request);
}

static void
free_content (gpointer data)
{
  tz_notice_content_free (data);
}

static gpointer
load_func (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Request *request = data;
  g_autoptr (TzNoticeContent) content = tz_notice_content_load (request->library, request->id, error);
  if (content == NULL || g_strcmp0 (content->digest, request->shown) == 0)
    return NULL;
  return g_steal_pointer (&content);
}

void
tz_notice_reload (gpointer source, TzLibrary *library, gint64 id, const char *shown,
                  GCancellable *cancellable, GAsyncReadyCallback callback)
{
  Request *request = g_new (Request, 1);
  *request = (Request){g_object_ref (library), id, g_strdup (shown)};
  tz_job_run (source, load_func, request, request_free, free_content, cancellable, callback, NULL);
}
