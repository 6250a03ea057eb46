#pragma once

#include <sqlite3.h>

/** tz_old_words_register: Makes the name of the tokenizer of version 1 known to a connection: without it
 * SQLite does not even let go of the search index of that version. Returns: a result code of SQLite. */
int tz_old_words_register (sqlite3 *handle);
