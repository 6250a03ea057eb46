#include "search-terms.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "search-parse.h"
#include "texts.h"
#include "word-index.h"

/* Longer ones are no search but a paste. */
#define MAX_LENGTH 1000

static gboolean
check (const char *text, GError **error)
{
  if (!g_utf8_validate (text, -1, NULL)) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("What is searched for is not UTF-8"));
    return FALSE;
  }
  if (g_utf8_strlen (text, -1) > MAX_LENGTH) {
    g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("At most %d characters can be searched for"),
                 MAX_LENGTH);
    return FALSE;
  }
  return TRUE;
}

static void
free_needle (gpointer data)
{
  tz_needle_free (data);
}

TzSearchTerms *
tz_search_terms_new (const char *text, GError **error)
{
  if (!check (text, error))
    return NULL;
  TzSearchTerms *terms = g_new (TzSearchTerms, 1);
  terms->terms = tz_search_parse (text);
  terms->wanted = g_ptr_array_new_with_free_func (free_needle);
  terms->unwanted = g_ptr_array_new_with_free_func (free_needle);
  for (guint i = 0; i < terms->terms->len; i++) {
    const TzTerm *term = g_ptr_array_index (terms->terms, i);
    if (term->kind == TZ_TERM_TEXT)
      g_ptr_array_add (term->excluded ? terms->unwanted : terms->wanted, tz_needle_new (term->value));
  }
  return terms;
}

void
tz_search_terms_free (TzSearchTerms *terms)
{
  g_ptr_array_unref (terms->terms);
  g_ptr_array_unref (terms->wanted);
  g_ptr_array_unref (terms->unwanted);
  g_free (terms);
}

gboolean
tz_search_terms_are_in (const TzSearchTerms *terms, const char *utf8, gsize n_bytes)
{
  for (guint i = 0; i < terms->wanted->len; i++)
    if (!tz_needle_is_in (terms->wanted->pdata[i], utf8, n_bytes))
      return FALSE;
  for (guint i = 0; i < terms->unwanted->len; i++)
    if (tz_needle_is_in (terms->unwanted->pdata[i], utf8, n_bytes))
      return FALSE;
  return TRUE;
}

static TzGramQuery *
ask (const TzSearchTerms *terms)
{
  TzGramQuery *query = tz_gram_query_new ();
  for (guint i = 0; i < terms->wanted->len; i++)
    tz_needle_ask (terms->wanted->pdata[i], query);
  return query;
}

GArray *
tz_search_terms_list (const TzSearchTerms *terms, TzConnection *connection, gint64 *certain, GError **error)
{
  g_autoptr (TzGramQuery) query = ask (terms);
  GArray *ids = tz_word_index_find (connection, query, certain, error);
  if (certain != NULL && terms->unwanted->len > 0)
    *certain = 0;
  return ids;
}

gboolean
tz_search_terms_are_in_notice (const TzSearchTerms *terms, TzConnection *connection, gint64 notice,
                               gboolean *are, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = tz_texts_load_bytes (connection, notice, &local);
  gsize size = 0;
  const char *utf8 = bytes == NULL ? NULL : g_bytes_get_data (bytes, &size);
  *are = utf8 != NULL && tz_search_terms_are_in (terms, utf8, size);
  if (local == NULL || g_error_matches (local, TZ_ERROR, TZ_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
