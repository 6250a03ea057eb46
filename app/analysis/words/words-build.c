#include "words-private.h"

#include <stdlib.h>
#include <string.h>

/* How a set of words becomes a double array. */

/* Instead of the letter that leads to a node: */
#define NO_LETTER G_MAXUINT16 /* nothing stands there */
#define NEVER (NO_LETTER - 1) /* no step leads to it */

/* How many nodes are looked at for one letter before those in front of them are given up. */
#define PATIENCE 256

/* What the numbers in a node have room for. */
#define MAX_NODES (1u << 20)
#define MAX_SIGNS (1u << 12)

typedef struct {
  TzWords *words;
  guint64 *bases; /* by node, a bit each: whether some node has this base */
  guint64 *used;  /* the same: whether it is a node */
  guint32 n_nodes;
  guint32 first_free; /* before it no room is looked for: next to every node is in use */
  gint32
      next_numbered; /* of the words that are told apart: theirs come first, for a text asks for what they say, */
  gint32 next_other; /* and then those of the others */
} Build;

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const gunichar *s = ((const TzWord *)a)->s;
  const gunichar *t = ((const TzWord *)b)->s;
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
  g_autofree Use *uses = g_new0 (Use, TZ_WORDS_N_PLANE);
  const TzWord *list = (const TzWord *)(gpointer)words->words->data;
  for (guint i = 0; i < words->words->len; i++) {
    uses[list[i].s[0]].begins++;
    for (guint j = 1; j < list[i].n; j++)
      uses[list[i].s[j]].inside++;
  }
  for (gunichar c = 0; c < TZ_WORDS_N_PLANE; c++)
    if (uses[c].begins + uses[c].inside > 0)
      uses[words->n_letters++] = (Use){c, uses[c].begins, uses[c].inside};
  qsort (uses, words->n_letters, sizeof *uses, compare_uses);
  for (guint i = 0; i < words->n_letters; i++)
    words->letters[uses[i].c] = (guint16)(i + 1);
}

/* Room for @n_after bits and for what bits_from() looks at behind them; those behind the first @n_before are 0. */
static guint64 *
renew_bits (guint64 *bits, guint32 n_before, guint32 n_after)
{
  guint32 from = n_before == 0 ? 0 : n_before / 64 + 2, to = n_after / 64 + 2;
  bits = g_renew (guint64, bits, to);
  memset (bits + from, 0, (to - from) * sizeof *bits);
  return bits;
}

static inline void
set_bit (guint64 *bits, guint32 at)
{
  bits[at / 64] |= G_GUINT64_CONSTANT (1) << (at % 64);
}

/* The 64 bits from @at on. */
static inline guint64
bits_from (const guint64 *bits, guint32 at)
{
  guint shift = at % 64;
  guint64 low = bits[at / 64] >> shift;
  return shift == 0 ? low : low | bits[at / 64 + 1] << (64 - shift);
}

/* Behind the last node stand as many free ones as there are letters, so that every step stays inside. */
static void
make_room (Build *build, guint32 last)
{
  TzWords *words = build->words;
  guint32 n = build->n_nodes;
  if (last + words->n_letters < n)
    return;
  build->n_nodes = 2 * (last + words->n_letters + 1);
  g_assert (build->n_nodes <= MAX_NODES);
  words->nodes = g_renew (TzWordNode, words->nodes, build->n_nodes);
  words->numbers = g_renew (gint32, words->numbers, build->n_nodes);
  build->bases = renew_bits (build->bases, n, build->n_nodes);
  build->used = renew_bits (build->used, n, build->n_nodes);
  for (guint32 i = n; i < build->n_nodes; i++) {
    words->nodes[i] = (TzWordNode){.letter = NO_LETTER};
    words->numbers[i] = -1;
  }
}

static void
take_node (Build *build, guint32 node, guint16 letter)
{
  build->words->nodes[node].letter = letter;
  set_bit (build->used, node);
}

/* Which of 64 bases from @base on do not lead by all of @letters to free nodes, or are those of other nodes. */
static guint64
find_unfit (const Build *build, guint32 base, const GArray *letters)
{
  guint64 unfit = bits_from (build->bases, base);
  for (guint i = 0; i < letters->len && unfit != G_MAXUINT64; i++)
    unfit |= bits_from (build->used, base + g_array_index (letters, guint, i));
  return unfit;
}

/* The first base of no other node at which all of @letters lead to free nodes. */
static guint32
find_base (Build *build, const GArray *letters)
{
  guint first = g_array_index (letters, guint, 0);
  guint32 from = MAX (build->first_free, TZ_WORDS_ROOT_BASE + 1 + first);
  guint32 slot = from;
  guint64 unfit;
  for (;; slot += 64) {
    make_room (build, slot + 64);
    unfit = find_unfit (build, slot - first, letters);
    if (unfit != G_MAXUINT64)
      break;
  }
  slot += (guint)__builtin_ctzll (~unfit);
  if (letters->len == 1 && slot > from + PATIENCE)
    build->first_free = slot - PATIENCE;
  return slot - first;
}

static void
place_children (Build *build, guint32 parent, const GArray *letters)
{
  guint32 base = parent == 0 ? TZ_WORDS_ROOT_BASE : find_base (build, letters);
  build->words->nodes[parent].base = base;
  set_bit (build->bases, base);
  for (guint i = 0; i < letters->len; i++) {
    guint letter = g_array_index (letters, guint, i);
    make_room (build, base + letter);
    take_node (build, base + letter, (guint16)letter);
  }
  while (build->words->nodes[build->first_free].letter != NO_LETTER)
    build->first_free++;
}

/* The number of @signs, a new one where they have none yet. */
static guint
number_of_signs (GArray *all, TzSigns signs)
{
  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, TzSigns, i) == signs)
      return i;
  g_assert (all->len < MAX_SIGNS);
  g_array_append_val (all, signs);
  return all->len - 1;
}

/* Says of @node what the words are that end there, of which @here are some, and the shorter ones on the way. */
static void
describe (TzWords *words, guint32 node, const TzWordNode *shorter, TzWordLength here, TzSigns signs)
{
  signs |= g_array_index (words->signs, TzSigns, shorter->signs);
  words->nodes[node].signs = number_of_signs (words->signs, signs);
  words->nodes[node].beginning = tz_beginnings_add (words->beginnings, shorter->beginning, here);
}

/* Makes the children of @parent out of the words from @from to @to, which share their first @depth code
 * points. */
static void
build_children (Build *build, guint32 parent, TzWordNode shorter, guint from, guint to, guint depth)
{
  TzWords *words = build->words;
  const TzWord *list = (const TzWord *)(gpointer)words->words->data;
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (guint));
  TzWordLength here = {.n = depth, .number = -1};
  TzSigns signs = 0;
  guint first = from;
  for (; from < to && list[from].n == depth; from++) {
    here.kinds |= list[from].kinds;
    signs |= list[from].signs;
  }
  if (here.kinds & words->numbered)
    here.number = words->numbers[parent] = build->next_numbered++;
  else if (from > first)
    words->numbers[parent] = build->next_other++;
  describe (words, parent, &shorter, here, signs);
  for (guint i = from; i < to; i++)
    if (i == from || list[i].s[depth] != list[i - 1].s[depth])
      g_array_append_vals (letters, &(guint){tz_words_letter_of (words, list[i].s[depth])}, 1);
  if (letters->len == 0)
    return;
  place_children (build, parent, letters);

  for (guint i = from, end = from; i < to; i = end) {
    while (end < to && list[end].s[depth] == list[i].s[depth])
      end++;
    guint32 child = words->nodes[parent].base + tz_words_letter_of (words, list[i].s[depth]);
    build_children (build, child, words->nodes[parent], i, end, depth + 1);
  }
}

static guint
count_numbered (const TzWords *words)
{
  guint n = 0;
  for (guint i = 0; i < words->words->len; i++)
    n += (g_array_index (words->words, TzWord, i).kinds & words->numbered) != 0;
  return n;
}

/* The root has a child for every letter, and one for what is no letter, so that nothing needs to be asked there. */
static void
place_root (Build *build)
{
  TzWords *words = build->words;
  make_room (build, TZ_WORDS_ROOT_BASE + words->n_letters);
  take_node (build, 0, NEVER);
  take_node (build, TZ_WORDS_ROOT_BASE, NEVER);
  for (guint letter = 1; letter <= words->n_letters; letter++)
    take_node (build, TZ_WORDS_ROOT_BASE + letter, (guint16)letter);
}

static void
note_firsts (TzWords *words)
{
  words->firsts = g_new0 (TzFirstLetter, words->n_letters + 1);
  for (guint letter = 0; letter <= words->n_letters; letter++)
    words->firsts[letter].node = words->nodes[TZ_WORDS_ROOT_BASE + letter];
  const TzWord *list = (const TzWord *)(gpointer)words->words->data;
  for (guint i = 0; i < words->words->len; i++)
    if (list[i].n > 1)
      words->firsts[tz_words_letter_of (words, list[i].s[0])].seconds |=
          tz_words_bit_of (tz_words_letter_of (words, list[i].s[1]));
}

guint
tz_words_build (TzWords *words)
{
  Build build = {.words = words};
  g_array_sort (words->words, compare_words);
  number_letters (words);
  place_root (&build);
  build.next_other = (gint32)count_numbered (words);
  build_children (&build, 0, (TzWordNode){0}, 0, words->words->len, 0);
  note_firsts (words);
  guint n_words = words->words->len;
  g_array_set_size (words->words, 0);
  g_free (build.bases);
  g_free (build.used);
  return n_words;
}
