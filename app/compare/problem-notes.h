#pragma once

#include "library.h"

/**
 * tz_compare_list_notes:
 * @problems: (element-type TzProblemRow): those of one notice stand together
 * @error: also where a note is damaged
 *
 * Returns: (transfer full) (nullable) (element-type utf8): for each of @problems, by its place, what the analyst
 * wrote on places in it, one below the other; %NULL where nothing. A note whose words are no longer in the text
 * is of no problem. A door (door.h).
 */
GPtrArray *tz_compare_list_notes (TzLibrary *library, const GPtrArray *problems, GError **error);
