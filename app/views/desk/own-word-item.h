#pragma once

#include <gio/gio.h>

#include "own-words.h"

/** TzOwnWordItem: a word of the word list in a list. Property "n-notices" (int): in how many notices it stands, those
 * in the trash aside; -1 until tz_own_word_item_count() is done. */
#define TZ_TYPE_OWN_WORD_ITEM (tz_own_word_item_get_type ())
G_DECLARE_FINAL_TYPE (TzOwnWordItem, tz_own_word_item, TZ, OWN_WORD_ITEM, GObject)

/** tz_own_word_item_new: Returns: (transfer full): of a copy of @word. */
TzOwnWordItem *tz_own_word_item_new (const TzOwnWord *word);

/** tz_own_word_item_count: Begins to count the notices of @library it stands in, once. A large library takes a while
 * for each word: it is called for those that come into sight. */
void tz_own_word_item_count (TzOwnWordItem *item, TzLibrary *library);

/** tz_own_word_item_get: Returns: (transfer none): the word. */
const TzOwnWord *tz_own_word_item_get (TzOwnWordItem *item);

int tz_own_word_item_get_n_notices (TzOwnWordItem *item);

/** tz_own_word_item_dup_search: Returns: (transfer full): what finds it when it is searched for. */
char *tz_own_word_item_dup_search (TzOwnWordItem *item);

/** tz_own_word_item_get_kind: Returns: (transfer none): what it is, in words: the type, or the theme it speaks for. */
const char *tz_own_word_item_get_kind (TzOwnWordItem *item, const TzLexicon *lexicon);
