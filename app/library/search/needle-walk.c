#include "needle-walk.h"

/* A needle and where it stands next. */
typedef struct {
  const TzNeedle *needle;
  TzSpan place;
} Step;

struct _TzNeedleWalk {
  const TzText *text;
  GArray *steps; /* of Step: the needles that are still to come */
};

/* Looks for each needle again whose next place starts before @from; drops those that come no more. */
static void
look_from (TzNeedleWalk *walk, guint32 from, gboolean first)
{
  for (guint i = walk->steps->len; i > 0; i--) {
    Step *step = &g_array_index (walk->steps, Step, i - 1);
    if (!first && step->place.start >= from)
      continue;
    if (!tz_needle_find (step->needle, walk->text, from, &step->place))
      g_array_remove_index_fast (walk->steps, i - 1);
  }
}

TzNeedleWalk *
tz_needle_walk_new (const GPtrArray *needles, const TzText *text)
{
  TzNeedleWalk *walk = g_new (TzNeedleWalk, 1);
  *walk = (TzNeedleWalk){text, g_array_new (FALSE, FALSE, sizeof (Step))};
  for (guint i = 0; i < needles->len; i++) {
    const Step step = {needles->pdata[i], TZ_SPAN_NONE};
    g_array_append_val (walk->steps, step);
  }
  look_from (walk, 0, TRUE);
  return walk;
}

void
tz_needle_walk_free (TzNeedleWalk *walk)
{
  g_array_unref (walk->steps);
  g_free (walk);
}

gboolean
tz_needle_walk_next (TzNeedleWalk *walk, TzSpan *span)
{
  if (walk->steps->len == 0)
    return FALSE;
  *span = g_array_index (walk->steps, Step, 0).place;
  for (guint i = 1; i < walk->steps->len; i++) {
    TzSpan place = g_array_index (walk->steps, Step, i).place;
    if (place.start < span->start || (place.start == span->start && place.end > span->end))
      *span = place;
  }
  look_from (walk, span->end, FALSE);
  return TRUE;
}
