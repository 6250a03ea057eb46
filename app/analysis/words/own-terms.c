#include "own-terms.h"

#include <string.h>

#include "fold.h"

/* A bit for the last 16 bits of each code point that a term begins with: nearly all places of a text are done with. */
#define N_FIRSTS 0x10000

struct _TzOwnTerms {
  gint64 revision;
  GArray *terms;        /* (element-type TzOwnTerm) */
  GHashTable *by_start; /* the first two code points to a chain of terms, the longest first */
  guint8 firsts[N_FIRSTS / 8];
};

static void
clear_term (gpointer data)
{
  g_free (((TzOwnTerm *)data)->s);
}

TzOwnTerms *
tz_own_terms_new (gint64 revision)
{
  TzOwnTerms *terms = g_new0 (TzOwnTerms, 1);
  terms->revision = revision;
  terms->terms = g_array_new (FALSE, FALSE, sizeof (TzOwnTerm));
  g_array_set_clear_func (terms->terms, clear_term);
  terms->by_start = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return terms;
}

void
tz_own_terms_free (TzOwnTerms *terms)
{
  g_array_unref (terms->terms);
  g_hash_table_unref (terms->by_start);
  g_free (terms);
}

gint64
tz_own_terms_get_revision (const TzOwnTerms *terms)
{
  return terms->revision;
}

static gint64
key_of (const gunichar *s)
{
  return (gint64)s[0] << 32 | s[1];
}

static TzOwnTerm *
term_at (const TzOwnTerms *terms, int index)
{
  return &g_array_index (terms->terms, TzOwnTerm, index);
}

/* Returns: the first term of the chain, or -1. */
static int
first_of (const TzOwnTerms *terms, gint64 key)
{
  gpointer found = NULL;
  return g_hash_table_lookup_extended (terms->by_start, &key, NULL, &found) ? GPOINTER_TO_INT (found) : -1;
}

static void
enter (TzOwnTerms *terms, int index)
{
  TzOwnTerm *term = term_at (terms, index);
  gint64 key = key_of (term->s);
  int before = -1, after = first_of (terms, key);
  for (; after >= 0 && term_at (terms, after)->n > term->n; after = term_at (terms, after)->next)
    before = after;
  term->next = after;
  if (before >= 0)
    term_at (terms, before)->next = index;
  else
    g_hash_table_insert (terms->by_start, g_memdup2 (&key, sizeof key), GINT_TO_POINTER (index));
  guint first = term->s[0] % N_FIRSTS;
  terms->firsts[first / 8] |= (guint8)(1u << first % 8);
}

static void
add (TzOwnTerms *terms, const char *utf8, TzOwnTerm term)
{
  glong n = 0;
  term.s = g_utf8_to_ucs4_fast (utf8, -1, &n);
  term.n = (guint)n;
  for (guint i = 0; i < term.n; i++)
    term.s[i] = tz_fold_char (term.s[i]);
  g_array_append_val (terms->terms, term);
  if (term.n >= TZ_OWN_TERM_MIN && term.n <= TZ_OWN_TERM_MAX)
    enter (terms, (int)terms->terms->len - 1);
}

void
tz_own_terms_add_name (TzOwnTerms *terms, const char *term, TzEntityType type)
{
  add (terms, term, (TzOwnTerm){.type = (int)type, .theme = -1});
}

void
tz_own_terms_add_theme (TzOwnTerms *terms, const char *term, guint theme, float weight)
{
  add (terms, term, (TzOwnTerm){.type = -1, .theme = (int)theme, .weight = weight});
}

static const TzOwnTerm *
match (const TzOwnTerms *terms, const gunichar *s, guint32 n, gboolean names)
{
  guint first = s[0] % N_FIRSTS;
  if (n < TZ_OWN_TERM_MIN || (terms->firsts[first / 8] >> first % 8 & 1) == 0)
    return NULL;
  for (int i = first_of (terms, key_of (s)); i >= 0; i = term_at (terms, i)->next) {
    const TzOwnTerm *term = term_at (terms, i);
    if ((term->type >= 0) == names && term->n <= n && memcmp (term->s, s, term->n * sizeof *s) == 0)
      return term;
  }
  return NULL;
}

const TzOwnTerm *
tz_own_terms_match_name (const TzOwnTerms *terms, const gunichar *s, guint32 n)
{
  return match (terms, s, n, TRUE);
}

const TzOwnTerm *
tz_own_terms_match_theme (const TzOwnTerms *terms, const gunichar *s, guint32 n)
{
  return match (terms, s, n, FALSE);
}
