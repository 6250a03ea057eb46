#pragma once

#include "signs.h"

/*
 * What begins at a place of a text: words of one length and perhaps of others. Of some fifty thousand words there are
 * few sets of kinds by length, and a number stands for each.
 */
typedef guint64 TzWordKinds;

/** TzWordLength: The kinds of a word that begins at a place. */
typedef struct {
  TzWordKinds kinds;
  guint n;    /* its length in code points; 0 closes a list */
  int number; /* of the word where it is told apart from others of its kinds, else -1 */
} TzWordLength;

/** TzBeginning: All words that begin at a place. It says the kinds of any of them; behind it in memory stand the words,
 * the longest first, up to one of no length. */
typedef TzWordLength TzBeginning;

/** TzBeginnings: All that there are, by number, which is where each stands; 0 is that of no word. */
typedef struct _TzBeginnings TzBeginnings;

TzBeginnings *tz_beginnings_new (void);
void tz_beginnings_free (TzBeginnings *beginnings);

/**
 * tz_beginnings_add:
 * @shorter: the number of the words that begin at the same place and are shorter
 * @word: one more word
 *
 * Returns: the number of all of them, which is @shorter where the word has no kinds
 */
guint16 tz_beginnings_add (TzBeginnings *beginnings, guint16 shorter, TzWordLength word);

/** tz_beginnings_get: Returns: (transfer none): the first, to which a number is added; no more may be added after that. */
const TzBeginning *tz_beginnings_get (const TzBeginnings *beginnings);

/** tz_beginning_match: Returns: the length of the longest word of any of @kinds, 0 where there is none. */
static inline guint
tz_beginning_match (const TzBeginning *beginning, TzWordKinds kinds)
{
  if ((beginning->kinds & kinds) == 0)
    return 0;
  const TzWordLength *word = beginning + 1;
  while ((word->kinds & kinds) == 0)
    word++;
  return word->n;
}

/** tz_beginning_prefixes: Returns: a set of bits: bit n where a word of n code points is of any of @kinds, n
 * below 32. */
static inline guint32
tz_beginning_prefixes (const TzBeginning *beginning, TzWordKinds kinds)
{
  guint32 lengths = 0;
  if ((beginning->kinds & kinds) != 0)
    for (const TzWordLength *word = beginning + 1; word->n > 0; word++)
      if ((word->kinds & kinds) != 0 && word->n < 32)
        lengths |= 1u << word->n;
  return lengths;
}

/** tz_beginning_kinds_of: Returns: the kinds of the word of exactly @n code points, 0 where there is none. */
static inline TzWordKinds
tz_beginning_kinds_of (const TzBeginning *beginning, guint n)
{
  const TzWordLength *word = beginning + 1;
  while (word->n > n)
    word++;
  return word->n == n && n > 0 ? word->kinds : 0;
}

/** tz_beginning_number_of: Returns: the number of the word of exactly @n code points, -1 where there is none or it has
 * none. */
static inline int
tz_beginning_number_of (const TzBeginning *beginning, guint n)
{
  const TzWordLength *word = beginning + 1;
  while (word->n > n)
    word++;
  return word->n == n && n > 0 ? word->number : -1;
}
