#include "search-fold.h"

#include "fold.h"

gunichar
tz_search_fold_unusual (gunichar c)
{
  gunichar folded = tz_fold_char (c);
  if (folded == ' ' || folded == '\n')
    return 0;
  return g_unichar_tolower (folded);
}
