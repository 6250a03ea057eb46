#include "words.h"

#include "fold.h"

/* Words begin in the basic plane; the first step into the trie is a table over it. */
#define N_FIRST 0x10000

typedef struct {
  gunichar *s;
  guint n;
  TzWordKinds kinds;
} Word;

/* The children of a node stand together, ordered by code point. */
typedef struct {
  gunichar c;
  guint32 first_child;
  guint32 n_children;
  gint32 word; /* index or -1 */
  TzWordKinds kinds;
} Node;

/* Where the trie goes on after a first code point, and the kinds of words that begin with it. */
typedef struct {
  guint32 node;
  TzWordKinds kinds;
} First;

struct _TzWords {
  GArray *words; /* (element-type Word), emptied by tz_words_build() */
  GArray *nodes; /* (element-type Node); 0 is the root */
  First *first;  /* by first code point */
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
  words->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  words->first = g_new0 (First, N_FIRST);
  return words;
}

void
tz_words_free (TzWords *words)
{
  g_array_unref (words->words);
  g_array_unref (words->nodes);
  g_free (words->first);
  g_free (words);
}

void
tz_words_add (TzWords *words, const char *word, TzWordKinds kinds)
{
  glong n;
  gunichar *s = g_utf8_to_ucs4_fast (word, -1, &n);
  for (glong i = 0; i < n; i++)
    s[i] = tz_fold_char (s[i]);
  if (n == 0 || s[0] >= N_FIRST) {
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

/* Makes the children of @parent out of the words from @from to @to, which share their first @depth code
 * points. */
static void
build_children (TzWords *words, guint32 parent, guint from, guint to, guint depth)
{
  const Word *list = (const Word *)(gpointer)words->words->data;
  guint32 first_child = words->nodes->len;
  guint32 n_children = 0;
  for (guint i = from; i < to; i++) {
    if (list[i].n == depth) {
      Node *node = &g_array_index (words->nodes, Node, parent);
      node->word = (gint32)i;
      node->kinds |= list[i].kinds;
      continue;
    }
    gunichar c = list[i].s[depth];
    if (n_children == 0 || g_array_index (words->nodes, Node, words->nodes->len - 1).c != c) {
      Node child = {.c = c, .word = -1};
      g_array_append_val (words->nodes, child);
      n_children++;
    }
  }
  g_array_index (words->nodes, Node, parent).first_child = first_child;
  g_array_index (words->nodes, Node, parent).n_children = n_children;

  guint i = from;
  for (guint32 child = first_child; child < first_child + n_children; child++) {
    gunichar c = g_array_index (words->nodes, Node, child).c;
    while (list[i].n == depth)
      i++;
    guint end = i;
    while (end < to && list[end].n > depth && list[end].s[depth] == c)
      end++;
    build_children (words, child, i, end, depth + 1);
    i = end;
  }
}

guint
tz_words_build (TzWords *words)
{
  g_array_sort (words->words, compare_words);
  Node root = {.word = -1};
  g_array_append_val (words->nodes, root);
  build_children (words, 0, 0, words->words->len, 0);

  const Node *top = &g_array_index (words->nodes, Node, 0);
  for (guint32 i = top->first_child; i < top->first_child + top->n_children; i++)
    words->first[g_array_index (words->nodes, Node, i).c].node = i;
  for (guint i = 0; i < words->words->len; i++) {
    const Word *word = &g_array_index (words->words, Word, i);
    words->first[word->s[0]].kinds |= word->kinds;
  }
  guint n_words = words->words->len;
  g_array_set_size (words->words, 0);
  return n_words;
}

static const Node *
find_child (const Node *nodes, const Node *node, gunichar c)
{
  guint32 low = node->first_child;
  guint32 high = low + node->n_children;
  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    if (nodes[middle].c == c)
      return &nodes[middle];
    if (nodes[middle].c < c)
      low = middle + 1;
    else
      high = middle;
  }
  return NULL;
}

guint
tz_words_match (const TzWords *words, const gunichar *s, TzWordKinds kinds)
{
  if (s[0] >= N_FIRST || (words->first[s[0]].kinds & kinds) == 0)
    return 0;
  const Node *nodes = (const Node *)(gpointer)words->nodes->data;
  const Node *node = &nodes[words->first[s[0]].node];
  guint longest = 0;
  for (guint n = 1; node != NULL; n++) {
    if (node->kinds & kinds)
      longest = n;
    if (node->n_children == 0)
      break;
    node = find_child (nodes, node, s[n]);
  }
  return longest;
}

static const Node *
find_word (const TzWords *words, const gunichar *s, guint n)
{
  if (n == 0 || s[0] >= N_FIRST || words->first[s[0]].node == 0)
    return NULL;
  const Node *nodes = (const Node *)(gpointer)words->nodes->data;
  const Node *node = &nodes[words->first[s[0]].node];
  for (guint i = 1; i < n && node != NULL; i++)
    node = find_child (nodes, node, s[i]);
  return node;
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
  return node == NULL ? 0 : node->kinds;
}

TzWordKinds
tz_words_starts (const TzWords *words, gunichar c)
{
  return c < N_FIRST ? words->first[c].kinds : 0;
}

guint32
tz_words_prefixes (const TzWords *words, const gunichar *s, TzWordKinds kinds)
{
  if (s[0] >= N_FIRST || (words->first[s[0]].kinds & kinds) == 0)
    return 0;
  const Node *nodes = (const Node *)(gpointer)words->nodes->data;
  const Node *node = &nodes[words->first[s[0]].node];
  guint32 lengths = 0;
  for (guint n = 1; n < 32 && node != NULL; n++) {
    if (node->kinds & kinds)
      lengths |= 1u << n;
    if (node->n_children == 0)
      break;
    node = find_child (nodes, node, s[n]);
  }
  return lengths;
}
