#pragma once

#include <gio/gio.h>

#include "own-words.h"

/** TzOwnWordItem: a word of the word list in a list, and in how many notices it stands. */
#define TZ_TYPE_OWN_WORD_ITEM (tz_own_word_item_get_type ())
G_DECLARE_FINAL_TYPE (TzOwnWordItem, tz_own_word_item, TZ, OWN_WORD_ITEM, GObject)

/** tz_own_word_items_load: Returns: (transfer full) (nullable) (element-type TzOwnWordItem): the word list, as
 * tz_library_list_own_words() orders it. A door (door.h). */
GPtrArray *tz_own_word_items_load (TzLibrary *library, GCancellable *cancellable, GError **error);

/** tz_own_word_item_get: Returns: (transfer none): the word. */
const TzOwnWord *tz_own_word_item_get (TzOwnWordItem *item);

/** tz_own_word_item_get_n_notices: Returns: how many notices hold it, those in the trash aside. */
guint tz_own_word_item_get_n_notices (TzOwnWordItem *item);

/** tz_own_word_item_dup_search: Returns: (transfer full): what finds it when it is searched for. */
char *tz_own_word_item_dup_search (TzOwnWordItem *item);

/** tz_own_word_item_get_kind: Returns: (transfer none): what it is, in words: the type, or the theme it speaks for. */
const char *tz_own_word_item_get_kind (TzOwnWordItem *item, const TzLexicon *lexicon);
