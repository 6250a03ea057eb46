#include "importer.h"

#include "jobs.h"

#include <glib/gi18n.h>

/* What is to be imported: files, or else a ledger or a text. */
typedef struct {
  TzImporter *importer;
  TzLibrary *library;
  GPtrArray *files;
  char *charset;
  GFile *ledger;
  char *roles;
  char *text;
  GCancellable *cancellable;
} Request;

typedef struct {
  guint done, total;
  goffset bytes_done, bytes_total;
} Progress;

struct _TzImporter {
  GObject parent_instance;
  GQueue waiting; /* (element-type Request) */
  GCancellable *running;
  TzImportSummary *summary;
  gint64 started;
  double fraction;
  char *progress;
  GMutex mutex; /* guards the two below */
  Progress latest;
  gboolean told;
};

G_DEFINE_FINAL_TYPE (TzImporter, tz_importer, G_TYPE_OBJECT)

typedef enum { PROP_BUSY = 1, PROP_FRACTION, PROP_PROGRESS } Property;
static GParamSpec *properties[PROP_PROGRESS + 1];
static guint finished_signal;

static void run_next (TzImporter *importer);

static void
request_free (Request *request)
{
  g_clear_object (&request->importer);
  g_clear_object (&request->library);
  g_clear_object (&request->cancellable);
  g_clear_pointer (&request->files, g_ptr_array_unref);
  g_clear_object (&request->ledger);
  g_free (request->charset);
  g_free (request->roles);
  g_free (request->text);
  g_free (request);
}

static void
free_request (gpointer data)
{
  request_free (data);
}

static void
free_summary (gpointer data)
{
  tz_import_summary_free (data);
}

/* The time left, from the bytes; nothing while it cannot be told yet. */
static char *
dup_time_left (TzImporter *importer, const Progress *now)
{
  gint64 elapsed = g_get_monotonic_time () - importer->started;
  if (elapsed < G_USEC_PER_SEC || now->bytes_done <= 0 || now->bytes_total <= now->bytes_done)
    return NULL;
  double rate = (double)elapsed / now->bytes_done;
  int seconds = (int)(rate * (now->bytes_total - now->bytes_done) / G_USEC_PER_SEC) + 1;
  if (seconds < 90)
    return g_strdup_printf (_ ("about %d s left"), seconds);
  return g_strdup_printf (_ ("about %d min left"), (seconds + 59) / 60);
}

static char *
dup_files (const Progress *now)
{
  if (now->total == 0)
    return g_strdup (_ ("Importing…"));
  if (now->bytes_total == 0 && now->done == 0)
    return g_strdup_printf (ngettext ("%'u file found", "%'u files found", now->total), now->total);
  return g_strdup_printf (_ ("Importing %'u of %'u"), now->done, now->total);
}

static void
set_progress (TzImporter *importer, const Progress *now)
{
  g_autofree char *left = dup_time_left (importer, now);
  g_autofree char *files = dup_files (now);
  g_free (importer->progress);
  importer->progress = left != NULL ? g_strdup_printf ("%s · %s", files, left) : g_steal_pointer (&files);
  importer->fraction = now->bytes_total > 0 ? (double)now->bytes_done / now->bytes_total : 0;
  g_object_notify_by_pspec (G_OBJECT (importer), properties[PROP_PROGRESS]);
  g_object_notify_by_pspec (G_OBJECT (importer), properties[PROP_FRACTION]);
}

static gboolean
tell_cb (gpointer data)
{
  TzImporter *importer = data;
  g_mutex_lock (&importer->mutex);
  Progress now = importer->latest;
  importer->told = TRUE;
  g_mutex_unlock (&importer->mutex);
  if (importer->running != NULL)
    set_progress (importer, &now);
  return G_SOURCE_REMOVE;
}

/* On a worker thread: keeps the latest figures, which the main loop shows when it comes to it. */
static void
progress_cb (guint done, guint total, goffset bytes_done, goffset bytes_total, gpointer data)
{
  TzImporter *importer = data;
  g_mutex_lock (&importer->mutex);
  importer->latest = (Progress){done, total, bytes_done, bytes_total};
  gboolean tell = importer->told;
  importer->told = FALSE;
  g_mutex_unlock (&importer->mutex);
  if (tell)
    g_idle_add_full (G_PRIORITY_DEFAULT, tell_cb, g_object_ref (importer), g_object_unref);
}

static gpointer
import (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Request *request = data;
  if (request->text != NULL)
    return tz_import_text (request->library, request->text, _ ("Pasted text"), error);
  if (request->ledger != NULL)
    return tz_import_ledger (request->library, request->ledger, request->roles, progress_cb,
                             request->importer, request->cancellable, error);
  return tz_import_files (request->library, request->files, request->charset, progress_cb, request->importer,
                          request->cancellable, error);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzImporter *importer = TZ_IMPORTER (source);
  g_autoptr (GError) error = NULL;
  TzImportSummary *summary = tz_job_finish (result, &error);
  g_clear_object (&importer->running);
  g_clear_pointer (&importer->summary, tz_import_summary_free);
  importer->summary = summary;
  g_object_notify_by_pspec (G_OBJECT (importer), properties[PROP_BUSY]);
  g_signal_emit (importer, finished_signal, 0, summary, error);
  run_next (importer);
}

static void
run_next (TzImporter *importer)
{
  Request *request = importer->running == NULL ? g_queue_pop_head (&importer->waiting) : NULL;
  if (request == NULL)
    return;
  importer->running = g_object_ref (request->cancellable);
  importer->started = g_get_monotonic_time ();
  set_progress (importer, &(Progress){0});
  g_object_notify_by_pspec (G_OBJECT (importer), properties[PROP_BUSY]);
  /* The job itself is not cancelled: its summary of what was stored by then is wanted. */
  tz_job_run (importer, import, request, free_request, free_summary, NULL, imported_cb, NULL);
}

static void
add (TzImporter *importer, TzLibrary *library, Request *request)
{
  request->importer = g_object_ref (importer);
  request->library = g_object_ref (library);
  request->cancellable = g_cancellable_new ();
  g_queue_push_tail (&importer->waiting, request);
  run_next (importer);
}

static void
tz_importer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TzImporter *importer = TZ_IMPORTER (object);
  switch ((Property)id) {
  case PROP_BUSY:
    g_value_set_boolean (value, tz_importer_is_busy (importer));
    break;
  case PROP_FRACTION:
    g_value_set_double (value, importer->fraction);
    break;
  case PROP_PROGRESS:
    g_value_set_string (value, importer->progress);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tz_importer_finalize (GObject *object)
{
  TzImporter *importer = TZ_IMPORTER (object);
  g_queue_clear_full (&importer->waiting, free_request);
  g_clear_object (&importer->running);
  g_clear_pointer (&importer->summary, tz_import_summary_free);
  g_free (importer->progress);
  g_mutex_clear (&importer->mutex);
  G_OBJECT_CLASS (tz_importer_parent_class)->finalize (object);
}

static void
tz_importer_class_init (TzImporterClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  object_class->finalize = tz_importer_finalize;
  object_class->get_property = tz_importer_get_property;
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_PROGRESS] = g_param_spec_string ("progress", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  finished_signal = g_signal_new ("finished", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_ERROR);
}

static void
tz_importer_init (TzImporter *importer)
{
  g_queue_init (&importer->waiting);
  g_mutex_init (&importer->mutex);
  importer->told = TRUE;
}

TzImporter *
tz_importer_new (void)
{
  return g_object_new (TZ_TYPE_IMPORTER, NULL);
}

void
tz_importer_add_files (TzImporter *importer, TzLibrary *library, GPtrArray *files, const char *charset)
{
  Request *request = g_new0 (Request, 1);
  request->files = g_ptr_array_ref (files);
  request->charset = g_strdup (charset);
  add (importer, library, request);
}

void
tz_importer_add_ledger (TzImporter *importer, TzLibrary *library, GFile *ledger, const char *roles)
{
  Request *request = g_new0 (Request, 1);
  request->ledger = g_object_ref (ledger);
  request->roles = g_strdup (roles);
  add (importer, library, request);
}

void
tz_importer_add_text (TzImporter *importer, TzLibrary *library, const char *text)
{
  Request *request = g_new0 (Request, 1);
  request->text = g_strdup (text);
  add (importer, library, request);
}

void
tz_importer_cancel (TzImporter *importer)
{
  g_queue_clear_full (&importer->waiting, free_request);
  if (importer->running != NULL)
    g_cancellable_cancel (importer->running);
}

gboolean
tz_importer_is_busy (TzImporter *importer)
{
  return importer->running != NULL;
}

const TzImportSummary *
tz_importer_get_summary (TzImporter *importer)
{
  return importer->summary;
}
