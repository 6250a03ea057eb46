#pragma once

#include <adwaita.h>

/**
 * TzStillBin:
 *
 * Holds a list that scrolls, and asks for the same size whatever is in it: so what stands around it need not
 * measure, in several widths and heights, all rows that have widgets each time that one comes or goes. The
 * property `natural-width` is the width it would like; it makes do with any.
 */
#define TZ_TYPE_STILL_BIN (tz_still_bin_get_type ())
G_DECLARE_FINAL_TYPE (TzStillBin, tz_still_bin, TZ, STILL_BIN, AdwBin)
