#pragma once

#include <adwaita.h>

#include "open-notice.h"

/** TzFindBar: finds words in the open notice: all places are marked, "n of m", next and previous. */
#define TZ_TYPE_FIND_BAR (tz_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (TzFindBar, tz_find_bar, TZ, FIND_BAR, AdwBin)

/** tz_find_bar_set_open: Finds in @open, once. */
void tz_find_bar_set_open (TzFindBar *bar, TzOpenNotice *open);
/** tz_find_bar_show: Shows the bar with what to look for, as one writes it to search the library. */
void tz_find_bar_show (TzFindBar *bar, const char *search);
/** tz_find_bar_start: The same, with the cursor in it. @search: (nullable): what was looked for last. */
void tz_find_bar_start (TzFindBar *bar, const char *search);
/** tz_find_bar_step: Goes to the next or previous place while the bar is shown. Returns: whether it is. */
gboolean tz_find_bar_step (TzFindBar *bar, gboolean forward);
