#include "own-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "door.h"
#include "errors.h"
#include "fold.h"
#include "history.h"
#include "own-word-rows.h"

gboolean
tz_own_word_is_type (TzEntityType type)
{
  switch (type) {
  case TZ_ENTITY_DOCUMENT:
  case TZ_ENTITY_DOCNUM:
  case TZ_ENTITY_ORG:
  case TZ_ENTITY_PERSON:
  case TZ_ENTITY_DISCIPLINE:
    return TRUE;
  default:
    return FALSE;
  }
}

/* Returns: (transfer full): its code points as texts are compared. */
static gunichar *
fold (const char *term, glong *n)
{
  gunichar *s = g_utf8_to_ucs4_fast (term, -1, n);
  for (glong i = 0; i < *n; i++)
    s[i] = tz_fold_char (s[i]);
  return s;
}

static gboolean
is_same (const char *one, const char *other)
{
  glong n_one = 0, n_other = 0;
  g_autofree gunichar *s = fold (one, &n_one), *t = fold (other, &n_other);
  return n_one == n_other && memcmp (s, t, (gsize)n_one * sizeof *s) == 0;
}

static gboolean
has_letter (const gunichar *s)
{
  while (*s != 0 && !g_unichar_isalpha (*s))
    s++;
  return *s != 0;
}

static gboolean
is_one_line (const gunichar *s)
{
  while (*s != 0 && !g_unichar_iscntrl (*s))
    s++;
  return *s == 0;
}

static gboolean
refuse (const TzOwnWord *word, const char *why, GError **error)
{
  g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("“%s” cannot be in the word list: %s"), word->term, why);
  return FALSE;
}

static gboolean
check_theme (const TzOwnWord *word, const gunichar *s, glong n, const TzLexicon *lexicon, GError **error)
{
  if (word->theme == NULL || tz_lexicon_find_theme (lexicon, word->theme) < 0)
    return refuse (word, _ ("there is no such theme"), error);
  if (!isfinite (word->weight) || word->weight <= 0 || word->weight > TZ_OWN_WORD_MAX_WEIGHT)
    return refuse (word, _ ("its weight makes no sense"), error);
  if (tz_lexicon_match (lexicon, s, TZ_WORD_THEME_EMPTY) == (guint)n)
    return refuse (word, _ ("it stands in every notice and speaks for no theme"), error);
  return TRUE;
}

gboolean
tz_own_word_check (const TzOwnWord *word, const TzLexicon *lexicon, GError **error)
{
  glong n = 0;
  g_autofree char *term = g_strstrip (g_strdup (word->term));
  if (!g_utf8_validate (term, -1, NULL)) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("The word is not UTF-8"));
    return FALSE;
  }
  g_autofree gunichar *s = fold (term, &n);
  if (n < TZ_OWN_TERM_MIN)
    return refuse (word, _ ("it has fewer than 2 characters"), error);
  if (n > TZ_OWN_TERM_MAX)
    return refuse (word, _ ("it has more than 40 characters"), error);
  if (!is_one_line (s))
    return refuse (word, _ ("it is more than one line"), error);
  if (!has_letter (s))
    return refuse (word, _ ("there is no letter in it"), error);
  if (word->type < 0)
    return check_theme (word, s, n, lexicon, error);
  return tz_own_word_is_type ((TzEntityType)word->type) ||
         refuse (word, _ ("what is found by it needs a value"), error);
}

/* A term is one name, and speaks for one theme. */
static gboolean
check_place (const TzOwnWord *word, const GPtrArray *others, GError **error)
{
  for (guint i = 0; i < others->len; i++) {
    const TzOwnWord *other = others->pdata[i];
    if ((other->type < 0) == (word->type < 0) && is_same (other->term, word->term))
      return refuse (word, _ ("it is there already"), error);
  }
  return TRUE;
}

typedef struct {
  const TzLexicon *lexicon;
  const GPtrArray *words;
} Adding;

static gboolean
add_word (TzConnection *connection, const TzLexicon *lexicon, const TzOwnWord *word, GPtrArray *others,
          GError **error)
{
  if (!tz_own_word_check (word, lexicon, error) || !check_place (word, others, error))
    return FALSE;
  TzOwnWord *kept = tz_own_word_copy (word);
  g_ptr_array_add (others, kept);
  g_strstrip (kept->term);
  kept->id = 0;
  kept->modified = g_get_real_time () / G_USEC_PER_SEC;
  if (kept->type >= 0)
    g_clear_pointer (&kept->theme, g_free);
  return tz_own_word_rows_insert (connection, kept, error);
}

static gboolean
add (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const Adding *adding = data;
  step->n = adding->words->len;
  g_autoptr (GPtrArray) others = tz_own_word_rows_list (connection, NULL, error);
  for (guint i = 0; others != NULL && i < adding->words->len; i++)
    if (!add_word (connection, adding->lexicon, adding->words->pdata[i], others, error))
      return FALSE;
  return others != NULL;
}

gboolean
tz_library_add_own_words (TzLibrary *library, const GPtrArray *words, GError **error)
{
  tz_door_enter ("library");
  Adding adding = {tz_library_get_lexicon (library), words};
  if (!tz_history_write (library, TZ_STEP_ADD_WORDS, add, &adding, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_WORDS, 0);
  return TRUE;
}

static gboolean
remove_words (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const GArray *ids = data;
  step->n = ids->len;
  for (guint i = 0; i < ids->len; i++)
    if (!tz_connection_run_on (connection, "DELETE FROM own_word WHERE id = ?",
                               g_array_index (ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

gboolean
tz_library_remove_own_words (TzLibrary *library, const GArray *ids, GError **error)
{
  tz_door_enter ("library");
  if (!tz_history_write (library, TZ_STEP_REMOVE_WORDS, remove_words, (gpointer)ids, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_WORDS, 0);
  return TRUE;
}

GPtrArray *
tz_library_list_own_words (TzLibrary *library, guint *n_damaged, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot != NULL ? tz_own_word_rows_list (snapshot->connection, n_damaged, error) : NULL;
}
