#include "schema-steps.h"

/*
 * Version 7.
 *
 * notice_level     the few notices of a level are looked up by it (notice-query.c)
 * own_word         words that people added to the lists (own-word-rows.h): `kind` is the identifier of an entity
 *                  type, or "theme" of a word that speaks for `theme` with `weight`; a human table (human-tables.h)
 * own_word_change  terms that came, changed or went, however that was, and whose notices nobody looked for yet; the
 *                  greatest number there ever was is the revision of the list (own-word-reading.h)
 * own_word_due     notices that have to be read again for that
 *
 * source.recognised  which pages had their text recognised in pictures, and how certain (recognised-pages.h); NULL
 *                    where all was written
 */
static const char own_words[] =
    "CREATE TABLE own_word ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, term TEXT NOT NULL, theme TEXT,"
    "  weight REAL NOT NULL, creator TEXT NOT NULL, modified INTEGER NOT NULL, checksum INTEGER NOT NULL);"
    "CREATE TABLE own_word_change (id INTEGER PRIMARY KEY AUTOINCREMENT, term TEXT NOT NULL);"
    "CREATE TABLE own_word_due (notice INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE);"
    "CREATE TRIGGER own_word_added AFTER INSERT ON own_word BEGIN"
    "  INSERT INTO own_word_change (term) VALUES (new.term); END;"
    "CREATE TRIGGER own_word_changed AFTER UPDATE ON own_word BEGIN"
    "  INSERT INTO own_word_change (term) VALUES (old.term), (new.term); END;"
    "CREATE TRIGGER own_word_removed AFTER DELETE ON own_word BEGIN"
    "  INSERT INTO own_word_change (term) VALUES (old.term); END;";
static const char recognised[] = "ALTER TABLE source ADD COLUMN recognised TEXT;";
static const char levels[] = "CREATE INDEX notice_level ON notice (level);";

gboolean
tz_schema_step_7 (TzConnection *connection, TzCare *care G_GNUC_UNUSED, GError **error)
{
  return tz_connection_exec (connection, own_words, error) &&
         tz_connection_exec (connection, recognised, error) && tz_connection_exec (connection, levels, error);
}
