#pragma once

#include "saved-shelf.h"

/** tz_search_content: Searches on a shelf; what is shown is a #TzNoticeBrowser. */
extern const TzShelfContent tz_search_content;
