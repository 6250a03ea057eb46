#pragma once

#include "connection.h"
#include "own-words.h"

/* Rows of own_word, sealed with a checksum. */

/** tz_own_word_rows_list: @n_damaged: (out) (optional): how many are damaged and left out; the check names them.
 * Returns: (transfer full) (nullable) (element-type TzOwnWord): by kind, then term. */
GPtrArray *tz_own_word_rows_list (TzConnection *connection, guint *n_damaged, GError **error);

/** tz_own_word_rows_load: Returns: (transfer full) (nullable): %TZ_ERROR_NOT_FOUND, %TZ_ERROR_CORRUPT. */
TzOwnWord *tz_own_word_rows_load (TzConnection *connection, gint64 id, GError **error);

/** tz_own_word_rows_insert: Inserts @word with its own modification time, under its id where it has one. */
gboolean tz_own_word_rows_insert (TzConnection *connection, const TzOwnWord *word, GError **error);
