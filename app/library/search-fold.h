#pragma once

#include <glib.h>

/**
 * tz_search_fold:
 *
 * What counts as the same in a search.
 *
 * Returns: the code point that @c is compared as: folded (tz_fold_char()), in lower case, simplified; 0 for a
 * blank, which is disregarded
 */
gunichar tz_search_fold (gunichar c);
