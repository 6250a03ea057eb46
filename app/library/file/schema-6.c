#include "schema-steps.h"

/*
 * Version 6.
 *
 * problem_sketch  by what similar problems are found (problem-sketches.h). Of notices that were there before, it
 *                 is made when they are read again, for which all are due
 */
static const char layout[] = "CREATE TABLE problem_sketch ("
                             "  notice INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE,"
                             "  sketches BLOB NOT NULL, masks BLOB NOT NULL);"
                             "UPDATE reading SET lexicon = lexicon || ' 5';";

gboolean
tz_schema_step_6 (TzConnection *connection, TzCare *care G_GNUC_UNUSED, GError **error)
{
  return tz_connection_exec (connection, layout, error);
}
