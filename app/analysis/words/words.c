#include "words.h"

#include "fold.h"

/* Letters are the code points that words are made of, numbered from 1; all are of the basic plane. */
#define N_PLANE 0x10000
#define NO_NODE G_MAXUINT32

typedef struct {
  gunichar *s;
  guint n;
  TzWordKinds kinds;
} Word;

/* The child of a node by a letter stands at @base plus the letter, if that node names it as its parent. */
typedef struct {
  guint32 base;
  guint32 parent;    /* NO_NODE where nothing stands */
  TzWordMarks marks; /* of the word that ends here */
  gint32 word;       /* its number, or -1 */
} Node;

struct _TzWords {
  GArray *words;      /* (element-type Word), emptied by tz_words_build() */
  Node *nodes;        /* 0 is the root, whose base is 0 */
  TzWordKinds *kinds; /* by number of the word */
  guint16 *letters;   /* by code point; 0 where no word has it */
  guint n_letters;
  guint32 n_nodes;
  guint32 first_free; /* before it every node is in use */
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
  words->letters = g_new0 (guint16, N_PLANE);
  return words;
}

void
tz_words_free (TzWords *words)
{
  g_array_unref (words->words);
  g_free (words->nodes);
  g_free (words->kinds);
  g_free (words->letters);
  g_free (words);
}

void
tz_words_add (TzWords *words, const char *word, TzWordKinds kinds)
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
  Word entry = {s, (guint)n, kinds};
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

static void
number_letters (TzWords *words)
{
  for (guint i = 0; i < words->words->len; i++) {
    const Word *word = &g_array_index (words->words, Word, i);
    for (guint j = 0; j < word->n; j++)
      if (words->letters[word->s[j]] == 0)
        words->letters[word->s[j]] = (guint16)++words->n_letters;
  }
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
  for (guint32 i = n; i < words->n_nodes; i++)
    words->nodes[i] = (Node){0, NO_NODE, 0, -1};
}

/* The first base at which all of @letters lead to free nodes. */
static guint32
find_base (TzWords *words, const GArray *letters)
{
  guint first = g_array_index (letters, guint, 0);
  for (guint32 slot = MAX (words->first_free, first);; slot++) {
    guint32 base = slot - first;
    gboolean fits = TRUE;
    make_room (words, slot);
    for (guint i = 0; fits && i < letters->len; i++)
      fits = words->nodes[base + g_array_index (letters, guint, i)].parent == NO_NODE;
    if (fits)
      return base;
  }
}

static void
place_children (TzWords *words, guint32 parent, const GArray *letters)
{
  guint32 base = parent == 0 ? 0 : find_base (words, letters);
  words->nodes[parent].base = base;
  for (guint i = 0; i < letters->len; i++) {
    guint32 child = base + g_array_index (letters, guint, i);
    make_room (words, child);
    words->nodes[child].parent = parent;
  }
  while (words->nodes[words->first_free].parent != NO_NODE)
    words->first_free++;
}

/* Makes the children of @parent out of the words from @from to @to, which share their first @depth code
 * points. */
static void
build_children (TzWords *words, guint32 parent, guint from, guint to, guint depth)
{
  const Word *list = (const Word *)(gpointer)words->words->data;
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (guint));
  for (; from < to && list[from].n == depth; from++) {
    words->kinds[from] = list[from].kinds;
    if (words->nodes[parent].word >= 0)
      words->kinds[from] |= words->kinds[words->nodes[parent].word];
    words->nodes[parent].word = (gint32)from;
    words->nodes[parent].marks = tz_word_marks (words->kinds[from]);
  }
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
  make_room (words, 0);
  words->nodes[0].parent = 0;
  words->kinds = g_new0 (TzWordKinds, words->words->len);
  build_children (words, 0, 0, words->words->len, 0);
  guint n_words = words->words->len;
  g_array_set_size (words->words, 0);
  return n_words;
}

/* The node that @letter leads to from node @from; 0 where it leads nowhere. */
static inline guint32
child (const TzWords *words, guint32 from, guint letter)
{
  guint32 to = words->nodes[from].base + letter;
  return letter != 0 && words->nodes[to].parent == from ? to : 0;
}

/* The node that the letter at @s leads to from node @from. */
static inline guint32
step (const TzWords *words, guint32 from, const gunichar *s)
{
  return child (words, from, letter_at (words, s));
}

/* Whether a word of one of @kinds, whose marks are @marks, ends at @node. */
static inline gboolean
is_end (const TzWords *words, guint32 node, TzWordKinds kinds, TzWordMarks marks)
{
  return (words->nodes[node].marks & marks) && (words->kinds[words->nodes[node].word] & kinds);
}

guint
tz_words_match (const TzWords *words, const gunichar *s, TzWordKinds kinds)
{
  guint longest = 0;
  guint32 node = 0;
  const TzWordMarks marks = tz_word_marks (kinds);
  for (guint n = 0; (node = step (words, node, s + n)) != 0; n++)
    if (is_end (words, node, kinds, marks))
      longest = n + 1;
  return longest;
}

static const Node *
find_word (const TzWords *words, const gunichar *s, guint n)
{
  guint32 node = 0;
  for (guint i = 0; i < n; i++)
    if ((node = step (words, node, s + i)) == 0)
      return NULL;
  return node == 0 ? NULL : &words->nodes[node];
}

int
tz_words_lookup (const TzWords *words, const gunichar *s, guint n)
{
  const Node *node = find_word (words, s, n);
  return node == NULL ? -1 : node->word;
}

TzWordKinds
tz_words_kinds_of (const TzWords *words, const gunichar *s, guint n)
{
  const Node *node = find_word (words, s, n);
  return node == NULL || node->word < 0 ? 0 : words->kinds[node->word];
}

guint32
tz_words_prefixes (const TzWords *words, const gunichar *s, TzWordKinds kinds)
{
  guint32 lengths = 0;
  guint32 node = 0;
  const TzWordMarks marks = tz_word_marks (kinds);
  for (guint n = 0; n < 31 && (node = step (words, node, s + n)) != 0; n++)
    if (is_end (words, node, kinds, marks))
      lengths |= 1u << (n + 1);
  return lengths;
}

void
tz_words_mark (const TzWords *words, const gunichar *s, guint32 n, TzWordMarks *begins)
{
  /* most places see no more than two letters, so each letter is looked up once for both */
  guint next = letter_at (words, s);
  for (guint32 i = 0; i < n; i++) {
    guint32 first = child (words, 0, next);
    next = letter_at (words, s + i + 1);
    guint32 node = first == 0 ? 0 : child (words, first, next);
    TzWordMarks marks = words->nodes[first].marks;
    for (const gunichar *at = s + i + 2; node != 0; node = step (words, node, at++))
      marks |= words->nodes[node].marks;
    if (marks != 0)
      begins[i] = marks;
  }
}
