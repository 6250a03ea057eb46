#pragma once

#include "notice-filter.h"

/** tz_facet_display: Returns: (transfer none): a value of a facet as people call it. */
const char *tz_facet_display (TzFacetKind kind, const char *value, const TzLexicon *lexicon);

/** tz_notice_filter_dup_words: Returns: (transfer full): what @filter lets through, in words: “the text” and
 * the chosen values, in the order of the facets; "" where it lets everything through. */
char *tz_notice_filter_dup_words (const TzNoticeFilter *filter, const TzLexicon *lexicon);
