#include "schema-steps.h"

#include "deeds.h"
#include "form-groups.h"

/*
 * Version 4.
 *
 * notice   of `n_to_review` findings, those of entities aside, the analyst has reviewed `n_reviewed`, and
 *          of the problems that count `n_problems_reviewed` (review.h)
 * problem  `verdict` is a TzVerdict of the analyst, `reviewed` whether all of it is decided; `deeds` are the kinds of
 *          measures and acts in it, as bits (accountability.h)
 * deeds, tally_deeds  what was done (deeds.h)
 * commitment  promises with a deadline: the problem they stand in, and the last day
 * word_*   a page has a checksum (word-page.h)
 *
 * What was decided before is counted when the notice is read again, which is why it is due.
 */
static const char layout[] = "ALTER TABLE notice ADD COLUMN n_to_review INTEGER NOT NULL DEFAULT 0;"
                             "ALTER TABLE notice ADD COLUMN n_reviewed INTEGER NOT NULL DEFAULT 0;"
                             "ALTER TABLE notice ADD COLUMN n_problems_reviewed INTEGER NOT NULL DEFAULT 0;"
                             "ALTER TABLE problem ADD COLUMN verdict INTEGER NOT NULL DEFAULT 0;"
                             "ALTER TABLE problem ADD COLUMN reviewed INTEGER NOT NULL DEFAULT 0;"
                             "ALTER TABLE word_page ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;"
                             "ALTER TABLE problem ADD COLUMN deeds INTEGER NOT NULL DEFAULT 0;"
                             "CREATE TABLE commitment ("
                             "  notice INTEGER NOT NULL REFERENCES notice ON DELETE CASCADE,"
                             "  number INTEGER NOT NULL, problem INTEGER, last_day INTEGER,"
                             "  PRIMARY KEY (notice, number)) WITHOUT ROWID;"
                             "UPDATE findings SET reading = 1 WHERE notice IN (SELECT notice FROM decision);";

gboolean
tz_schema_step_4 (TzConnection *connection, TzCare *care, GError **error)
{
  return tz_connection_exec (connection, layout, error) && tz_deeds_add_tables (connection, error) &&
         tz_form_groups_fill (connection, care, error);
}
