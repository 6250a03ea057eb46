#pragma once

#include "desk.h"
#include "work-import.h"

/** TzWorkWindow: what became of annotations that came in: how many, and those that a person should look at: what both
 * sides say, and what was not taken and why. A line leads to its place. */
#define TZ_TYPE_WORK_WINDOW (tz_work_window_get_type ())
G_DECLARE_FINAL_TYPE (TzWorkWindow, tz_work_window, TZ, WORK_WINDOW, AdwWindow)

GtkWidget *tz_work_window_new (GtkWindow *parent, TzDesk *desk, const TzWorkSummary *summary);
