#pragma once

#include "comparing.h"

/**
 * TzOptionBar:
 *
 * How agencies are compared: what stands side by side, what counts as completed, in which order, of which year;
 * and the comparisons that are saved.
 */
#define TZ_TYPE_OPTION_BAR (tz_option_bar_get_type ())
G_DECLARE_FINAL_TYPE (TzOptionBar, tz_option_bar, TZ, OPTION_BAR, AdwBin)

/** tz_option_bar_connect: Shows and sets the options of @comparing, once. */
void tz_option_bar_connect (TzOptionBar *bar, TzComparing *comparing, TzDesk *desk);
