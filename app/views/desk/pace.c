#include "pace.h"

/* Between two turns there is time for a frame. */
#define FRAME_MILLISECONDS 16

/* Microseconds of the pieces of one turn. */
#define CALM 2000
#define HURRIED 16000

struct _TzPace {
  TzPaceFunc func;
  gpointer data;
  gint64 budget;
  guint source;
};

static gboolean
turn_cb (gpointer data)
{
  TzPace *pace = data;
  guint source = pace->source;
  gint64 until = g_get_monotonic_time () + pace->budget;
  gboolean more;
  do
    more = pace->func (pace->data);
  while (more && pace->source == source && g_get_monotonic_time () < until);
  if (pace->source != source)
    return G_SOURCE_REMOVE;
  if (!more)
    pace->source = 0;
  return more;
}

TzPace *
tz_pace_new (TzPaceFunc func, gpointer data)
{
  TzPace *pace = g_new0 (TzPace, 1);
  pace->func = func;
  pace->data = data;
  return pace;
}

void
tz_pace_free (TzPace *pace)
{
  tz_pace_stop (pace);
  g_free (pace);
}

void
tz_pace_start (TzPace *pace, gboolean hurry)
{
  tz_pace_stop (pace);
  pace->budget = hurry ? HURRIED : CALM;
  pace->source = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, FRAME_MILLISECONDS, turn_cb, pace, NULL);
}

void
tz_pace_stop (TzPace *pace)
{
  g_clear_handle_id (&pace->source, g_source_remove);
}
