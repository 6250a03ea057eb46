#pragma once

#include "simplified.h"

/** tz_search_fold_unusual: What tz_search_fold() does with all but unified ideographs. */
gunichar tz_search_fold_unusual (gunichar c);

/**
 * tz_search_fold:
 *
 * What counts as the same in a search.
 *
 * Returns: the code point that @c is compared as: folded (tz_fold_char()), in lower case, simplified; 0 for a
 * blank, which is disregarded
 */
static inline gunichar
tz_search_fold (gunichar c)
{
  /* Nearly all of a text is unified ideographs, which neither fold nor have a case. */
  if (c >= TZ_SIMPLIFIED_FIRST && c <= TZ_SIMPLIFIED_LAST)
    return tz_simplified[c - TZ_SIMPLIFIED_FIRST];
  return tz_search_fold_unusual (c);
}
