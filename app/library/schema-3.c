#include "schema-steps.h"

#include "word-index.h"

/*
 * Version 3.
 *
 * word_*        large segments hold long grams too (grams.h), so the index is made anew
 */
static const char layout[] = "DELETE FROM word_page;"
                             "DELETE FROM word_segment;";

gboolean
tz_schema_step_3 (TzConnection *connection, GError **error)
{
  return tz_connection_exec (connection, layout, error) && tz_word_index_fill (connection, error);
}
