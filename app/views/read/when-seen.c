#include "when-seen.h"

struct _TzWhenSeen {
  GtkWidget *widget;
  TzWhenSeenFunc show;
  gboolean stale;
  guint idle;
};

void
tz_when_seen_now (TzWhenSeen *seen)
{
  if (!seen->stale)
    return;
  seen->stale = FALSE;
  seen->show (seen->widget);
}

void
tz_when_seen_changed (TzWhenSeen *seen)
{
  seen->stale = TRUE;
  if (gtk_widget_get_mapped (seen->widget))
    tz_when_seen_now (seen);
}

static gboolean
idle_cb (gpointer data)
{
  TzWhenSeen *seen = data;
  seen->idle = 0;
  if (gtk_widget_get_mapped (seen->widget))
    tz_when_seen_now (seen);
  return G_SOURCE_REMOVE;
}

/* What unfolds is mapped while it is laid out, when nothing may be put into it; before the next frame it may. */
static void
map_cb (TzWhenSeen *seen)
{
  if (seen->stale && seen->idle == 0)
    seen->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, seen, NULL);
}

TzWhenSeen *
tz_when_seen_new (GtkWidget *widget, TzWhenSeenFunc show)
{
  TzWhenSeen *seen = g_new0 (TzWhenSeen, 1);
  seen->widget = widget;
  seen->show = show;
  g_signal_connect_swapped (widget, "map", G_CALLBACK (map_cb), seen);
  return seen;
}

void
tz_when_seen_free (TzWhenSeen *seen)
{
  g_signal_handlers_disconnect_by_data (seen->widget, seen);
  g_clear_handle_id (&seen->idle, g_source_remove);
  g_free (seen);
}
