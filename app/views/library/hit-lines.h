#pragma once

#include "library.h"
#include "search-words.h"

/**
 * TzHitLines:
 *
 * Where the words of a search first stand in the notices of a list. They are looked for off the main thread,
 * in the notices that are asked for. Signal "changed": another search, or more was found.
 */
#define TZ_TYPE_HIT_LINES (tz_hit_lines_get_type ())
G_DECLARE_FINAL_TYPE (TzHitLines, tz_hit_lines, TZ, HIT_LINES, GObject)

TzHitLines *tz_hit_lines_new (void);

/** tz_hit_lines_search: From now on @text is searched for in @library; nothing where one is %NULL. */
void tz_hit_lines_search (TzHitLines *lines, TzLibrary *library, const char *text);

/** tz_hit_lines_get_words: Returns: (transfer none) (nullable): what is to be marked. */
const TzSearchWords *tz_hit_lines_get_words (TzHitLines *lines);

/** tz_hit_lines_find: Returns: (transfer none) (nullable): the first place in @notice; %NULL where there is
 * none or while it is looked for. */
const TzHit *tz_hit_lines_find (TzHitLines *lines, gint64 notice);
