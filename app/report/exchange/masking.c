#include "masking.h"

#include <string.h>

#include "fold.h"

#define ANY_WORD (~(TzWordKinds)0)

/* A name: its letters folded, without blanks. */
typedef struct {
  gunichar *letters;
  glong n;
  glong n_surname;    /* 0 of a given name alone */
  gboolean addressed; /* a word as well: a name only before what follows names */
} Name;

struct _TzMasking {
  const TzLexicon *lexicon;
  GHashTable *by_letter; /* first letter to (element-type Name), longest first */
};

static void
name_free (gpointer data)
{
  Name *name = data;
  g_free (name->letters);
  g_free (name);
}

static gboolean
is_given (gunichar c)
{
  return g_unichar_isalpha (c);
}

static int
compare_lengths (gconstpointer left, gconstpointer right)
{
  const Name *a = *(Name *const *)left, *b = *(Name *const *)right;
  return (a->n < b->n) - (a->n > b->n);
}

static void
keep_name (TzMasking *masking, const Name *name)
{
  gpointer key = GUINT_TO_POINTER (name->letters[0]);
  GPtrArray *names = g_hash_table_lookup (masking->by_letter, key);
  if (names == NULL) {
    names = g_ptr_array_new_with_free_func (name_free);
    g_hash_table_insert (masking->by_letter, key, names);
  }
  for (guint i = 0; i < names->len; i++) {
    const Name *known = names->pdata[i];
    if (known->n == name->n && memcmp (known->letters, name->letters, name->n * sizeof *name->letters) == 0)
      return;
  }
  Name *kept = g_memdup2 (name, sizeof *name);
  kept->letters = g_memdup2 (name->letters, (name->n + 1) * sizeof *name->letters);
  g_ptr_array_add (names, kept);
  g_ptr_array_sort (names, compare_lengths);
}

/* Takes a name of more than a surname, and its given name alone. @letters: @n of them, closed by 0. */
static void
add_name (TzMasking *masking, gunichar *letters, glong n)
{
  if (n < 2)
    return;
  glong n_surname = n > 2 && tz_lexicon_match (masking->lexicon, letters, TZ_WORD_SURNAME) == 2 ? 2 : 1;
  keep_name (masking, &(Name){letters, n, n_surname, FALSE});
  gunichar *given = letters + n_surname;
  glong n_given = n - n_surname;
  if (n_given > 1)
    keep_name (masking, &(Name){given, n_given, 0,
                                tz_lexicon_match (masking->lexicon, given, ANY_WORD) == (guint)n_given});
}

static gunichar *
fold (const gunichar *letters, glong n)
{
  gunichar *folded = g_new (gunichar, n + 1);
  for (glong i = 0; i <= n; i++)
    folded[i] = tz_fold_char (letters[i]);
  return folded;
}

static void
add_words (TzMasking *masking, const char *words)
{
  glong n = 0, n_close = 0;
  g_autofree gunichar *written = g_utf8_to_ucs4_fast (words, -1, &n);
  g_autofree gunichar *letters = fold (written, n);
  for (glong i = 0; i < n; i++)
    if (!g_unichar_isspace (letters[i]))
      letters[n_close++] = letters[i];
  letters[n_close] = 0;
  add_name (masking, letters, n_close);
}

TzMasking *
tz_masking_new (const TzLexicon *lexicon)
{
  TzMasking *masking = g_new0 (TzMasking, 1);
  masking->lexicon = lexicon;
  masking->by_letter =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)(void (*) (void))g_ptr_array_unref);
  return masking;
}

static void
add_persons (TzMasking *masking, const TzText *text, const TzAnalysis *analysis)
{
  for (guint i = 0; i < analysis->entities->len; i++) {
    const TzEntity *entity = &g_array_index (analysis->entities, TzEntity, i);
    if (entity->type != TZ_ENTITY_PERSON)
      continue;
    g_autofree char *words = tz_text_dup_slice (text, entity->span);
    add_words (masking, words);
  }
}

void
tz_masking_add (TzMasking *masking, const TzNotice *notice)
{
  add_persons (masking, notice->text, notice->analysis);
}

void
tz_masking_add_said (TzMasking *masking, const char *words)
{
  g_autoptr (TzText) text = tz_text_new (words, -1, NULL);
  g_autoptr (TzAnalysis) analysis = text != NULL ? tz_analysis_new (text, masking->lexicon) : NULL;
  if (analysis != NULL)
    add_persons (masking, text, analysis);
}

void
tz_masking_free (TzMasking *masking)
{
  g_hash_table_unref (masking->by_letter);
  g_free (masking);
}

/* Returns: the end of @name where it begins at @start, with blanks between its letters or without; or 0. */
static glong
find_end (const Name *name, const gunichar *folded, glong start, glong n)
{
  glong at = start;
  for (glong i = 0; i < name->n; i++, at++) {
    while (i > 0 && at < n && g_unichar_isspace (folded[at]))
      at++;
    if (at == n || folded[at] != name->letters[i])
      return 0;
  }
  return at;
}

/* 建设|同志, but not 建设|学校 */
static gboolean
is_addressed (const TzMasking *masking, const gunichar *behind)
{
  return tz_lexicon_match (masking->lexicon, behind, TZ_WORD_POST | TZ_WORD_AFTER_NAME) > 0;
}

static const Name *
find_name (const TzMasking *masking, const gunichar *folded, glong start, glong n, glong *end)
{
  const GPtrArray *names = g_hash_table_lookup (masking->by_letter, GUINT_TO_POINTER (folded[start]));
  for (guint i = 0; names != NULL && i < names->len; i++) {
    const Name *name = names->pdata[i];
    *end = find_end (name, folded, start, n);
    if (*end > 0 && (!name->addressed || is_addressed (masking, folded + *end)))
      return name;
  }
  return NULL;
}

/* Hides what follows the surname. */
static void
hide_given (gunichar *letters, glong start, glong end, glong n_surname)
{
  for (glong i = start, n_seen = 0; i < end; i++) {
    if (g_unichar_isspace (letters[i]))
      continue;
    if (n_seen++ >= n_surname && is_given (letters[i]))
      letters[i] = TZ_MASKING_HIDDEN;
  }
}

char *
tz_masking_dup (const TzMasking *masking, const char *text)
{
  if (masking == NULL || text == NULL)
    return g_strdup (text);
  glong n = 0, end = 0;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, -1, &n);
  g_autofree gunichar *folded = fold (letters, n);
  for (glong i = 0; i < n; i++) {
    const Name *name = find_name (masking, folded, i, n, &end);
    if (name == NULL)
      continue;
    hide_given (letters, i, end, name->n_surname);
    i = end - 1;
  }
  return g_ucs4_to_utf8 (letters, n, NULL, NULL, NULL);
}

void
tz_masking_hide (const TzMasking *masking, char **text)
{
  if (masking == NULL)
    return;
  char *hidden = tz_masking_dup (masking, *text);
  g_free (*text);
  *text = hidden;
}

gboolean
tz_masking_holds (const TzMasking *masking, const char *text, const char *masked)
{
  g_autofree char *hidden = tz_masking_dup (masking, text);
  return g_strcmp0 (hidden, masked) == 0;
}
