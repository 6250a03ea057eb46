#include "rereader.h"

#include <glib/gi18n.h>

#include "jobs.h"
#include "reanalysis.h"

/* One run, on a worker thread, which is not to let go of the rereader last: signals of the library come to it on
 * the main thread. Its job holds it until the run has ended. */
typedef struct {
  TzRereader *rereader; /* not owned */
  TzLibrary *library;
  GArray *first;
  GCancellable *cancellable;
} Run;

struct _TzRereader {
  GObject parent_instance;
  TzLibrary *library;
  GArray *first; /* (element-type gint64) */
  GCancellable *running;
  gboolean busy; /* something is being read */
  double fraction;
  char *progress;
  GMutex mutex; /* guards the three below */
  guint done, total;
  gboolean told;
};

G_DEFINE_FINAL_TYPE (TzRereader, tz_rereader, G_TYPE_OBJECT)

typedef enum { PROP_BUSY = 1, PROP_FRACTION, PROP_PROGRESS } Property;
static GParamSpec *properties[PROP_PROGRESS + 1];
static guint failed_signal;

static void
run_free (gpointer data)
{
  Run *run = data;
  g_object_unref (run->library);
  g_array_unref (run->first);
  g_object_unref (run->cancellable);
  g_free (run);
}

static void
set_busy (TzRereader *rereader, gboolean busy)
{
  if (rereader->busy == busy)
    return;
  rereader->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (rereader), properties[PROP_BUSY]);
}

static gboolean
tell_cb (gpointer data)
{
  TzRereader *rereader = data;
  g_mutex_lock (&rereader->mutex);
  guint done = rereader->done, total = rereader->total;
  rereader->told = TRUE;
  g_mutex_unlock (&rereader->mutex);
  if (rereader->running == NULL)
    return G_SOURCE_REMOVE;
  g_free (rereader->progress);
  rereader->progress = g_strdup_printf (_ ("Reading again %'u of %'u"), done, total);
  rereader->fraction = total > 0 ? (double)done / total : 0;
  g_object_notify_by_pspec (G_OBJECT (rereader), properties[PROP_PROGRESS]);
  g_object_notify_by_pspec (G_OBJECT (rereader), properties[PROP_FRACTION]);
  set_busy (rereader, TRUE);
  return G_SOURCE_REMOVE;
}

/* On a worker thread: keeps the latest figures, which the main loop shows when it comes to it. */
static void
progress_cb (guint done, guint total, gpointer data)
{
  TzRereader *rereader = data;
  g_mutex_lock (&rereader->mutex);
  rereader->done = done;
  rereader->total = total;
  gboolean tell = rereader->told;
  rereader->told = FALSE;
  g_mutex_unlock (&rereader->mutex);
  if (tell)
    g_idle_add_full (G_PRIORITY_DEFAULT, tell_cb, g_object_ref (rereader), g_object_unref);
}

static gpointer
read_again (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Run *run = data;
  tz_reanalyse (run->library, run->first, progress_cb, run->rereader, run->cancellable, error);
  return NULL;
}

static void start (TzRereader *rereader);

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzRereader *rereader = TZ_REREADER (source);
  g_autoptr (GError) error = NULL;
  tz_job_finish (result, &error);
  gboolean again = g_cancellable_is_cancelled (rereader->running);
  if (error != NULL && !again)
    g_signal_emit (rereader, failed_signal, 0, error);
  g_clear_object (&rereader->running);
  if (again)
    start (rereader); /* with what is preferred now, or another library */
  if (rereader->running == NULL)
    set_busy (rereader, FALSE);
}

static void
start (TzRereader *rereader)
{
  if (rereader->library == NULL || rereader->running != NULL)
    return;
  Run *run = g_new (Run, 1);
  rereader->running = g_cancellable_new ();
  *run = (Run){rereader, g_object_ref (rereader->library), g_array_copy (rereader->first),
               g_object_ref (rereader->running)};
  tz_job_run (rereader, read_again, run, run_free, NULL, NULL, finished_cb, NULL);
}

/* Words came or went: what holds them is to be read again, whatever is read now. */
static void
changed_cb (TzRereader *rereader, int what)
{
  if (what != TZ_CHANGE_WORDS)
    return;
  if (rereader->running != NULL)
    g_cancellable_cancel (rereader->running);
  else
    start (rereader);
}

void
tz_rereader_set_library (TzRereader *rereader, TzLibrary *library)
{
  if (library != NULL && tz_library_is_read_only (library))
    library = NULL;
  if (rereader->running != NULL)
    g_cancellable_cancel (rereader->running);
  if (rereader->library != NULL)
    g_signal_handlers_disconnect_by_func (rereader->library, changed_cb, rereader);
  if (library != NULL)
    g_signal_connect_object (library, "changed", G_CALLBACK (changed_cb), rereader, G_CONNECT_SWAPPED);
  g_array_set_size (rereader->first, 0);
  g_set_object (&rereader->library, library);
  start (rereader);
}

void
tz_rereader_prefer (TzRereader *rereader, gint64 notice)
{
  g_array_prepend_val (rereader->first, notice);
  if (rereader->busy && rereader->running != NULL)
    g_cancellable_cancel (rereader->running);
}

static void
tz_rereader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TzRereader *rereader = TZ_REREADER (object);
  switch ((Property)id) {
  case PROP_BUSY:
    g_value_set_boolean (value, rereader->busy);
    break;
  case PROP_FRACTION:
    g_value_set_double (value, rereader->fraction);
    break;
  case PROP_PROGRESS:
    g_value_set_string (value, rereader->progress);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tz_rereader_finalize (GObject *object)
{
  TzRereader *rereader = TZ_REREADER (object);
  g_clear_object (&rereader->library);
  g_clear_object (&rereader->running);
  g_array_unref (rereader->first);
  g_free (rereader->progress);
  g_mutex_clear (&rereader->mutex);
  G_OBJECT_CLASS (tz_rereader_parent_class)->finalize (object);
}

static void
tz_rereader_class_init (TzRereaderClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  object_class->finalize = tz_rereader_finalize;
  object_class->get_property = tz_rereader_get_property;
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_PROGRESS] = g_param_spec_string ("progress", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tz_rereader_init (TzRereader *rereader)
{
  rereader->first = g_array_new (FALSE, FALSE, sizeof (gint64));
  rereader->told = TRUE;
  g_mutex_init (&rereader->mutex);
}

TzRereader *
tz_rereader_new (void)
{
  return g_object_new (TZ_TYPE_REREADER, NULL);
}
