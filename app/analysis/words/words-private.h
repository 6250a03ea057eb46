#pragma once

#include "words.h"

/* The inside of a set of words, for the rooms that build it and read by it. */

/* Letters are the code points that words are made of, numbered from 1; all are of the basic plane. */
#define TZ_WORDS_N_PLANE 0x10000

/* Of the root; the others have greater ones. */
#define TZ_WORDS_ROOT_BASE 1u

/* A word while the set is built. */
typedef struct {
  gunichar *s;
  guint n;
  TzWordKinds kinds;
  TzSigns signs;
} TzWord;

/* The child of a node by a letter stands at @base plus the letter, if it is a node of that letter: no two nodes
 * have one base. */
typedef struct {
  guint32 base : 20;  /* 0 where no word goes on */
  guint32 signs : 12; /* of the words on the way here, as a number of their own, of which there are few */
  guint16 letter;     /* that leads here */
  guint16 beginning;  /* of the words on the way here */
} TzWordNode;

/* What stands at the first letter of a word, kept together because every place of a text asks for it. */
typedef struct {
  TzWordNode node;
  guint64
      seconds; /* which letters follow it at the beginning of words, by their last bits (tz_words_bit_of()) */
} TzFirstLetter;

struct _TzWords {
  GArray *words;     /* (element-type TzWord), emptied by tz_words_build() */
  TzWordNode *nodes; /* 0 is the root */
  TzBeginnings *beginnings;
  TzWordKinds numbered;
  gint32 *numbers;       /* by node: of the word that ends there, or -1 */
  guint16 *letters;      /* by code point; 0 where no word has it */
  TzFirstLetter *firsts; /* by letter */
  GArray *signs;         /* (element-type TzSigns): by their number */
  guint n_letters;
};

static inline guint16
tz_words_letter_of (const TzWords *words, gunichar c)
{
  return c < TZ_WORDS_N_PLANE ? words->letters[c] : 0;
}

static inline guint64
tz_words_bit_of (guint16 letter)
{
  return G_GUINT64_CONSTANT (1) << (letter % 64);
}
