#pragma once

#include <gtk/gtk.h>

/**
 * TzWhenSeen:
 *
 * Fills a widget that may be hidden: in a panel that is folded away, a page of a stack that is not shown, a tab behind
 * others. What changes while it cannot be seen is shown when it can, once.
 */
typedef struct _TzWhenSeen TzWhenSeen;

/** TzWhenSeenFunc: Shows in @widget what there is now. */
typedef void (*TzWhenSeenFunc) (GtkWidget *widget);

/** tz_when_seen_new: @widget: (transfer none): it frees this before it goes. */
TzWhenSeen *tz_when_seen_new (GtkWidget *widget, TzWhenSeenFunc show);
void tz_when_seen_free (TzWhenSeen *seen);

/** tz_when_seen_changed: There is something else to show: at once where it can be seen. */
void tz_when_seen_changed (TzWhenSeen *seen);

/** tz_when_seen_now: Shows it though it cannot be seen yet, for who needs what is in it. */
void tz_when_seen_now (TzWhenSeen *seen);
