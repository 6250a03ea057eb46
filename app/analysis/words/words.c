#include "words.h"

#include "fold.h"

#include <stdlib.h>
#include <string.h>

/* Letters are the code points that words are made of, numbered from 1; all are of the basic plane. */
#define N_PLANE 0x10000
#define NO_LETTER G_MAXUINT16
#define NEVER (NO_LETTER - 1) /* of nodes that no step leads to */

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

/* The child of a node by a letter stands at @base plus the letter, if it is a node of that letter: no two nodes
 * have one base. */
typedef struct {
  guint32 base;      /* 0 where no word goes on */
  guint16 letter;    /* that leads here, NO_LETTER where nothing stands */
  guint16 beginning; /* of the words on the way here */
} Node;

struct _TzWords {
  GArray *words; /* (element-type Word), emptied by tz_words_build() */
  Node *nodes;   /* 0 is the root */
  TzBeginnings *beginnings;
  TzWordKinds numbered;
  gint32 *numbers;  /* by node: of the word that ends there, or -1 */
  guint8 *bases;    /* while building, by node: whether some node has this base */
  guint16 *letters; /* by code point; 0 where no word has it */
  guint64 *
      seconds; /* by letter: which letters follow it at the beginning of words, by their last bits (bit_of()) */
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
tz_words_new (TzWordKinds numbered)
{
  TzWords *words = g_new0 (TzWords, 1);
  words->numbered = numbered;
  words->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (words->words, word_clear);
  words->beginnings = tz_beginnings_new ();
  words->letters = g_new0 (guint16, N_PLANE);
  return words;
}

void
tz_words_free (TzWords *words)
{
  g_array_unref (words->words);
  g_free (words->nodes);
  tz_beginnings_free (words->beginnings);
  g_free (words->numbers);
  g_free (words->bases);
  g_free (words->letters);
  g_free (words->seconds);
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
    fits = fits && s[i] < N_PLANE;
  }
  if (!fits) {
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

static inline guint16
letter_at (const TzWords *words, const gunichar *s)
{
  return *s < N_PLANE ? words->letters[*s] : 0;
}

static inline guint64
bit_of (guint16 letter)
{
  return G_GUINT64_CONSTANT (1) << (letter % 64);
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

/* Makes the children of @parent out of the words from @from to @to, which share their first @depth code
 * points. */
static void
build_children (TzWords *words, guint32 parent, guint16 shorter, guint from, guint to, guint depth)
{
  const Word *list = (const Word *)(gpointer)words->words->data;
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (guint));
  TzWordLength here = {.n = depth, .number = -1};
  TzSigns signs = 0;
  for (; from < to && list[from].n == depth; from++) {
    here.kinds |= list[from].kinds;
    signs |= list[from].signs;
    words->numbers[parent] = (gint32)from;
  }
  if (here.kinds & words->numbered)
    here.number = words->numbers[parent];
  guint16 beginning = tz_beginnings_add (words->beginnings, shorter, here, signs);
  words->nodes[parent].beginning = beginning;
  for (guint i = from; i < to; i++)
    if (i == from || list[i].s[depth] != list[i - 1].s[depth])
      g_array_append_vals (letters, &(guint){letter_at (words, list[i].s + depth)}, 1);
  if (letters->len == 0)
    return;
  place_children (words, parent, letters);

  for (guint i = from, end = from; i < to; i = end) {
    while (end < to && list[end].s[depth] == list[i].s[depth])
      end++;
    build_children (words, words->nodes[parent].base + letter_at (words, list[i].s + depth), beginning, i,
                    end, depth + 1);
  }
}

/* The root has a child for every letter, and one for what is no letter, so that nothing needs to be asked there. */
static void
place_root (TzWords *words)
{
  make_room (words, ROOT_BASE + words->n_letters);
  words->nodes[0].letter = NEVER;
  words->nodes[ROOT_BASE].letter = NEVER;
  for (guint letter = 1; letter <= words->n_letters; letter++)
    words->nodes[ROOT_BASE + letter].letter = (guint16)letter;
}

static void
note_seconds (TzWords *words)
{
  words->seconds = g_new0 (guint64, words->n_letters + 1);
  const Word *list = (const Word *)(gpointer)words->words->data;
  for (guint i = 0; i < words->words->len; i++)
    if (list[i].n > 1)
      words->seconds[letter_at (words, list[i].s)] |= bit_of (letter_at (words, list[i].s + 1));
}

guint
tz_words_build (TzWords *words)
{
  g_array_sort (words->words, compare_words);
  number_letters (words);
  place_root (words);
  build_children (words, 0, 0, 0, words->words->len, 0);
  note_seconds (words);
  guint n_words = words->words->len;
  g_array_set_size (words->words, 0);
  g_clear_pointer (&words->bases, g_free);
  return n_words;
}

/* The node that @letter leads to from node @from; 0 where it leads nowhere: no node has base 0, nor letter 0.
 * Without a branch, which would go wrong every other time. */
static inline guint32
child (const Node *nodes, guint32 from, guint16 letter)
{
  guint32 to = nodes[from].base + letter;
  return to & -(guint32)(nodes[to].letter == letter);
}

/* The node that the letter at @s leads to from node @from. */
static inline guint32
step (const TzWords *words, guint32 from, const gunichar *s)
{
  return child (words->nodes, from, letter_at (words, s));
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

/* Where words may go on in a block of a text, and the nodes that have been reached there. */
typedef struct {
  guint n;
  guint places[TZ_SIGN_BLOCK];
  guint32 nodes[TZ_SIGN_BLOCK];
} Front;

/* Goes one letter further at all places: no branch depends on what is found, which cannot be foretold, and the
 * memory is asked for many nodes at a time. */
static void
go_on (const Node *nodes, const guint16 *letters, Front *front, guint16 *begins)
{
  guint n = 0;
  for (guint i = 0; i < front->n; i++) {
    guint place = front->places[i];
    guint32 node = child (nodes, front->nodes[i], letters[place]);
    guint reached = -(guint)(node != 0);
    begins[place] = (guint16)((begins[place] & ~reached) | (nodes[node].beginning & reached));
    front->places[n] = place;
    front->nodes[n] = node;
    n += nodes[node].base > ROOT_BASE;
  }
  front->n = n;
}

/* @letters are those of the block and of what its words may end in. Where no word goes on with the second letter, as
 * at every other place, nothing is asked of the nodes behind the first. */
static void
read_block (const TzWords *words, const guint16 *letters, guint16 *begins)
{
  const Node *nodes = words->nodes;
  const guint64 *seconds = words->seconds;
  Front front;
  front.n = 0;
  for (guint i = 0; i < TZ_SIGN_BLOCK; i++) {
    guint32 node = ROOT_BASE + letters[i];
    begins[i] = nodes[node].beginning;
    front.places[front.n] = i;
    front.nodes[front.n] = node;
    front.n += (seconds[letters[i]] & bit_of (letters[i + 1])) != 0;
  }
  for (guint depth = 1; front.n > 0; depth++)
    go_on (nodes, letters + depth, &front, begins);
}

/* The letters of a block, none behind the @n code points that are left at @s. */
static void
spell_block (const TzWords *words, const gunichar *s, guint32 n, guint16 *letters)
{
  const guint16 *by_code_point = words->letters;
  guint length = MIN (n, TZ_SIGN_BLOCK);
  for (guint i = 0; i < length; i++)
    letters[i] = s[i] < N_PLANE ? by_code_point[s[i]] : 0;
  for (guint i = length; i < TZ_SIGN_BLOCK; i++)
    letters[i] = 0;
}

void
tz_words_mark (const TzWords *words, const gunichar *s, guint32 n, guint16 *begins, TzSignBlock *signs)
{
  const TzSigns *signs_of = tz_beginnings_get_signs (words->beginnings);
  guint16 letters[2 * TZ_SIGN_BLOCK]; /* of a block and of the next, in which its words may end */
  spell_block (words, s, n, letters + TZ_SIGN_BLOCK);
  for (guint32 from = 0; from <= n; from += TZ_SIGN_BLOCK) {
    guint32 next = MIN (from + TZ_SIGN_BLOCK, n);
    memcpy (letters, letters + TZ_SIGN_BLOCK, sizeof letters / 2);
    spell_block (words, s + next, n - next, letters + TZ_SIGN_BLOCK);
    guint16 block[TZ_SIGN_BLOCK];
    read_block (words, letters, block);
    TzSigns all[TZ_SIGN_BLOCK];
    guint any = 0;
    for (guint i = 0; i < TZ_SIGN_BLOCK; i++) {
      all[i] = signs_of[block[i]];
      any |= block[i];
    }
    if (any != 0)
      memcpy (begins + from, block, (next - from) * sizeof *block);
    tz_sign_block_fill (&signs[from / TZ_SIGN_BLOCK], all);
  }
}
