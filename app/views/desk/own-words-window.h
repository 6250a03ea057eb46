#pragma once

#include "desk.h"

/** TzOwnWordsWindow: the word list of the library: words that people added, in how many notices each stands; adding and
 * removing them. */
#define TZ_TYPE_OWN_WORDS_WINDOW (tz_own_words_window_get_type ())
G_DECLARE_FINAL_TYPE (TzOwnWordsWindow, tz_own_words_window, TZ, OWN_WORDS_WINDOW, AdwWindow)

/** tz_own_words_window_attach: Gives @window the action win.words, which is there while a library is open. */
void tz_own_words_window_attach (GtkApplicationWindow *window, TzDesk *desk);
