#include "words-private.h"

#include "fold.h"

static void
word_clear (gpointer data)
{
  TzWord *word = data;
  g_free (word->s);
}

TzWords *
tz_words_new (TzWordKinds numbered)
{
  TzWords *words = g_new0 (TzWords, 1);
  words->numbered = numbered;
  words->words = g_array_new (FALSE, FALSE, sizeof (TzWord));
  g_array_set_clear_func (words->words, word_clear);
  words->beginnings = tz_beginnings_new ();
  words->signs = g_array_new (FALSE, FALSE, sizeof (TzSigns));
  g_array_append_vals (words->signs, &(TzSigns){0}, 1);
  words->letters = g_new0 (guint16, TZ_WORDS_N_PLANE);
  return words;
}

void
tz_words_free (TzWords *words)
{
  g_array_unref (words->words);
  g_free (words->nodes);
  tz_beginnings_free (words->beginnings);
  g_array_unref (words->signs);
  g_free (words->numbers);
  g_free (words->letters);
  g_free (words->firsts);
  g_free (words);
}

void
tz_words_add (TzWords *words, const char *word, TzWordKinds kinds, TzSigns signs)
{
  glong n;
  gunichar *s = g_utf8_to_ucs4_fast (word, -1, &n);
  gboolean fits = n > 0 && n <= TZ_SIGN_BLOCK;
  for (glong i = 0; i < n; i++) {
    s[i] = tz_fold_char (s[i]);
    fits = fits && s[i] < TZ_WORDS_N_PLANE;
  }
  if (!fits) {
    g_free (s);
    return;
  }
  TzWord entry = {s, (guint)n, kinds, signs};
  g_array_append_val (words->words, entry);
}

/* The node that the letter at @s leads to from node @from; 0 where it leads nowhere: no node has base 0, nor letter
 * 0. */
static inline guint32
step (const TzWords *words, guint32 from, const gunichar *s)
{
  guint16 letter = tz_words_letter_of (words, *s);
  guint32 to = words->nodes[from].base + letter;
  return words->nodes[to].letter == letter ? to : 0;
}

const TzBeginning *
tz_words_get_beginnings (const TzWords *words)
{
  return tz_beginnings_get (words->beginnings);
}

const TzBeginning *
tz_words_begin (const TzWords *words, const gunichar *s)
{
  guint32 last = 0;
  for (guint32 node = 0; (node = step (words, node, s)) != 0; s++)
    last = node;
  return tz_words_get_beginnings (words) + words->nodes[last].beginning;
}

int
tz_words_lookup (const TzWords *words, const gunichar *s, guint n)
{
  guint32 node = 0;
  for (guint i = 0; i < n; i++)
    if ((node = step (words, node, s + i)) == 0)
      return -1;
  return words->numbers[node];
}
