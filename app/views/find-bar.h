#pragma once

#include <adwaita.h>

#include "open-notice.h"

/** TzFindBar: finds words in the open notice: all places are marked, "n of m", next and previous. */
#define TZ_TYPE_FIND_BAR (tz_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (TzFindBar, tz_find_bar, TZ, FIND_BAR, AdwBin)

/** tz_find_bar_set_open: Finds in @open, once. */
void tz_find_bar_set_open (TzFindBar *bar, TzOpenNotice *open);
/** tz_find_bar_start: Shows the bar and puts the cursor into it. @words: (nullable): what to look for. */
void tz_find_bar_start (TzFindBar *bar, const char *words);
