#include "schema-steps.h"

/*
 * Version 6.
 *
 * problem_sketch  by what similar problems are found (problem-sketches.h). Of notices that were there before, it
 *                 is made when they are read again, for which all are due
 * saved_view      comparisons and reports that people keep under a name (saved-view-rows.h); a human table
 *                 (human-tables.h)
 */
static const char layout[] =
    "CREATE TABLE problem_sketch ("
    "  notice INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE,"
    "  sketches BLOB NOT NULL, masks BLOB NOT NULL);"
    "UPDATE reading SET lexicon = lexicon || ' 5';"

    "CREATE TABLE saved_view ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, name TEXT NOT NULL, notices TEXT,"
    "  options TEXT NOT NULL, creator TEXT NOT NULL, modified INTEGER NOT NULL, checksum INTEGER NOT NULL,"
    "  UNIQUE (kind, name));";

gboolean
tz_schema_step_6 (TzConnection *connection, TzCare *care G_GNUC_UNUSED, GError **error)
{
  return tz_connection_exec (connection, layout, error);
}
