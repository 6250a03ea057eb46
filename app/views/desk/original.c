#include "original.h"

#include "jobs.h"
#include "uri-open.h"

#include <glib/gi18n.h>

typedef struct {
  TzLibrary *library;
  gint64 source;
  char *name;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;
  g_object_unref (request->library);
  g_free (request->name);
  g_free (request);
}

/* A name that leads nowhere else, and is not hidden. */
static char *
dup_file_name (const char *name)
{
  char *safe = g_strdelimit (g_strdup (name), "/\\", '_');
  if (*safe == '.')
    *safe = '_';
  return safe;
}

char *
tz_original_copy (TzLibrary *library, gint64 source, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = tz_library_load_source_bytes (library, source, error);
  g_autofree char *folder = bytes != NULL ? g_dir_make_tmp ("taizhang-original-XXXXXX", error) : NULL;
  if (folder == NULL)
    return NULL;
  g_autofree char *safe = dup_file_name (name);
  g_autofree char *path = g_build_filename (folder, safe, NULL);
  if (!g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_NONE, 0400, error))
    return NULL;
  return g_steal_pointer (&path);
}

static gpointer
copy (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Request *request = data;
  g_autofree char *path = tz_original_copy (request->library, request->source, request->name, error);
  return path != NULL ? g_filename_to_uri (path, NULL, error) : NULL;
}

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = tz_job_finish (result, &error);
  TzDesk *desk = TZ_DESK (source);
  if (uri != NULL)
    tz_uri_open (desk, uri);
  else
    tz_desk_toast_error (desk, _ ("The original could not be opened"), error);
}

void
tz_original_open (TzDesk *desk, gint64 source, const char *name)
{
  Request *request = g_new (Request, 1);
  *request = (Request){g_object_ref (tz_desk_get_library (desk)), source, g_strdup (name)};
  tz_job_run (desk, copy, request, free_request, g_free, NULL, copied_cb, NULL);
}
