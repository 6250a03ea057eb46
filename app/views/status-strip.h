#pragma once

#include <gtk/gtk.h>

#include "names.h"

/** TzStatusStrip: the problems of a notice as a bar, a stretch a status, with a diamond where the notice
 * itself says it is. */
#define TZ_TYPE_STATUS_STRIP (tz_status_strip_get_type ())
G_DECLARE_FINAL_TYPE (TzStatusStrip, tz_status_strip, TZ, STATUS_STRIP, GtkWidget)

/**
 * tz_status_strip_new:
 * @counts: how many problems have each status
 * @declared: the declared rate, from 0 to 1, or negative where none is declared
 * @description: for the screen reader
 */
GtkWidget *tz_status_strip_new (const guint counts[TZ_N_STATUSES], double declared, const char *description);
