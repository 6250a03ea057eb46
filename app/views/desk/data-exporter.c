#include "data-exporter.h"

#include <glib/gi18n.h>

#include "export.h"
#include "jobs.h"
#include "work-watch.h"
#include "written-toast.h"

/* An export on its way. */
typedef struct {
  TzDesk *desk;
  TzLibrary *library;
  char *path;
  char *author;
  gboolean replace;
  GArray *notices; /* (nullable): closed by 0 */
  gboolean keep_names;
  TzWorkWatch *watch;
} Work;

static void
work_free (Work *work)
{
  tz_work_watch_free (work->watch);
  g_clear_pointer (&work->notices, g_array_unref);
  g_object_unref (work->library);
  g_object_unref (work->desk);
  g_free (work->path);
  g_free (work->author);
  g_free (work);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static gpointer
export_data (gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;
  if (!work->replace && g_file_test (work->path, G_FILE_TEST_EXISTS)) {
    g_autofree char *name = g_filename_display_name (work->path);
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("“%s” is there already"), name);
    return NULL;
  }
  const TzExportOptions options = {
      .notices = work->notices != NULL ? (const gint64 *)(gconstpointer)work->notices->data : NULL,
      .keep_names = work->keep_names,
      .author = work->author,
      .now = g_get_real_time () / G_USEC_PER_SEC,
      .progress = tz_work_watch_note,
      .progress_data = work->watch,
  };
  gboolean done = tz_export (work->library, work->path, &options, cancellable, error);
  return done ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
exported_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (Work) work = data;
  g_autoptr (GError) error = NULL;
  if (tz_job_finish (result, &error) != NULL)
    tz_written_toast_show (work->desk, work->path);
  else
    tz_desk_toast_error (work->desk, _ ("The export failed"), error);
}

static GArray *
close_by_zero (const GArray *notices)
{
  GArray *closed = g_array_new (TRUE, FALSE, sizeof (gint64));
  return g_array_append_vals (closed, notices->data, notices->len);
}

void
tz_data_exporter_run (TzDesk *desk, GtkWindow *parent, const char *path, gboolean replace,
                      const GArray *notices, gboolean keep_names)
{
  Work *work = g_new0 (Work, 1);
  work->desk = g_object_ref (desk);
  work->library = g_object_ref (tz_desk_get_library (desk));
  work->path = g_strdup (path);
  work->author = g_strdup (tz_desk_get_creator (desk));
  work->notices = notices != NULL ? close_by_zero (notices) : NULL;
  work->replace = replace;
  work->keep_names = keep_names;
  work->watch = tz_work_watch_new (parent, _ ("Exporting…"), _ ("If you stop, nothing is written."));
  tz_job_run (desk, export_data, work, NULL, NULL, tz_work_watch_get_cancellable (work->watch), exported_cb,
              work);
}
