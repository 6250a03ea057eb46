#pragma once

#include "desk.h"
#include "own-words.h"

/**
 * tz_own_words_submit:
 * @word: (transfer full): is added to the word list of @library on the library's thread, as a step of the history
 * @toasts: (nullable): where it is told what came of it, with Undo; in the main window where it is %NULL or closed
 *   by then
 * @done: (transfer full): the words that tell that it was done
 */
void tz_own_words_submit (TzLibrary *library, TzOwnWord *word, TzDesk *desk, AdwToastOverlay *toasts,
                          char *done);

/** tz_own_words_submit_removal: Removes the word numbered @id in the same way. */
void tz_own_words_submit_removal (TzLibrary *library, gint64 id, TzDesk *desk, AdwToastOverlay *toasts,
                                  char *done);
