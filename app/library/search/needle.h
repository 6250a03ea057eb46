#pragma once

#include "grams.h"
#include "text.h"

/* TzNeedle: what is searched for, ready to be found in texts as tz_search_fold() compares them. */
typedef struct _TzNeedle TzNeedle;

/** tz_needle_new: @utf8: valid UTF-8. Returns: (transfer full) (nullable): %NULL where there is nothing but
 * blanks to search for. */
TzNeedle *tz_needle_new (const char *utf8);
void tz_needle_free (TzNeedle *needle);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzNeedle, tz_needle_free)

/** tz_needle_ask: Adds to @query what the search index is asked for. */
void tz_needle_ask (const TzNeedle *needle, TzGramQuery *query);

/** tz_needle_is_in: Returns: whether it is found in valid UTF-8. */
gboolean tz_needle_is_in (const TzNeedle *needle, const char *utf8, gsize n_bytes);

/**
 * tz_needle_find:
 * @from: the first code point to look at
 * @span: (out): the place, with the blanks within it and without those around
 *
 * Finds the first place from @from on; time is linear in the length of the text.
 *
 * Returns: whether there is one
 */
gboolean tz_needle_find (const TzNeedle *needle, const TzText *text, guint32 from, TzSpan *span);
