#pragma once

#include <adwaita.h>

/**
 * TzSearchBar:
 *
 * Where one writes what to search the library for, with what can be written (search-parse.h).
 *
 * Signals: "changed" after a pause in the typing; "entered" with Return; "stopped" with Escape, when the text
 * is gone.
 */
#define TZ_TYPE_SEARCH_BAR (tz_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (TzSearchBar, tz_search_bar, TZ, SEARCH_BAR, AdwBin)

/** tz_search_bar_get_text: Returns: (transfer none). */
const char *tz_search_bar_get_text (TzSearchBar *bar);
void tz_search_bar_set_text (TzSearchBar *bar, const char *text);

/** tz_search_bar_focus: Puts the cursor into it. */
void tz_search_bar_focus (TzSearchBar *bar);
