#pragma once

#include <gtk/gtk.h>

#include "own-word-item.h"

/** tz_own_word_row_factory_new: Makes the rows of a word list: the word, what it is, who added it and when, in how many
 * notices it stands, and a button that removes it. @lexicon: names the themes; outlives the list. Returns: (transfer
 * full). */
GtkListItemFactory *tz_own_word_row_factory_new (const TzLexicon *lexicon, gboolean writable,
                                                 void (*remove) (TzOwnWordItem *item, gpointer data),
                                                 gpointer data);
