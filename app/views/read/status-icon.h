#pragma once

#include <gtk/gtk.h>

#include "names.h"

/** tz_status_icon_new: Returns: (transfer floating): the mark of @status in its colour, with its name for the
 * screen reader. */
GtkWidget *tz_status_icon_new (TzStatus status);

/** tz_status_icon_set: Makes @image the mark of @status. */
void tz_status_icon_set (GtkImage *image, TzStatus status);
