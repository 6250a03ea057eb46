#include "schema-steps.h"

#include "word-care.h"
#include "word-index.h"

/*
 * Version 8.
 *
 * word_*  holds the marks of the texts (grams.h), too, so the index is made anew
 */
gboolean
tz_schema_step_8 (TzConnection *connection, TzCare *care, GError **error)
{
  return tz_word_care_forget (connection, error) && tz_word_index_fill (connection, care, error);
}
