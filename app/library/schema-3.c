#include "schema-steps.h"

#include "facet-tallies.h"
#include "word-index.h"

/* What queries filter by, for each order of the list. */
#define FILTERS "id, year, level, province, warnings, first_due"

/*
 * Version 3.
 *
 * notice        `shown` is 0 in the trash; an index for each order of the list
 * tally_facet   in how many notices that are shown a value stands (facet-tallies.h)
 * word_*        large segments hold long grams too (grams.h), so the index is made anew
 * saved_search  what people search for again: `text` as they wrote it, `chosen` the values of facets
 *               (saved-search-rows.h); a human table (human-tables.h)
 * last_check    when the library was looked through for damage last, and how much there was
 */
static const char layout[] =
    "ALTER TABLE notice ADD COLUMN shown INTEGER NOT NULL DEFAULT 1;"
    "UPDATE notice SET shown = 0 WHERE id IN (SELECT notice FROM trash);"
    "DROP INDEX notice_level;"
    "DROP INDEX notice_feedback;"
    "DROP INDEX notice_problems;"
    "DROP INDEX notice_rate;"
    "DROP INDEX notice_imported;"
    "CREATE INDEX notice_by_agency ON notice (shown, name, " FILTERS ");"
    "CREATE INDEX notice_by_level ON notice (shown, level_rank, " FILTERS ");"
    "CREATE INDEX notice_by_feedback ON notice (shown, feedback_day DESC, " FILTERS ", n_problems);"
    "CREATE INDEX notice_by_problems ON notice (shown, n_problems, " FILTERS ");"
    "CREATE INDEX notice_by_rate ON notice (shown, rate, " FILTERS ");"
    "CREATE INDEX notice_by_imported ON notice (shown, imported, " FILTERS ");"

    "CREATE TABLE tally_facet ("
    "  kind INTEGER NOT NULL, value TEXT NOT NULL, n_notices INTEGER NOT NULL, n_problems INTEGER NOT NULL,"
    "  PRIMARY KEY (kind, value)) WITHOUT ROWID;"

    "DELETE FROM word_page;"
    "DELETE FROM word_segment;"

    "CREATE TABLE saved_search ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, text TEXT NOT NULL,"
    "  chosen TEXT NOT NULL, creator TEXT NOT NULL, modified INTEGER NOT NULL, checksum INTEGER NOT NULL);"

    "CREATE TABLE last_check (finished INTEGER NOT NULL, n_flaws INTEGER NOT NULL);";

gboolean
tz_schema_step_3 (TzConnection *connection, GError **error)
{
  return tz_connection_exec (connection, layout, error) && tz_facet_tallies_fill (connection, error) &&
         tz_word_index_fill (connection, error);
}
