#pragma once

#include <gtk/gtk.h>

/* The kinds of words in a word list, as a drop-down offers them: types of entities, and at the end words for themes. */

/** tz_own_word_kinds_new: @all: (nullable): a first line. Returns: (transfer full): their names. */
GListModel *tz_own_word_kinds_new (const char *all);

/** tz_own_word_kinds_get_type: Returns: the TzEntityType of line @position of such names, without a first line; -1
 * of words for themes. */
int tz_own_word_kinds_get_type (guint position);
