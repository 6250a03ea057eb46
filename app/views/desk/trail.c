#include "trail.h"

/* So many places are kept; the oldest falls off. */
#define MAX_BACK 100

struct _TzTrail {
  TzStop *current; /* (nullable) */
  GQueue back;     /* of TzStop: latest first */
};

void
tz_stop_free (TzStop *place)
{
  g_free (place->view);
  g_free (place);
}

static void
free_place (gpointer place)
{
  tz_stop_free (place);
}

TzTrail *
tz_trail_new (void)
{
  TzTrail *trail = g_new0 (TzTrail, 1);
  g_queue_init (&trail->back);
  return trail;
}

void
tz_trail_free (TzTrail *trail)
{
  g_clear_pointer (&trail->current, tz_stop_free);
  g_queue_clear_full (&trail->back, free_place);
  g_free (trail);
}

void
tz_trail_set_current (TzTrail *trail, const char *view, gint64 notice, TzSpan span)
{
  TzStop *place = g_new (TzStop, 1);
  *place = (TzStop){g_strdup (view), notice, span};
  g_clear_pointer (&trail->current, tz_stop_free);
  trail->current = place;
}

void
tz_trail_leave (TzTrail *trail)
{
  if (trail->current == NULL)
    return;
  g_queue_push_head (&trail->back, g_steal_pointer (&trail->current));
  if (g_queue_get_length (&trail->back) > MAX_BACK)
    tz_stop_free (g_queue_pop_tail (&trail->back));
}

gboolean
tz_trail_can_go_back (const TzTrail *trail)
{
  return trail->back.length > 0;
}

TzStop *
tz_trail_take_back (TzTrail *trail)
{
  return g_queue_pop_head (&trail->back);
}

static gboolean
is_at (const TzStop *place, const GArray *notices)
{
  for (guint i = 0; i < notices->len; i++)
    if (g_array_index (notices, gint64, i) == place->notice)
      return TRUE;
  return FALSE;
}

void
tz_trail_forget (TzTrail *trail, const GArray *gone)
{
  for (GList *l = trail->back.head, *next; l != NULL; l = next) {
    next = l->next;
    if (!is_at (l->data, gone))
      continue;
    tz_stop_free (l->data);
    g_queue_delete_link (&trail->back, l);
  }
  if (trail->current != NULL && is_at (trail->current, gone))
    trail->current->notice = 0;
}

void
tz_trail_clear (TzTrail *trail)
{
  g_queue_clear_full (&trail->back, free_place);
  if (trail->current == NULL)
    return;
  trail->current->notice = 0;
  trail->current->span = TZ_SPAN_NONE;
}
