#include "schema-steps.h"

#include "word-index.h"

/*
 * Version 3.
 *
 * word_*        large segments hold long grams too (grams.h), so the index is made anew
 * saved_search  what people search for again: `text` as they wrote it, `chosen` the values of facets
 *               (saved-search-rows.h); a human table (human-tables.h)
 */
static const char layout[] =
    "DELETE FROM word_page;"
    "DELETE FROM word_segment;"

    "CREATE TABLE saved_search ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, text TEXT NOT NULL,"
    "  chosen TEXT NOT NULL, creator TEXT NOT NULL, modified INTEGER NOT NULL, checksum INTEGER NOT NULL);";

gboolean
tz_schema_step_3 (TzConnection *connection, GError **error)
{
  return tz_connection_exec (connection, layout, error) && tz_word_index_fill (connection, error);
}
