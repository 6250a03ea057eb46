#pragma once

#include "own-words.h"

/** tz_own_words_submit: Adds @word (transfer full) to the word list on the library's thread, as a step of the history:
 * @callback calls tz_library_submit_step_finish(). */
void tz_own_words_submit (TzLibrary *library, TzOwnWord *word, GAsyncReadyCallback callback, gpointer data);

/** tz_own_words_submit_removal: Removes the word numbered @id in the same way. */
void tz_own_words_submit_removal (TzLibrary *library, gint64 id, GAsyncReadyCallback callback, gpointer data);
