#pragma once

#include <gtk/gtk.h>

#include "desk.h"
#include "preview-data.h"

/** tz_preview_part_forms: Returns: the other forms of the notice (forms.h), with which of them counts, and
 * buttons to say otherwise; %NULL where it has none. */
GtkWidget *tz_preview_part_forms (TzDesk *desk, const TzPreviewData *data);
