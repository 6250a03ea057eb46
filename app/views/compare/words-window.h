#pragma once

#include "desk.h"
#include "library.h"

#define TZ_TYPE_WORDS_WINDOW (tz_words_window_get_type ())
G_DECLARE_FINAL_TYPE (TzWordsWindow, tz_words_window, TZ, WORDS_WINDOW, AdwWindow)

/** tz_words_window_present: Lists, in a window over @parent, words that are more frequent in problems of one theme than
 * in the others of @query, which is copied; or in those of @query than in the others of the library. */
void tz_words_window_present (GtkWindow *parent, TzDesk *desk, const TzProblemQuery *query);
