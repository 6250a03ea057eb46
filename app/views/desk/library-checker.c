#include "library-checker.h"

#include "jobs.h"
#include "library-care.h"

/* In seconds: how long after a library is opened, or changed, it is looked through, and how often. */
#define AFTER_OPENING (2 * 60)
#define AFTER_CHANGE (5 * 60)
#define EVERY (7 * 24 * 60 * 60)

/* How long the check rests each time it reports, which it does every 50 ms; in microseconds. */
#define REST (150 * G_TIME_SPAN_MILLISECOND)

struct _TzLibraryChecker {
  GObject parent_instance;
  TzDesk *desk;
  GCancellable *running; /* (nullable) */
  guint timer;
  gboolean damaged;
};

G_DEFINE_FINAL_TYPE (TzLibraryChecker, tz_library_checker, G_TYPE_OBJECT)

typedef enum { PROP_DAMAGED = 1 } Property;
static GParamSpec *properties[PROP_DAMAGED + 1];

static void
set_damaged (TzLibraryChecker *checker, gboolean damaged)
{
  if (checker->damaged == damaged)
    return;
  checker->damaged = damaged;
  g_object_notify_by_pspec (G_OBJECT (checker), properties[PROP_DAMAGED]);
}

/* ---- On a worker thread ---- */

static void
rest_cb (guint done G_GNUC_UNUSED, guint total G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  g_usleep (REST);
}

static gboolean
is_due (const TzLastCheck *last)
{
  return last->n_flaws > 0 || g_get_real_time () / G_USEC_PER_SEC - last->finished >= EVERY;
}

/* Returns: how many things are damaged and cannot be made anew, 0 where it is not time to look. */
static gpointer
check_when_due (gpointer library, GCancellable *cancellable, GError **error)
{
  TzLastCheck last = {0};
  if (!tz_library_get_last_check (library, &last, error))
    return NULL;
  g_autoptr (GPtrArray) flaws =
      is_due (&last) ? tz_library_check (library, rest_cb, NULL, cancellable, error) : g_ptr_array_new ();
  if (flaws == NULL)
    return NULL;
  g_autoptr (GError) local = NULL;
  if (!tz_library_mend (library, flaws, rest_cb, NULL, cancellable, &local))
    g_message ("The search index was not made anew: %s", local->message);
  return GUINT_TO_POINTER (flaws->len);
}

/* ---- */

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TzLibraryChecker *checker = TZ_LIBRARY_CHECKER (source);
  g_autoptr (GCancellable) cancellable = data;
  g_autoptr (GError) error = NULL;
  guint n_flaws = GPOINTER_TO_UINT (tz_job_finish (result, &error));
  if (checker->running != cancellable)
    return; /* it gave way to a change, or another library */
  g_clear_object (&checker->running);
  if (error != NULL)
    g_message ("Looking for damage stopped: %s", error->message);
  set_damaged (checker, n_flaws > 0);
}

void
tz_library_checker_look (TzLibraryChecker *checker)
{
  if (!tz_desk_may_write (checker->desk) || checker->running != NULL)
    return;
  checker->running = g_cancellable_new ();
  tz_job_run (checker, check_when_due, g_object_ref (tz_desk_get_library (checker->desk)), g_object_unref,
              NULL, checker->running, checked_cb, g_object_ref (checker->running));
}

static gboolean
look_cb (gpointer data)
{
  TzLibraryChecker *checker = data;
  checker->timer = 0;
  tz_library_checker_look (checker);
  return G_SOURCE_REMOVE;
}

static void
stop (TzLibraryChecker *checker)
{
  g_clear_handle_id (&checker->timer, g_source_remove);
  g_cancellable_cancel (checker->running);
  g_clear_object (&checker->running);
}

static void
opened_cb (TzLibraryChecker *checker)
{
  stop (checker);
  set_damaged (checker, FALSE);
  if (tz_desk_get_library (checker->desk) != NULL)
    checker->timer = g_timeout_add_seconds (AFTER_OPENING, look_cb, checker);
}

static void
damaged_cb (TzLibraryChecker *checker)
{
  set_damaged (checker, TRUE);
}

static void
changed_cb (TzLibraryChecker *checker)
{
  stop (checker);
  checker->timer = g_timeout_add_seconds (AFTER_CHANGE, look_cb, checker);
}

static void
tz_library_checker_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DAMAGED)
    g_value_set_boolean (value, TZ_LIBRARY_CHECKER (object)->damaged);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tz_library_checker_dispose (GObject *object)
{
  TzLibraryChecker *checker = TZ_LIBRARY_CHECKER (object);
  stop (checker);
  g_clear_object (&checker->desk);
  G_OBJECT_CLASS (tz_library_checker_parent_class)->dispose (object);
}

static void
tz_library_checker_class_init (TzLibraryCheckerClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  object_class->dispose = tz_library_checker_dispose;
  object_class->get_property = tz_library_checker_get_property;
  properties[PROP_DAMAGED] =
      g_param_spec_boolean ("damaged", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tz_library_checker_init (TzLibraryChecker *checker G_GNUC_UNUSED)
{
}

TzLibraryChecker *
tz_library_checker_new (TzDesk *desk)
{
  TzLibraryChecker *checker = g_object_new (TZ_TYPE_LIBRARY_CHECKER, NULL);
  checker->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (opened_cb), checker, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (changed_cb), checker, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "damaged", G_CALLBACK (damaged_cb), checker, G_CONNECT_SWAPPED);
  opened_cb (checker);
  return checker;
}
