#include "reading-numbers.h"

#include "analysis.h"

gboolean
tz_reading_find (TzConnection *connection, const TzLexicon *lexicon, gint64 *number, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT id FROM reading WHERE version = ? AND lexicon = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, TZ_ANALYSIS_VERSION);
  tz_statement_bind_text (statement, 2, tz_lexicon_get_digest (lexicon));
  TzStep step = tz_statement_step (statement, error);
  *number = step == TZ_STEP_ROW ? tz_statement_get_int (statement, 0) : 0;
  return step != TZ_STEP_FAILED;
}

gboolean
tz_reading_number (TzConnection *connection, const TzLexicon *lexicon, gint64 *number, GError **error)
{
  if (!tz_reading_find (connection, lexicon, number, error))
    return FALSE;
  if (*number != 0)
    return TRUE;
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "INSERT INTO reading (version, lexicon) VALUES (?, ?)", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, TZ_ANALYSIS_VERSION);
  tz_statement_bind_text (statement, 2, tz_lexicon_get_digest (lexicon));
  if (!tz_statement_run (statement, error))
    return FALSE;
  *number = tz_connection_last_id (connection);
  return TRUE;
}
