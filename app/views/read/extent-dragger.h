#pragma once

#include "notice-text.h"
#include "reviewer.h"

/** TzExtentDragger: moves where a problem begins and ends, by the handles that its bar in the left margin has while
 * the pointer is there. Escape leaves it as it was. */
typedef struct _TzExtentDragger TzExtentDragger;

/** tz_extent_dragger_new: Returns: (transfer full): for @text, which outlives it. */
TzExtentDragger *tz_extent_dragger_new (TzNoticeText *text);
void tz_extent_dragger_free (TzExtentDragger *dragger);

/** tz_extent_dragger_set_reviewer: Lets @reviewer move the problems of his notice, once. */
void tz_extent_dragger_set_reviewer (TzExtentDragger *dragger, TzReviewer *reviewer);
