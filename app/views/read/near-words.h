#pragma once

#include "text.h"

/** tz_near_words_find: Returns: where @words stand in @text that are nearest to @place and at most 200 code
 * points from it, whatever their width; the empty span where nowhere. */
TzSpan tz_near_words_find (const TzText *text, const char *words, TzSpan place);
