#pragma once

#include <glib.h>

/**
 * TzPace:
 *
 * Much work on widgets, a little of it in each frame: what it costs to style and lay out what was made or changed is
 * only seen when the frame is drawn, and steps on idle would gather for one frame what eight of them did.
 */
typedef struct _TzPace TzPace;

/** TzPaceFunc: Does the next piece of the work: what makes or changes a few widgets at most. It may start or stop the
 * pace. Returns: whether there is more. */
typedef gboolean (*TzPaceFunc) (gpointer data);

TzPace *tz_pace_new (TzPaceFunc func, gpointer data);
void tz_pace_free (TzPace *pace);

/** tz_pace_start: From the next frame on, until @func says that there is no more. @hurry: someone waits for it, and
 * would rather have late frames than many. */
void tz_pace_start (TzPace *pace, gboolean hurry);
void tz_pace_stop (TzPace *pace);
