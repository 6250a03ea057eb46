#define _POSIX_C_SOURCE 200809L /* clock_gettime() */

#include "pace.h"

#include <time.h>

/* Between two turns there is time for a frame. */
#define FRAME_MILLISECONDS 16

/* Microseconds that the pieces of a turn take, and that they may take with the frame that follows. */
#define LEAST 200
#define FIRST 2000
#define MOST 5000
#define WHOLE 6000

struct _TzPace {
  TzPaceFunc func;
  gpointer data;
  guint source;
  gint64 budget; /* for the pieces of the next turn */
  gint64 began;  /* the last turn; 0 before the first */
};

/* Microseconds of the processor that this thread has used. */
static gint64
now_used (void)
{
  struct timespec used;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);
  return used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000;
}

static void
learn (TzPace *pace, gint64 now)
{
  if (pace->began == 0)
    return;
  gint64 whole = now - pace->began;
  gint64 wanted = whole > WHOLE ? pace->budget / 2 : whole < WHOLE / 2 ? pace->budget * 3 / 2 : pace->budget;
  pace->budget = CLAMP (wanted, LEAST, MOST);
}

static gboolean
turn_cb (gpointer data)
{
  TzPace *pace = data;
  guint source = pace->source;
  gint64 began = now_used ();
  gboolean more = TRUE;
  learn (pace, began);
  pace->began = began;
  while (more && pace->source == source && now_used () - began < pace->budget)
    more = pace->func (pace->data);
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
  pace->budget = FIRST;
  return pace;
}

void
tz_pace_free (TzPace *pace)
{
  tz_pace_stop (pace);
  g_free (pace);
}

void
tz_pace_start (TzPace *pace)
{
  tz_pace_stop (pace);
  pace->began = 0;
  pace->source = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, FRAME_MILLISECONDS, turn_cb, pace, NULL);
}

void
tz_pace_stop (TzPace *pace)
{
  g_clear_handle_id (&pace->source, g_source_remove);
}
