#pragma once

#include "desk.h"
#include "library.h"

#define TZ_TYPE_WORDING_WINDOW (tz_wording_window_get_type ())
G_DECLARE_FINAL_TYPE (TzWordingWindow, tz_wording_window, TZ, WORDING_WINDOW, AdwWindow)

/** tz_wording_window_present: Finds passages that the answers to the problems of @query share, in a window over
 * @parent; closing it stops the search. @query: copied. */
void tz_wording_window_present (GtkWindow *parent, TzDesk *desk, const TzProblemQuery *query);

/** tz_wording_window_present_of: The same for what @notice shares with others of the whole library. */
void tz_wording_window_present_of (GtkWindow *parent, TzDesk *desk, gint64 notice);
