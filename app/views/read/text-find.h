#pragma once

#include "marks.h"
#include "search-words.h"

/** tz_text_find_all: Returns: (transfer full): all places of @words in @text, without overlaps, their ids
 * counted from 0. */
TzMarks *tz_text_find_all (const TzText *text, const TzSearchWords *words);
