#pragma once

#include <gtk/gtk.h>

#include "open-notice.h"

/** tz_text_painter_paint: Paints the marks of what is visible of @view, which shows the text of @open, under
 * its words: called from snapshot_layer, in buffer coordinates. */
void tz_text_painter_paint (GtkTextView *view, TzOpenNotice *open, GtkSnapshot *snapshot);

/** TZ_MARGIN: the width of the margins beside the text, where problems and notes have their marks, in pixels.
 */
#define TZ_MARGIN 36
