#pragma once

#include "reviewer.h"

/** tz_say_word: The words at @span are the name of an entity of @type wherever they stand: they go into the word list
 * (own-words.h), and a toast says so. */
void tz_say_word (TzReviewer *reviewer, TzEntityType type, TzSpan span);
