#pragma once

#include <glib.h>
#include <sqlite3.h>

/*
 * How texts are cut for the search index, and what counts as the same in a search. Every code point that is
 * no blank is indexed: as a pair with the next one, at its own position, so that a phrase of pairs is a
 * substring; and, where it stands in a text for the first time, alone, so that one character is found too.
 */

#define TZ_TOKENIZER "taizhang"

/**
 * tz_search_fold:
 *
 * Returns: the code point that @c is compared as: folded (tz_fold_char()), in lower case; 0 for a blank,
 * which is disregarded
 */
gunichar tz_search_fold (gunichar c);

/** tz_tokenizer_register: Makes the tokenizer known to a connection. Returns: a result code of SQLite. */
int tz_tokenizer_register (sqlite3 *handle);
