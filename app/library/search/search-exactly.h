#pragma once

#include "search-terms.h"

/** tz_search_terms_list_exactly: Reads the texts for which the search index leaves it open, on all processors.
 * Returns: (transfer full) (element-type gint64) (nullable): the notices whose texts have all that is wanted and
 * nothing that is not, ascending; some that are deleted may be among them. */
GArray *tz_search_terms_list_exactly (const TzSearchTerms *terms, TzConnection *connection, GError **error);
