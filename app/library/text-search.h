#pragma once

#include <glib.h>

/** tz_search_check: Returns: whether @text is something that can be searched for; %TZ_ERROR_INVALID. */
gboolean tz_search_check (const char *text, GError **error);

/** tz_search_dup_match: Returns: (transfer full) (nullable): what FTS5 is to match to find exactly the texts
 * with the substring @text; %NULL where that is nothing but blanks. */
char *tz_search_dup_match (const char *text);
