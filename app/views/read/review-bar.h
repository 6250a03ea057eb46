#pragma once

#include <gtk/gtk.h>

#include "reviewer.h"

/** TzReviewBar: how much of the open notice is reviewed, and the way to what is not. */
#define TZ_TYPE_REVIEW_BAR (tz_review_bar_get_type ())
G_DECLARE_FINAL_TYPE (TzReviewBar, tz_review_bar, TZ, REVIEW_BAR, GtkBox)

/** tz_review_bar_set_reviewer: Shows what @reviewer has done, once. */
void tz_review_bar_set_reviewer (TzReviewBar *bar, TzReviewer *reviewer);
