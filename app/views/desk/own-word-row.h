#pragma once

#include <gtk/gtk.h>

#include "own-word-item.h"

/** tz_own_word_row_factory_new: Makes the rows of a word list: the word, what it is, who added it and when, in how many
 * notices it stands, and a button that removes it. @library: whose word list it is; outlives the list. Returns:
 * (transfer full). */
GtkListItemFactory *tz_own_word_row_factory_new (TzLibrary *library,
                                                 void (*remove) (TzOwnWordItem *item, gpointer data),
                                                 gpointer data);
