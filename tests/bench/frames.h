#pragma once

#include <gtk/gtk.h>

/* How long frames take to draw, from before-paint to after-paint, in milliseconds of the main thread's processor
 * time, which other work on the machine moves less than the time on the wall. */

typedef struct {
  double median;
  double late; /* 99 of 100 take no longer */
} FrameTimes;

/** frames_used: Returns: the processor time that this thread has used, in milliseconds. */
double frames_used (void);

/** frames_wait: Lets the main loop work until @widget's window has drawn another frame. */
void frames_wait (GtkWidget *widget);

/** frames_scroll: Scrolls @adjustment by @step pixels a frame, @n times, around at the end. */
FrameTimes frames_scroll (GtkWidget *widget, GtkAdjustment *adjustment, double step, guint n);
