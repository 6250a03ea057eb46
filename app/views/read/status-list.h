#pragma once

#include <gtk/gtk.h>

#include "names.h"

/* A list to choose a status from, each with its mark. */

/** tz_status_list_fill: Gives @list the statuses. */
void tz_status_list_fill (GtkDropDown *list);
TzStatus tz_status_list_get (GtkDropDown *list);
void tz_status_list_set (GtkDropDown *list, TzStatus status);

/** TZ_STATUS_ORDER: in which statuses stand wherever they are listed, best first. */
extern const TzStatus TZ_STATUS_ORDER[TZ_N_STATUSES];
