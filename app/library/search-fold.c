#include "search-fold.h"

#include "fold.h"
#include "simplified.h"

gunichar
tz_search_fold (gunichar c)
{
  /* Nearly all of a text is unified ideographs, which neither fold nor have a case. */
  if (c >= TZ_SIMPLIFIED_FIRST && c <= TZ_SIMPLIFIED_LAST)
    return tz_simplified[c - TZ_SIMPLIFIED_FIRST];
  gunichar folded = tz_fold_char (c);
  if (folded == ' ' || folded == '\n')
    return 0;
  return g_unichar_tolower (folded);
}
