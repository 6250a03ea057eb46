#pragma once

#include "text.h"

/**
 * TzSearchWords:
 *
 * The words that a search asks for (search-parse.h), ready to be marked in a text: each word and each "…" by
 * itself. What must not be there and fields are left aside. Immutable and reference-counted; may be used on
 * any thread.
 */
typedef struct _TzSearchWords TzSearchWords;

/** tz_search_words_new: @text: (nullable): what people write, valid UTF-8. Returns: (transfer full)
 * (nullable): %NULL where it asks for no words. */
TzSearchWords *tz_search_words_new (const char *text);
TzSearchWords *tz_search_words_ref (TzSearchWords *words);
void tz_search_words_unref (TzSearchWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzSearchWords, tz_search_words_unref)

/**
 * tz_search_words_find:
 *
 * Returns: (transfer full) (element-type TzSpan): all places of any of the words, as tz_library_search() finds
 * them: in order, none overlapping another. Linear time for each word.
 */
GArray *tz_search_words_find (const TzSearchWords *words, const TzText *text);
