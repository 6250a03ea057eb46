#pragma once

#include <glib.h>

/** tz_search_dup_match: Returns: (transfer full) (nullable): what FTS5 is to match to find exactly the texts
 * with the substring @text; %NULL where that is nothing but blanks. */
char *tz_search_dup_match (const char *text);
