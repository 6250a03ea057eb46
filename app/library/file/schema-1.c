#include "schema-steps.h"

/*
 * Version 1.
 *
 * notice        what a list shows, sorts and filters by; `*_day` are Julian day numbers of EDTF dates
 * text          the text, zlib; `compact` is the SHA-256 of it without blanks: one text is one notice
 * source        where it came from; `body` is zlib, or NULL where the bytes are those of the text
 * findings      the analysis as JSON, zlib
 * problem       its problems as places in the text, `status` a TzStatus; `path` are the places of the
 *               headings above
 * theme         number 0 with the empty key stands for "without a theme"
 * problem_theme the themes of a problem, `rank` 0 the most central; theme 0 where it has none
 * notice_theme  in how many of its problems a notice has a theme, and in how many as the first
 * tally_status, what agencies add up to: kept with every notice that counts (tallies.h); year 0 is all years
 * tally_theme
 * annotation    what the analyst wrote; never touched by analysis
 * words         the search index of the texts; it keeps no text of its own
 */
static const char layout[] =
    "CREATE TABLE theme (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);"
    "INSERT INTO theme (id, key) VALUES (0, '');"

    "CREATE TABLE notice ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, agency TEXT, title TEXT, issuer TEXT,"
    "  province TEXT, level TEXT, kind TEXT, inspectors TEXT,"
    "  period TEXT, feedback TEXT, signed TEXT, published TEXT, year INTEGER NOT NULL,"
    "  n_chars INTEGER NOT NULL, n_problems INTEGER NOT NULL,"
    "  not_stated INTEGER NOT NULL, completed INTEGER NOT NULL, completed_sustained INTEGER NOT NULL,"
    "  mostly_completed INTEGER NOT NULL, in_progress INTEGER NOT NULL, not_completed INTEGER NOT NULL,"
    "  declared_total INTEGER NOT NULL, declared_done INTEGER NOT NULL,"
    "  n_damage INTEGER NOT NULL, n_commitments INTEGER NOT NULL,"
    "  is_notice INTEGER NOT NULL, outline_certainty REAL NOT NULL, warnings INTEGER NOT NULL,"
    "  themes TEXT NOT NULL, imported INTEGER NOT NULL,"
    "  counts INTEGER NOT NULL, level_rank INTEGER, feedback_day INTEGER, rate REAL, first_due INTEGER);"
    "CREATE INDEX notice_name ON notice ("
    "  name, feedback_day DESC, id, counts, declared_total, declared_done);"
    "CREATE INDEX notice_level ON notice (level_rank);"
    "CREATE INDEX notice_feedback ON notice (feedback_day);"
    "CREATE INDEX notice_problems ON notice (n_problems);"
    "CREATE INDEX notice_rate ON notice (rate);"
    "CREATE INDEX notice_imported ON notice (imported);"
    "CREATE INDEX notice_year ON notice (year);"
    "CREATE INDEX notice_province ON notice (province);"

    "CREATE TABLE text ("
    "  notice INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE,"
    "  compact BLOB NOT NULL UNIQUE, n_bytes INTEGER NOT NULL, body BLOB NOT NULL);"

    "CREATE TABLE source ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,"
    "  name TEXT NOT NULL, origin TEXT NOT NULL, media_type TEXT NOT NULL, charset TEXT NOT NULL,"
    "  sha256 BLOB NOT NULL, n_bytes INTEGER NOT NULL, page_title TEXT, page_source TEXT,"
    "  page_published TEXT, imported INTEGER NOT NULL, body BLOB, UNIQUE (notice, sha256, origin));"

    "CREATE TABLE findings ("
    "  notice INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE,"
    "  version INTEGER NOT NULL, n_bytes INTEGER NOT NULL, json BLOB NOT NULL);"

    "CREATE TABLE problem ("
    "  notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE, number INTEGER NOT NULL,"
    "  status INTEGER NOT NULL, n_measures INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,"
    "  label_start INTEGER NOT NULL, label_end INTEGER NOT NULL,"
    "  title_start INTEGER NOT NULL, title_end INTEGER NOT NULL,"
    "  answer_start INTEGER NOT NULL, answer_end INTEGER NOT NULL,"
    "  status_start INTEGER NOT NULL, status_end INTEGER NOT NULL, path TEXT NOT NULL,"
    "  PRIMARY KEY (notice, number)) WITHOUT ROWID;"

    "CREATE TABLE problem_theme ("
    "  notice INTEGER NOT NULL, number INTEGER NOT NULL, rank INTEGER NOT NULL,"
    "  theme INTEGER NOT NULL REFERENCES theme,"
    "  PRIMARY KEY (notice, number, rank),"
    "  FOREIGN KEY (notice, number) REFERENCES problem ON DELETE CASCADE) WITHOUT ROWID;"

    "CREATE TABLE notice_theme ("
    "  theme INTEGER NOT NULL REFERENCES theme,"
    "  notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,"
    "  n_problems INTEGER NOT NULL, n_first INTEGER NOT NULL, PRIMARY KEY (theme, notice)) WITHOUT ROWID;"
    "CREATE INDEX notice_theme_notice ON notice_theme (notice);"

    "CREATE TABLE tally_status ("
    "  year INTEGER NOT NULL, name TEXT NOT NULL, status INTEGER NOT NULL, n_problems INTEGER NOT NULL,"
    "  PRIMARY KEY (year, name, status)) WITHOUT ROWID;"
    "CREATE TABLE tally_theme ("
    "  year INTEGER NOT NULL, name TEXT NOT NULL, theme INTEGER NOT NULL REFERENCES theme,"
    "  n_problems INTEGER NOT NULL, n_first INTEGER NOT NULL,"
    "  PRIMARY KEY (year, name, theme)) WITHOUT ROWID;"

    "CREATE TABLE annotation ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,"
    "  uuid TEXT NOT NULL UNIQUE, start INTEGER NOT NULL, end INTEGER NOT NULL, quote TEXT NOT NULL,"
    "  prefix TEXT NOT NULL, suffix TEXT NOT NULL, body TEXT NOT NULL, creator TEXT NOT NULL,"
    "  created INTEGER NOT NULL, modified INTEGER NOT NULL);"
    "CREATE INDEX annotation_place ON annotation (notice, start, end);"
    "CREATE TABLE annotation_tag ("
    "  annotation INTEGER NOT NULL REFERENCES annotation ON DELETE CASCADE, position INTEGER NOT NULL,"
    "  tag TEXT NOT NULL, PRIMARY KEY (annotation, position)) WITHOUT ROWID;"

    "CREATE VIRTUAL TABLE words USING fts5 ("
    "  body, content = '', columnsize = 0, tokenize = 'taizhang');"
    "INSERT INTO words (words, rank) VALUES ('hashsize', 16777216);";

gboolean
tz_schema_step_1 (TzConnection *connection, TzCare *care G_GNUC_UNUSED, GError **error)
{
  return tz_connection_exec (connection, layout, error);
}
