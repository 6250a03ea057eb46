#pragma once

#include <glib.h>

/**
 * TzPace:
 *
 * Much work on widgets, a little of it in each frame, so that none is late. What a widget costs to make, style
 * and lay out is only known when its frame is drawn: so the next frame gets as much more, or less, as the one before
 * could bear. Measured is the time of the processor, which a busy machine does not stretch.
 */
typedef struct _TzPace TzPace;

/** TzPaceFunc: Does the next piece of the work: what makes or changes a few widgets at most. It may start or stop the
 * pace. Returns: whether there is more. */
typedef gboolean (*TzPaceFunc) (gpointer data);

TzPace *tz_pace_new (TzPaceFunc func, gpointer data);
void tz_pace_free (TzPace *pace);

/** tz_pace_start: From the next turn of the main loop on, until @func says that there is no more. */
void tz_pace_start (TzPace *pace);
void tz_pace_stop (TzPace *pace);
