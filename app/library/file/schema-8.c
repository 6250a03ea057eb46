#include "schema-steps.h"

#include "word-care.h"
#include "word-index.h"

/*
 * Version 8.
 *
 * findings.record  the findings, short and soon read (findings-record.h), in place of `json`; empty until the notice is
 *                  read again, for which all are due
 *
 * source_lines  where the lines of sources stand on their pages, as tz_page_lines_pack() has them (page-pictures.h), once
 *               they were found; only of sources whose text was recognised
 *
 * word_*  holds the marks of the texts (grams.h), too, so the index is made anew
 */
static const char findings[] = "ALTER TABLE findings RENAME COLUMN json TO record;"
                               "UPDATE findings SET n_bytes = 0, record = x'';"
                               "UPDATE reading SET lexicon = lexicon || ' 7';";
static const char source_lines[] =
    "CREATE TABLE source_lines (source INTEGER PRIMARY KEY REFERENCES source ON DELETE CASCADE,"
    "  packed BLOB NOT NULL);";

gboolean
tz_schema_step_8 (TzConnection *connection, TzCare *care, GError **error)
{
  return tz_connection_exec (connection, findings, error) &&
         tz_connection_exec (connection, source_lines, error) && tz_word_care_forget (connection, error) &&
         tz_word_index_fill (connection, care, error);
}
