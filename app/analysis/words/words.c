#include "words.h"

#include "fold.h"

#include <stdlib.h>
#include <string.h>

/* Letters are the code points that words are made of, numbered from 1; all are of the basic plane. */
#define N_PLANE 0x10000
#define NO_LETTER G_MAXUINT16
#define ROOT_LETTER (NO_LETTER - 1) /* nothing leads to the root */

/* How many nodes are looked at for one letter before those in front of them are given up. */
#define PATIENCE 256

/* Of the root; the others have greater ones. */
#define ROOT_BASE 1u

typedef struct {
  gunichar *s;
  guint n;
  TzWordKinds kinds;
  TzSigns signs;
} Word;

/* What a word is: few words differ in it. */
typedef struct {
  TzWordKinds kinds;
  TzWordMarks marks;
  TzSigns signs;
} Meaning;

/* The child of a node by a letter stands at @base plus the letter, if it is a node of that letter: no two nodes
 * have one base. */
typedef struct {
  guint32 base;    /* 0 where no word goes on */
  guint16 letter;  /* that leads here, NO_LETTER where nothing stands */
  guint16 meaning; /* of the word that ends here; 0 where none does */
} Node;

struct _TzWords {
  GArray *words; /* (element-type Word), emptied by tz_words_build() */
  Node *nodes;   /* 0 is the root */
  Meaning *meanings;
  guint n_meanings;
  gint32 *numbers;  /* by node: of the word that ends there, or -1 */
  guint8 *bases;    /* while building, by node: whether some node has this base */
  guint16 *letters; /* by code point; 0 where no word has it */
  guint n_letters;
  guint32 n_nodes;
  guint32 first_free; /* before it no room is looked for: next to every node is in use */
};

static void
word_clear (gpointer data)
{
  Word *word = data;
  g_free (word->s);
}

TzWords *
tz_words_new (void)
{
  TzWords *words = g_new0 (TzWords, 1);
  words->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (words->words, word_clear);
  words->meanings = g_new0 (Meaning, ++words->n_meanings);
  words->letters = g_new0 (guint16, N_PLANE);
  return words;
}

void
tz_words_free (TzWords *words)
{
  g_array_unref (words->words);
  g_free (words->nodes);
  g_free (words->meanings);
  g_free (words->numbers);
  g_free (words->bases);
  g_free (words->letters);
  g_free (words);
}

void
tz_words_add (TzWords *words, const char *word, TzWordKinds kinds, TzSigns signs)
{
  glong n;
  gunichar *s = g_utf8_to_ucs4_fast (word, -1, &n);
  gboolean is_plane = n > 0;
  for (glong i = 0; i < n; i++) {
    s[i] = tz_fold_char (s[i]);
    is_plane = is_plane && s[i] < N_PLANE;
  }
  if (!is_plane) {
    g_free (s);
    return;
  }
  Word entry = {s, (guint)n, kinds, signs};
  g_array_append_val (words->words, entry);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const gunichar *s = ((const Word *)a)->s;
  const gunichar *t = ((const Word *)b)->s;
  while (*s != 0 && *s == *t)
    s++, t++;
  return *s < *t ? -1 : *s > *t;
}

/* How often a code point stands in the words. */
typedef struct {
  gunichar c;
  guint begins;
  guint inside;
} Use;

static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const Use *one = a;
  const Use *other = b;
  if (one->begins != other->begins)
    return one->begins > other->begins ? -1 : 1;
  if (one->inside != other->inside)
    return one->inside > other->inside ? -1 : 1;
  return one->c < other->c ? -1 : one->c > other->c;
}

/* What most words begin with comes first, so that what a text asks for most lies close together. */
static void
number_letters (TzWords *words)
{
  g_autofree Use *uses = g_new0 (Use, N_PLANE);
  const Word *list = (const Word *)(gpointer)words->words->data;
  for (guint i = 0; i < words->words->len; i++) {
    uses[list[i].s[0]].begins++;
    for (guint j = 1; j < list[i].n; j++)
      uses[list[i].s[j]].inside++;
  }
  for (gunichar c = 0; c < N_PLANE; c++)
    if (uses[c].begins + uses[c].inside > 0)
      uses[words->n_letters++] = (Use){c, uses[c].begins, uses[c].inside};
  qsort (uses, words->n_letters, sizeof *uses, compare_uses);
  for (guint i = 0; i < words->n_letters; i++)
    words->letters[uses[i].c] = (guint16)(i + 1);
}

static inline guint
letter_at (const TzWords *words, const gunichar *s)
{
  return *s < N_PLANE ? words->letters[*s] : 0;
}

/* Behind the last node stand as many free ones as there are letters, so that every step stays inside. */
static void
make_room (TzWords *words, guint32 last)
{
  guint32 n = words->n_nodes;
  if (last + words->n_letters < n)
    return;
  words->n_nodes = 2 * (last + words->n_letters + 1);
  words->nodes = g_renew (Node, words->nodes, words->n_nodes);
  words->numbers = g_renew (gint32, words->numbers, words->n_nodes);
  words->bases = g_renew (guint8, words->bases, words->n_nodes);
  for (guint32 i = n; i < words->n_nodes; i++) {
    words->nodes[i] = (Node){0, NO_LETTER, 0};
    words->numbers[i] = -1;
    words->bases[i] = FALSE;
  }
}

/* The first base of no other node at which all of @letters lead to free nodes. */
static guint32
find_base (TzWords *words, const GArray *letters)
{
  guint first = g_array_index (letters, guint, 0);
  guint32 from = MAX (words->first_free, ROOT_BASE + 1 + first);
  for (guint32 slot = from;; slot++) {
    guint32 base = slot - first;
    make_room (words, slot);
    gboolean fits = !words->bases[base];
    for (guint i = 0; fits && i < letters->len; i++)
      fits = words->nodes[base + g_array_index (letters, guint, i)].letter == NO_LETTER;
    if (!fits)
      continue;
    if (letters->len == 1 && slot > from + PATIENCE)
      words->first_free = slot - PATIENCE;
    return base;
  }
}

static void
place_children (TzWords *words, guint32 parent, const GArray *letters)
{
  guint32 base = parent == 0 ? ROOT_BASE : find_base (words, letters);
  words->nodes[parent].base = base;
  words->bases[base] = TRUE;
  for (guint i = 0; i < letters->len; i++) {
    guint letter = g_array_index (letters, guint, i);
    make_room (words, base + letter);
    words->nodes[base + letter].letter = (guint16)letter;
  }
  while (words->nodes[words->first_free].letter != NO_LETTER)
    words->first_free++;
}

static guint16
find_meaning (TzWords *words, TzWordKinds kinds, TzSigns signs)
{
  for (guint i = 0; i < words->n_meanings; i++)
    if (words->meanings[i].kinds == kinds && words->meanings[i].signs == signs)
      return (guint16)i;
  words->meanings = g_renew (Meaning, words->meanings, words->n_meanings + 1);
  words->meanings[words->n_meanings] = (Meaning){kinds, tz_word_marks (kinds), signs};
  return (guint16)words->n_meanings++;
}

/* Makes the children of @parent out of the words from @from to @to, which share their first @depth code
 * points. */
static void
build_children (TzWords *words, guint32 parent, guint from, guint to, guint depth)
{
  const Word *list = (const Word *)(gpointer)words->words->data;
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (guint));
  TzWordKinds kinds = 0;
  TzSigns signs = 0;
  for (; from < to && list[from].n == depth; from++) {
    kinds |= list[from].kinds;
    signs |= list[from].signs;
    words->numbers[parent] = (gint32)from;
  }
  words->nodes[parent].meaning = find_meaning (words, kinds, signs);
  for (guint i = from; i < to; i++)
    if (i == from || list[i].s[depth] != list[i - 1].s[depth])
      g_array_append_vals (letters, &(guint){letter_at (words, list[i].s + depth)}, 1);
  if (letters->len == 0)
    return;
  place_children (words, parent, letters);

  for (guint i = from, end = from; i < to; i = end) {
    while (end < to && list[end].s[depth] == list[i].s[depth])
      end++;
    build_children (words, words->nodes[parent].base + letter_at (words, list[i].s + depth), i, end,
                    depth + 1);
  }
}

guint
tz_words_build (TzWords *words)
{
  g_array_sort (words->words, compare_words);
  number_letters (words);
  make_room (words, ROOT_BASE);
  words->nodes[0].letter = ROOT_LETTER;
  build_children (words, 0, 0, words->words->len, 0);
  guint n_words = words->words->len;
  g_array_set_size (words->words, 0);
  g_clear_pointer (&words->bases, g_free);
  return n_words;
}

/* The node that @letter leads to from node @from; 0 where it leads nowhere: no node has base 0, nor letter 0.
 * Without a branch, which would go wrong every other time. */
static inline guint32
child (const TzWords *words, guint32 from, guint letter)
{
  guint32 to = words->nodes[from].base + letter;
  return to & -(guint32)(words->nodes[to].letter == letter);
}

/* The node that the letter at @s leads to from node @from. */
static inline guint32
step (const TzWords *words, guint32 from, const gunichar *s)
{
  return child (words, from, letter_at (words, s));
}

static inline const Meaning *
meaning_of (const TzWords *words, guint32 node)
{
  return &words->meanings[words->nodes[node].meaning];
}

guint
tz_words_match (const TzWords *words, const gunichar *s, TzWordKinds kinds)
{
  guint longest = 0;
  guint32 node = 0;
  for (guint n = 0; (node = step (words, node, s + n)) != 0; n++)
    if (meaning_of (words, node)->kinds & kinds)
      longest = n + 1;
  return longest;
}

/* The node at which the word of exactly @n code points at @s ends, or 0. */
static guint32
find_word (const TzWords *words, const gunichar *s, guint n)
{
  guint32 node = 0;
  for (guint i = 0; i < n; i++)
    if ((node = step (words, node, s + i)) == 0)
      return 0;
  return node;
}

int
tz_words_lookup (const TzWords *words, const gunichar *s, guint n)
{
  guint32 node = find_word (words, s, n);
  return node == 0 ? -1 : words->numbers[node];
}

TzWordKinds
tz_words_kinds_of (const TzWords *words, const gunichar *s, guint n)
{
  return meaning_of (words, find_word (words, s, n))->kinds;
}

guint32
tz_words_prefixes (const TzWords *words, const gunichar *s, TzWordKinds kinds)
{
  guint32 lengths = 0;
  guint32 node = 0;
  for (guint n = 0; n < 31 && (node = step (words, node, s + n)) != 0; n++)
    if (meaning_of (words, node)->kinds & kinds)
      lengths |= 1u << (n + 1);
  return lengths;
}

/* Adds what the words behind @node mean that go on at @s. */
static void
add_longer (const TzWords *words, guint32 node, const gunichar *s, TzWordMarks *marks, TzSigns *signs)
{
  while ((node = step (words, node, s++)) != 0) {
    *marks |= meaning_of (words, node)->marks;
    *signs |= meaning_of (words, node)->signs;
  }
}

/* A block of marks that has none is left alone. */
static void
store_marks (const TzWordMarks *marks, guint n, TzWordMarks *begins)
{
  TzWordMarks any = 0;
  for (guint i = 0; i < n; i++)
    any |= marks[i];
  if (any != 0)
    memcpy (begins, marks, n * sizeof *marks);
}

void
tz_words_mark (const TzWords *words, const gunichar *s, guint32 n, TzWordMarks *begins, TzSignBlock *signs)
{
  /* most places see no more than two letters; meaning 0, of node 0, says nothing */
  guint next = letter_at (words, s);
  for (guint32 from = 0; from < n; from += TZ_SIGN_BLOCK) {
    guint length = MIN (TZ_SIGN_BLOCK, n - from);
    TzWordMarks marks[TZ_SIGN_BLOCK];
    TzSigns has[TZ_SIGN_BLOCK];
    for (guint i = 0; i < length; i++) {
      guint first = next;
      next = letter_at (words, s + from + i + 1);
      guint32 one = child (words, 0, first);
      guint32 two = child (words, one, next) & -(guint32)(one != 0);
      const Meaning *letter = meaning_of (words, one);
      const Meaning *pair = meaning_of (words, two);
      marks[i] = letter->marks | pair->marks;
      has[i] = letter->signs | pair->signs;
      if (words->nodes[two].base > ROOT_BASE)
        add_longer (words, two, s + from + i + 2, &marks[i], &has[i]);
    }
    memset (has + length, 0, (TZ_SIGN_BLOCK - length) * sizeof *has);
    store_marks (marks, length, begins + from);
    tz_sign_block_fill (&signs[from / TZ_SIGN_BLOCK], has);
  }
}
