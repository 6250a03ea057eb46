#pragma once

#include "desk.h"

/** tz_similar_window_present: Lists the problems of other agencies most like that of index @number of @notice,
 * in a window over @parent: the chosen one stands beside it, with what differs marked, and Enter leads to it. */
void tz_similar_window_present (GtkWindow *parent, TzDesk *desk, gint64 notice, guint number);

#define TZ_TYPE_SIMILAR_WINDOW (tz_similar_window_get_type ())
G_DECLARE_FINAL_TYPE (TzSimilarWindow, tz_similar_window, TZ, SIMILAR_WINDOW, AdwWindow)
