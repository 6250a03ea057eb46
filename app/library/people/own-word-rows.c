#include "own-word-rows.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "row-checksum.h"

#define SELECT "SELECT id, kind, term, theme, weight, creator, modified, checksum FROM own_word"

/* Written in the file beside the identifiers of entity types. */
#define THEME "theme"

TzOwnWord *
tz_own_word_copy (const TzOwnWord *word)
{
  TzOwnWord *copy = g_memdup2 (word, sizeof *word);
  copy->term = g_strdup (word->term);
  copy->theme = g_strdup (word->theme);
  copy->creator = g_strdup (word->creator);
  return copy;
}

void
tz_own_word_free (TzOwnWord *word)
{
  g_free (word->term);
  g_free (word->theme);
  g_free (word->creator);
  g_free (word);
}

static void
free_word (gpointer data)
{
  tz_own_word_free (data);
}

static const char *
kind_of (const TzOwnWord *word)
{
  return word->type < 0 ? THEME : tz_name_id (TZ_VOCABULARY_ENTITY, word->type);
}

static gboolean
read_kind (TzOwnWord *word, const char *kind)
{
  word->type = tz_name_parse (TZ_VOCABULARY_ENTITY, kind);
  return word->type >= 0 || (g_str_equal (kind, THEME) && word->theme != NULL);
}

/* Of bytes, not strings: what a damaged disk made of them may be no UTF-8. */
static gint64
compute_checksum (const TzOwnWord *word, const char *kind)
{
  return tz_row_checksum (g_variant_new ("(^ay^aym^ayd^ayx)", kind, word->term, word->theme, word->weight,
                                         word->creator, word->modified));
}

/* Returns: (nullable): %NULL where it is damaged. */
static TzOwnWord *
read_row (TzStatement *statement)
{
  g_autoptr (TzOwnWord) word = g_new0 (TzOwnWord, 1);
  g_autofree char *kind = tz_statement_dup_words (statement, 1);
  word->id = tz_statement_get_int (statement, 0);
  word->term = tz_statement_dup_words (statement, 2);
  word->theme = tz_statement_dup_text (statement, 3);
  word->weight = tz_statement_get_double (statement, 4);
  word->creator = tz_statement_dup_words (statement, 5);
  word->modified = tz_statement_get_int (statement, 6);
  gboolean sealed = tz_statement_get_int (statement, 7) == compute_checksum (word, kind);
  return sealed && read_kind (word, kind) ? g_steal_pointer (&word) : NULL;
}

static gpointer
read_sealed (TzStatement *statement, GError **error)
{
  TzOwnWord *word = read_row (statement);
  if (word == NULL)
    g_set_error (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("Word %d of the word list is damaged"),
                 (int)tz_statement_get_int (statement, 0));
  return word;
}

TzOwnWord *
tz_own_word_rows_load (TzConnection *connection, gint64 id, GError **error)
{
  return tz_connection_load_row (connection, SELECT " WHERE id = ?", id, read_sealed,
                                 _ ("The word is no longer in the word list"), error);
}

GPtrArray *
tz_own_word_rows_list (TzConnection *connection, guint *n_damaged, GError **error)
{
  guint n_left_out = 0;
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, SELECT " ORDER BY kind, theme, term", error);
  if (statement == NULL)
    return NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (free_word);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    TzOwnWord *word = read_row (statement);
    if (word != NULL)
      g_ptr_array_add (words, word);
    else
      n_left_out++;
  }
  if (n_damaged != NULL)
    *n_damaged = n_left_out;
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&words);
}

gboolean
tz_own_word_rows_insert (TzConnection *connection, const TzOwnWord *word, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection,
      "INSERT INTO own_word (id, kind, term, theme, weight, creator, modified, checksum)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      error);
  if (statement == NULL)
    return FALSE;
  if (word->id != 0)
    tz_statement_bind_int (statement, 1, word->id);
  else
    tz_statement_bind_null (statement, 1);
  tz_statement_bind_text (statement, 2, kind_of (word));
  tz_statement_bind_text (statement, 3, word->term);
  tz_statement_bind_text (statement, 4, word->theme);
  tz_statement_bind_double (statement, 5, word->weight);
  tz_statement_bind_text (statement, 6, word->creator);
  tz_statement_bind_int (statement, 7, word->modified);
  tz_statement_bind_int (statement, 8, compute_checksum (word, kind_of (word)));
  return tz_statement_run (statement, error);
}
