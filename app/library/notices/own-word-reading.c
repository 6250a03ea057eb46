#include "own-word-reading.h"

#include "needle.h"
#include "own-word-rows.h"
#include "word-index.h"

#define REVISION "SELECT IFNULL ((SELECT seq FROM sqlite_sequence WHERE name = 'own_word_change'), 0)"

static GPtrArray *
list_changed (TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT DISTINCT term FROM own_word_change", error);
  if (statement == NULL)
    return NULL;
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func (g_free);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    g_ptr_array_add (terms, tz_statement_dup_words (statement, 0));
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&terms);
}

static GArray *
find_notices (TzConnection *connection, const char *term, GError **error)
{
  g_autoptr (TzNeedle) needle = g_utf8_validate (term, -1, NULL) ? tz_needle_new (term) : NULL;
  if (needle == NULL)
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (TzGramQuery) query = tz_gram_query_new ();
  tz_needle_ask (needle, query);
  return tz_word_index_find (connection, query, NULL, error);
}

static gboolean
make_due (TzConnection *connection, const char *term, GError **error)
{
  g_autoptr (GArray) notices = find_notices (connection, term, error);
  for (guint i = 0; notices != NULL && i < notices->len; i++)
    if (!tz_connection_run_on (
            connection, "INSERT OR IGNORE INTO own_word_due SELECT notice FROM findings WHERE notice = ?",
            g_array_index (notices, gint64, i), error))
      return FALSE;
  return notices != NULL;
}

gboolean
tz_own_word_reading_settle (TzConnection *connection, gboolean *changed, GError **error)
{
  g_autoptr (GPtrArray) terms = list_changed (connection, error);
  if (terms == NULL)
    return FALSE;
  *changed = terms->len > 0;
  for (guint i = 0; i < terms->len; i++)
    if (!make_due (connection, terms->pdata[i], error))
      return FALSE;
  return !*changed || tz_connection_exec (connection, "DELETE FROM own_word_change", error);
}

/* A theme that only a later version knows is passed over. */
static void
add_term (TzOwnTerms *terms, const TzLexicon *lexicon, const TzOwnWord *word)
{
  int theme = word->type < 0 ? tz_lexicon_find_theme (lexicon, word->theme) : -1;
  if (word->type >= 0)
    tz_own_terms_add_name (terms, word->term, (TzEntityType)word->type);
  else if (theme >= 0)
    tz_own_terms_add_theme (terms, word->term, (guint)theme, (float)word->weight);
}

TzLexicon *
tz_own_word_reading_new_lexicon (TzConnection *connection, TzLexicon *lexicon, GError **error)
{
  gint64 revision = 0;
  g_autoptr (GPtrArray) words = tz_own_word_rows_list (connection, NULL, error);
  if (words == NULL || !tz_connection_read_int (connection, REVISION, &revision, error))
    return NULL;
  TzOwnTerms *terms = tz_own_terms_new (revision);
  for (guint i = 0; i < words->len; i++)
    add_term (terms, lexicon, words->pdata[i]);
  return tz_lexicon_new_with (lexicon, terms);
}

gboolean
tz_own_word_reading_note (TzConnection *connection, gint64 notice, const TzAnalysis *analysis, GError **error)
{
  gint64 revision = 0;
  if (!tz_connection_read_int (connection, REVISION, &revision, error))
    return FALSE;
  return tz_connection_run_on (connection,
                               analysis->own_revision == revision
                                   ? "DELETE FROM own_word_due WHERE notice = ?"
                                   : "INSERT OR IGNORE INTO own_word_due (notice) VALUES (?)",
                               notice, error);
}
