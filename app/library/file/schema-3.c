#include "schema-steps.h"

#include "facet-tallies.h"

/* What queries filter by, for each order of the list. */
#define FILTERS "id, year, level, province, warnings, first_due"

/*
 * Version 3.
 *
 * likeness_key  keys of the texts, to find those that are alike (shingles.h); the newest step finds them
 * likeness      texts that are nearly the same and of one agency, in both directions; `share` is how alike
 *               they are. Made again at any time
 * form_decision what the analyst says of two forms of a notice: `kind` a TzFormVerdict of `notice` and
 *               `other`, the smaller number first; of one and the same where it is the one that counts.
 *               A human table
 * notice        `shown` is 0 in the trash, `form_of` is the notice that counts in its place
 *               (form-groups.h); an index for each order of the list
 * tally_facet   in how many notices that are shown a value stands (facet-tallies.h)
 * word_*        large segments hold long grams too (grams.h), so the index is made anew (by the newest step)
 * saved_search  what people search for again: `text` as they wrote it, `chosen` the values of facets
 *               (saved-search-rows.h); a human table (human-tables.h)
 * last_check    when the library was looked through for damage last, and how much there was
 */
static const char layout[] =
    "ALTER TABLE notice ADD COLUMN form_of INTEGER;"
    "ALTER TABLE notice ADD COLUMN shown INTEGER NOT NULL DEFAULT 1;"
    "UPDATE notice SET shown = 0 WHERE id IN (SELECT notice FROM trash);"
    "DROP INDEX notice_level;"
    "DROP INDEX notice_feedback;"
    "DROP INDEX notice_problems;"
    "DROP INDEX notice_rate;"
    "DROP INDEX notice_imported;"
    "CREATE INDEX notice_by_agency ON notice (shown, name, " FILTERS ");"
    "CREATE INDEX notice_by_level ON notice (shown, level_rank, " FILTERS ");"
    "CREATE INDEX notice_by_feedback ON notice (shown, feedback_day DESC, " FILTERS ", n_problems, form_of);"
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

    "CREATE TABLE last_check (finished INTEGER NOT NULL, n_flaws INTEGER NOT NULL);"

    "CREATE TABLE likeness_key ("
    "  key INTEGER NOT NULL, notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,"
    "  PRIMARY KEY (key, notice)) WITHOUT ROWID;"
    "CREATE INDEX likeness_key_notice ON likeness_key (notice);"
    "CREATE TABLE likeness ("
    "  notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,"
    "  other INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE, share REAL NOT NULL,"
    "  PRIMARY KEY (notice, other)) WITHOUT ROWID;"
    "CREATE INDEX likeness_other ON likeness (other);"

    "CREATE TABLE form_decision ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,"
    "  other INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE, kind INTEGER NOT NULL,"
    "  creator TEXT NOT NULL, modified INTEGER NOT NULL, checksum INTEGER NOT NULL,"
    "  UNIQUE (notice, other));"
    "CREATE INDEX form_decision_other ON form_decision (other);"
    "CREATE INDEX notice_form ON notice (form_of) WHERE form_of IS NOT NULL;"
    "DROP INDEX notice_name;"
    "CREATE INDEX notice_name ON notice ("
    "  name, feedback_day DESC, id, counts, form_of, declared_total, declared_done);";

gboolean
tz_schema_step_3 (TzConnection *connection, TzCare *care G_GNUC_UNUSED, GError **error)
{
  return tz_connection_exec (connection, layout, error) && tz_facet_tallies_fill (connection, error);
}
