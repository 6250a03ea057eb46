#include "comparing.h"

#include <glib/gi18n.h>

#include "compared.h"
#include "jobs.h"
#include "overview.h"

/* So long after a change the tables are made anew, in milliseconds, and at least as long as they took last: an
 * import changes the library many times. */
#define SETTLE 150

struct _TzComparing {
  GObject parent_instance;
  TzDesk *desk;
  TzComparisonOptions options; /* but the notices that are picked */
  char **agencies;             /* those of the options */
  TzGathering *gathering;      /* (nullable): of the tables that are being made */
  TzComparison making;
  TzCompared *results[TZ_N_COMPARISONS]; /* each (nullable) */
  TzComparable *comparable;
  GCancellable *cancellable; /* of the job that runs */
  guint settling;
  gint64 began; /* the job, in microseconds */
  guint rest;   /* before the next, in milliseconds */
  gboolean active;
  gboolean stale;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (TzComparing, tz_comparing, G_TYPE_OBJECT)

typedef enum { PROP_BUSY = 1 } Property;
static GParamSpec *properties[PROP_BUSY + 1];
static guint updated_signal;

static void start (TzComparing *self);

static void
set_busy (TzComparing *self, gboolean busy)
{
  if (self->busy == busy)
    return;
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
take_result (TzComparing *self, TzComparison comparison, TzCompared *result)
{
  g_autoptr (TzCompared) before = self->results[comparison];
  self->results[comparison] = result;
  if (result != NULL && result->comparable != NULL) {
    g_clear_pointer (&self->comparable, tz_comparable_free);
    self->comparable = g_steal_pointer (&result->comparable);
  }
  g_signal_emit (self, updated_signal, 0, comparison);
}

static void
drop_results (TzComparing *self)
{
  g_clear_pointer (&self->comparable, tz_comparable_free);
  for (guint i = 0; i < TZ_N_COMPARISONS; i++)
    take_result (self, (TzComparison)i, NULL);
}

static gboolean
settled_cb (gpointer data)
{
  TzComparing *self = data;
  self->settling = 0;
  start (self);
  return G_SOURCE_REMOVE;
}

/* A job that runs is not stopped for a change of the library: where changes go on, none would ever end. */
static void
settle (TzComparing *self)
{
  if (self->active && self->stale && self->settling == 0 && self->cancellable == NULL)
    self->settling = g_timeout_add (self->rest, settled_cb, self);
}

static void
compared_cb (GObject *source, GAsyncResult *outcome, gpointer data G_GNUC_UNUSED)
{
  TzComparing *self = TZ_COMPARING (source);
  g_autoptr (GError) error = NULL;
  TzCompared *result = tz_job_finish (outcome, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    tz_desk_toast_error (self->desk, _ ("Cannot compare"), error);
  else
    take_result (self, self->making, result);
  if (error == NULL && ++self->making < TZ_N_COMPARISONS) {
    tz_compared_read (self, self->gathering, self->making, self->cancellable, compared_cb);
    return;
  }
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->gathering, tz_gathering_unref);
  set_busy (self, FALSE);
  self->rest = MAX (SETTLE, (guint)((g_get_monotonic_time () - self->began) / 1000));
  settle (self);
}

static void
stop (TzComparing *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->gathering, tz_gathering_unref);
}

static void
start (TzComparing *self)
{
  stop (self);
  self->stale = FALSE;
  TzLibrary *library = tz_desk_get_library (self->desk);
  if (library == NULL) {
    set_busy (self, FALSE);
    drop_results (self);
    return;
  }
  const TzComparisonOptions options = tz_comparing_get_options (self);
  self->gathering = tz_gathering_new (library, &options);
  self->making = 0;
  self->cancellable = g_cancellable_new ();
  self->began = g_get_monotonic_time ();
  set_busy (self, TRUE);
  tz_compared_read (self, self->gathering, self->making, self->cancellable, compared_cb);
}

/* Makes the tables anew at once, or when the view is shown again. */
static void
refresh (TzComparing *self)
{
  self->stale = TRUE;
  if (self->active)
    start (self);
}

static void
library_changed_cb (TzComparing *self, int what, gint64 notice G_GNUC_UNUSED)
{
  if (what != TZ_CHANGE_NOTICES)
    return;
  self->stale = TRUE;
  settle (self);
}

static void
drop_agencies (TzComparing *self)
{
  g_clear_pointer (&self->agencies, g_strfreev);
  self->options.agencies = NULL;
}

static void
library_opened_cb (TzComparing *self)
{
  drop_agencies (self);
  self->options.year = 0;
  drop_results (self);
  refresh (self);
}

static void
picked_changed_cb (TzComparing *self)
{
  drop_agencies (self);
  refresh (self);
}

/* ---- The object ---- */

static void
tz_comparing_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_BUSY)
    g_value_set_boolean (value, TZ_COMPARING (object)->busy);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tz_comparing_dispose (GObject *object)
{
  TzComparing *self = TZ_COMPARING (object);
  stop (self);
  g_clear_object (&self->desk);
  for (guint i = 0; i < TZ_N_COMPARISONS; i++)
    g_clear_pointer (&self->results[i], tz_compared_free);
  g_clear_pointer (&self->comparable, tz_comparable_free);
  g_clear_pointer (&self->agencies, g_strfreev);
  G_OBJECT_CLASS (tz_comparing_parent_class)->dispose (object);
}

static void
tz_comparing_class_init (TzComparingClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  object_class->get_property = tz_comparing_get_property;
  object_class->dispose = tz_comparing_dispose;
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  updated_signal = g_signal_new ("updated", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tz_comparing_init (TzComparing *self)
{
  self->stale = TRUE;
  self->rest = SETTLE;
}

TzComparing *
tz_comparing_new (TzDesk *desk)
{
  TzComparing *self = g_object_new (TZ_TYPE_COMPARING, NULL);
  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (library_opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (library_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "picked-changed", G_CALLBACK (picked_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
tz_comparing_set_active (TzComparing *self, gboolean active)
{
  self->active = active;
  if (active && self->stale)
    start (self);
}

void
tz_comparing_set_agencies (TzComparing *self, const char *const *agencies)
{
  char **copy = g_strdupv ((char **)agencies);
  g_strfreev (self->agencies);
  self->agencies = copy;
  self->options.agencies = (const char *const *)copy;
  refresh (self);
}

void
tz_comparing_set_class (TzComparing *self, guint row)
{
  const TzCompared *completion = self->results[TZ_COMPARISON_COMPLETION];
  g_autoptr (GArray) rows = tz_overview_list_rows (completion->table, completion->overview, row);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  if (rows->len == 0 || completion->table->query->grouping != TZ_GROUPING_AGENCY)
    return;
  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_add (names, tz_table_get_row (completion->table, g_array_index (rows, guint, i))->id);
  g_auto (GStrv) agencies = g_strv_builder_end (names);
  tz_comparing_set_agencies (self, (const char *const *)agencies);
}

void
tz_comparing_set_year (TzComparing *self, int year)
{
  if (self->options.year == year)
    return;
  self->options.year = year;
  refresh (self);
}

void
tz_comparing_set_rate (TzComparing *self, TzRateKind rate)
{
  if (self->options.rate == rate)
    return;
  self->options.rate = rate;
  refresh (self);
}

void
tz_comparing_set_order (TzComparing *self, TzOrder order)
{
  if (self->options.order == order)
    return;
  self->options.order = order;
  refresh (self);
}

void
tz_comparing_set_grouping (TzComparing *self, TzGrouping grouping)
{
  if (self->options.grouping == grouping)
    return;
  self->options.grouping = grouping;
  refresh (self);
}

const TzTable *
tz_comparing_get_table (TzComparing *self, TzComparison comparison)
{
  return self->results[comparison] != NULL ? self->results[comparison]->table : NULL;
}

const TzTable *
tz_comparing_get_overview (TzComparing *self, TzComparison comparison)
{
  return self->results[comparison] != NULL ? self->results[comparison]->overview : NULL;
}

TzComparisonOptions
tz_comparing_get_options (TzComparing *self)
{
  TzComparisonOptions options = self->options;
  guint n_picked;
  const gint64 *picked = tz_desk_get_picked (self->desk, &n_picked);
  options.notices = n_picked > 0 ? picked : NULL;
  return options;
}

void
tz_comparing_set_options (TzComparing *self, const TzComparisonOptions *options)
{
  guint n = 0;
  while (options->notices != NULL && options->notices[n] != 0)
    n++;
  tz_desk_set_picked (self->desk, options->notices, n);
  self->options = *options;
  self->options.notices = NULL;
  tz_comparing_set_agencies (self, options->agencies);
}

const char *const *
tz_comparing_get_all_agencies (TzComparing *self)
{
  return self->comparable != NULL ? (const char *const *)self->comparable->agencies : NULL;
}

const int *
tz_comparing_get_years (TzComparing *self)
{
  return self->comparable != NULL ? (const int *)(gpointer)self->comparable->years->data : NULL;
}

guint
tz_comparing_get_n_notices (TzComparing *self)
{
  return self->comparable != NULL ? self->comparable->n_notices : 0;
}
