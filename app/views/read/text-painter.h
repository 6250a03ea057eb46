#pragma once

#include <gtk/gtk.h>

#include "open-notice.h"

/** TzHeldProblem: a problem whose bar has handles, or -1, and over what it is drawn. */
typedef struct {
  int problem;
  TzSpan extent;
} TzHeldProblem;

/** tz_text_painter_paint: Paints the marks of what is visible of @view, which shows the text of @open, under
 * its words: called from snapshot_layer, in buffer coordinates. */
void tz_text_painter_paint (GtkTextView *view, TzOpenNotice *open, const TzHeldProblem *held,
                            GtkSnapshot *snapshot);

/** TZ_MARGIN: the width of the margins beside the text, where problems and notes have their marks, in pixels.
 */
#define TZ_MARGIN 36

/** TZ_BAR_X: where the bars of the problems stand in the left one. */
#define TZ_BAR_X (TZ_MARGIN - 20)
