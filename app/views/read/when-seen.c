#include "when-seen.h"

struct _TzWhenSeen {
  GtkWidget *widget;
  TzWhenSeenFunc show;
  gboolean stale;
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

TzWhenSeen *
tz_when_seen_new (GtkWidget *widget, TzWhenSeenFunc show)
{
  TzWhenSeen *seen = g_new0 (TzWhenSeen, 1);
  seen->widget = widget;
  seen->show = show;
  g_signal_connect_swapped (widget, "map", G_CALLBACK (tz_when_seen_now), seen);
  return seen;
}

void
tz_when_seen_free (TzWhenSeen *seen)
{
  g_signal_handlers_disconnect_by_data (seen->widget, seen);
  g_free (seen);
}
