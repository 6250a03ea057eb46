#include "schema-steps.h"

#include "annotation-rows.h"
#include "word-index.h"

/*
 * Version 2.
 *
 * reading       what findings were made by: a version of the analysis with word lists of a digest; number 1
 *               is version 1 with word lists that nobody noted. `findings.reading` refers to it
 * decision      what the analyst says of a finding: `subject` a TzSubject, `kind` a TzDecisionKind; the first
 *               place is the finding's, the second (`to_`) the one the analyst gives; `found` is what the
 *               machine said then, `value` what the analyst says. Never touched by analysis
 * trash         notices on their way out: left out of lists, sums and search
 * agency        what the analyst says of an agency, or of a notice that is of another one (agency-rows.h)
 * notice        `own_name` is what the notice calls its agency, `agency_key` the normal form of that, `name`
 *               what the register calls it (register.h)
 * undo_step     the history of what people did: `changes` is a changeset of the human tables, `undone`
 *               whether it is taken back, `kind` a TzStepKind that `n` things or the one called `subject`
 *               went through
 * undo_notice   the notices that a step touched
 * word_*        the search index (word-index.h), in place of `words`; the newest step fills it
 * body, json    in the other tables, may be zlib or Zstandard (compress.h)
 * *.checksum    of the other columns (row-checksum.h)
 *
 * The tables of what people made stand in human-tables.h.
 */
static const char layout[] =
    "CREATE TABLE reading ("
    "  id INTEGER PRIMARY KEY, version INTEGER NOT NULL, lexicon TEXT NOT NULL, UNIQUE (version, lexicon));"
    "INSERT INTO reading (id, version, lexicon) VALUES (1, 1, '');"
    "ALTER TABLE findings RENAME COLUMN version TO reading;"
    "CREATE INDEX findings_reading ON findings (reading);"

    "CREATE TABLE decision ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,"
    "  uuid TEXT NOT NULL UNIQUE, subject INTEGER NOT NULL, key TEXT NOT NULL, kind INTEGER NOT NULL,"
    "  start INTEGER NOT NULL, end INTEGER NOT NULL, quote TEXT NOT NULL, prefix TEXT NOT NULL,"
    "  suffix TEXT NOT NULL, found TEXT, value TEXT,"
    "  to_start INTEGER NOT NULL, to_end INTEGER NOT NULL, to_quote TEXT NOT NULL, to_prefix TEXT NOT NULL,"
    "  to_suffix TEXT NOT NULL, creator TEXT NOT NULL, created INTEGER NOT NULL, modified INTEGER NOT NULL,"
    "  checksum INTEGER NOT NULL, UNIQUE (notice, subject, key, start, end));"

    "CREATE TABLE trash ("
    "  notice INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE, creator TEXT NOT NULL,"
    "  deleted INTEGER NOT NULL, checksum INTEGER NOT NULL);"

    "CREATE TABLE agency ("
    "  key TEXT NOT NULL PRIMARY KEY, into_key TEXT, name TEXT, creator TEXT NOT NULL,"
    "  modified INTEGER NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE INDEX agency_into ON agency (into_key);"
    "ALTER TABLE notice ADD COLUMN own_name TEXT NOT NULL DEFAULT '';"
    "ALTER TABLE notice ADD COLUMN agency_key TEXT NOT NULL DEFAULT '';"
    "UPDATE notice SET own_name = name, agency_key = name;"
    "CREATE INDEX notice_agency ON notice (agency_key);"

    "CREATE TABLE undo_step ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, n INTEGER NOT NULL, subject TEXT NOT "
    "NULL,"
    "  undone INTEGER NOT NULL, made INTEGER NOT NULL, changes BLOB NOT NULL);"
    "CREATE TABLE undo_notice ("
    "  step INTEGER NOT NULL REFERENCES undo_step ON DELETE CASCADE, notice INTEGER NOT NULL,"
    "  PRIMARY KEY (step, notice)) WITHOUT ROWID;"
    "CREATE INDEX undo_notice_notice ON undo_notice (notice);"

    "ALTER TABLE annotation ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;"

    "CREATE INDEX source_sha256 ON source (sha256);"

    "DROP TABLE words;"
    "DROP INDEX notice_feedback;"
    "CREATE INDEX notice_feedback ON notice (feedback_day DESC);" TZ_WORD_TABLES;

gboolean
tz_schema_step_2 (TzConnection *connection, TzCare *care G_GNUC_UNUSED, GError **error)
{
  return tz_connection_exec (connection, layout, error) && tz_annotation_rows_seal_all (connection, error);
}
