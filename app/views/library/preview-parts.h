#pragma once

#include <gtk/gtk.h>

#include "desk.h"
#include "preview-data.h"

/*
 * The parts of a preview. Each returns a widget, or %NULL where there is nothing to say. @desk opens the
 * places that are clicked.
 */
GtkWidget *tz_preview_part_header (const TzPreviewData *data);
GtkWidget *tz_preview_part_declared (TzDesk *desk, const TzPreviewData *data);
GtkWidget *tz_preview_part_hits (TzDesk *desk, const TzPreviewData *data);
GtkWidget *tz_preview_part_commitments (TzDesk *desk, const TzPreviewData *data);
GtkWidget *tz_preview_part_damage (TzDesk *desk, const TzPreviewData *data);
GtkWidget *tz_preview_part_sources (TzDesk *desk, const TzPreviewData *data);
