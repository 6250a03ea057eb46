#include "declared-opener.h"

#include <glib/gi18n.h>

#include "declared-place.h"
#include "jobs.h"

typedef struct {
  TzLibrary *library;
  TzProblemQuery *query;
  TzDeclaredKey key;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;
  g_object_unref (request->library);
  tz_problem_query_free (request->query);
  g_free (request);
}

static gpointer
find_func (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Request *request = data;
  g_autofree TzDeclaredPlace *place = g_new (TzDeclaredPlace, 1);
  if (!tz_declared_place_find (request->library, request->query, request->key, place, error))
    return NULL;
  return g_steal_pointer (&place);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzDesk *desk = TZ_DESK (source);
  g_autoptr (GError) error = NULL;
  g_autofree TzDeclaredPlace *place = tz_job_finish (result, &error);
  if (place == NULL)
    tz_desk_toast_error (desk, _ ("Cannot open the notice"), error);
  else if (place->notice != 0)
    tz_desk_open_place (desk, place->notice, place->span);
}

void
tz_declared_opener_open (TzDesk *desk, const TzTable *table, guint row, guint column)
{
  TzDeclaredKey key;
  TzProblemQuery *query = tz_declared_place_ask (table, row, column, &key);
  if (query == NULL)
    return;
  Request *request = g_new (Request, 1);
  *request = (Request){g_object_ref (tz_desk_get_library (desk)), query, key};
  tz_job_run (desk, find_func, request, request_free, g_free, NULL, found_cb, NULL);
}
