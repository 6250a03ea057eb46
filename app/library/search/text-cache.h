#pragma once

#include "search-terms.h"

/*
 * Which notices have a text is asked several times over: by the list, its numbers and its filters. What was
 * last found is kept until another text is asked for or a notice has come; texts do not change, and of those
 * that are gone no list tells.
 */
typedef struct _TzTextCache TzTextCache;

TzTextCache *tz_text_cache_new (void);
void tz_text_cache_free (TzTextCache *cache);

/** tz_text_cache_list: tz_search_terms_list_exactly(), from any thread; who asks for what another is finding
 * waits for it. @text: what @terms are of. Returns: (transfer full) (element-type gint64) (nullable): not to be
 * changed. */
GArray *tz_text_cache_list (TzTextCache *cache, const char *text, const TzSearchTerms *terms,
                            TzConnection *connection, GError **error);
