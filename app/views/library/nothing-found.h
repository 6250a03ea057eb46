#pragma once

#include <adwaita.h>

#include "notice-filter.h"

/** TzNothingFound: says what was asked for that no notice fits, and offers to let go of it: the actions
 * library.clear-filters and library.clear-all. */
#define TZ_TYPE_NOTHING_FOUND (tz_nothing_found_get_type ())
G_DECLARE_FINAL_TYPE (TzNothingFound, tz_nothing_found, TZ, NOTHING_FOUND, AdwBin)

void tz_nothing_found_describe (TzNothingFound *nothing, const TzNoticeFilter *filter,
                                const TzLexicon *lexicon);
