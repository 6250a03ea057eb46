#include "words-private.h"

#include <string.h>

/* How a text is read by a set of words, a block at a time. */

/* Where words may go on in a block of a text, and the base of the nodes that have been reached there. */
typedef struct {
  guint n;
  struct {
    guint32 place;
    guint32 base;
  } at[TZ_SIGN_BLOCK];
} Front;

/* @node where it was @reached, else @other. */
static inline TzWordNode
choose (gboolean reached, TzWordNode node, TzWordNode other)
{
  guint64 bits[2];
  G_STATIC_ASSERT (sizeof node == sizeof *bits);
  memcpy (&bits[0], &other, sizeof other);
  memcpy (&bits[1], &node, sizeof node);
  bits[0] ^= (bits[0] ^ bits[1]) & -(guint64)reached;
  memcpy (&node, bits, sizeof node);
  return node;
}

/* Asks the memory for the nodes that go_on() looks at: they lie anywhere in more than the nearer caches hold. */
static inline void
fetch (const TzWordNode *nodes, const guint16 *letters, const Front *front)
{
  for (guint i = 0; i < front->n; i++)
    __builtin_prefetch (&nodes[front->at[i].base + letters[front->at[i].place]]);
}

/* Goes one letter further at all places: no branch depends on what is found, which cannot be foretold, and the
 * memory is asked for many nodes at a time. @last: the last node of each place. */
static void
go_on (const TzWordNode *nodes, const guint16 *letters, Front *front, TzWordNode *last)
{
  guint n = 0;
  for (guint i = 0; i < front->n; i++) {
    guint place = front->at[i].place;
    TzWordNode node = nodes[front->at[i].base + letters[place]];
    gboolean reached = node.letter == letters[place];
    last[place] = choose (reached, node, last[place]);
    front->at[n].place = place;
    front->at[n].base = node.base;
    n += reached & (node.base > TZ_WORDS_ROOT_BASE);
  }
  front->n = n;
}

/* @letters are those of the block and of what its words may end in. Where no word goes on with the second letter, as
 * at every other place, nothing is asked of the nodes behind the first. */
static void
read_block (const TzWords *words, const guint16 *letters, TzWordNode *last)
{
  Front front;
  guint n = 0;
  for (guint i = 0; i < TZ_SIGN_BLOCK; i++) {
    const TzFirstLetter *first = &words->firsts[letters[i]];
    last[i] = first->node;
    front.at[n].place = i;
    front.at[n].base = first->node.base;
    n += (first->seconds >> (letters[i + 1] % 64)) & 1;
  }
  front.n = n;
  for (guint depth = 1; front.n > 0; depth++) {
    fetch (words->nodes, letters + depth, &front);
    go_on (words->nodes, letters + depth, &front, last);
  }
}

/* The letters of a block, none behind the @n code points that are left at @s. */
static void
spell_block (const TzWords *words, const gunichar *s, guint32 n, guint16 *letters)
{
  guint length = MIN (n, TZ_SIGN_BLOCK);
#pragma GCC unroll 8
  for (guint i = 0; i < length; i++)
    letters[i] = tz_words_letter_of (words, s[i]);
  for (guint i = length; i < TZ_SIGN_BLOCK; i++)
    letters[i] = 0;
}

/* Writes what begins in a block of @length code points, and its signs. */
static void
mark_block (const TzWords *words, const TzWordNode *last, guint length, guint16 *begins, TzSignBlock *signs)
{
  const TzSigns *signs_of = (const TzSigns *)(gpointer)words->signs->data;
  TzSigns all[TZ_SIGN_BLOCK];
  guint16 block[TZ_SIGN_BLOCK];
  guint any = 0;
  for (guint i = 0; i < TZ_SIGN_BLOCK; i++) {
    all[i] = signs_of[last[i].signs];
    block[i] = last[i].beginning;
    any |= block[i];
  }
  if (any != 0)
    memcpy (begins, block, length * sizeof *block);
  tz_sign_block_fill (signs, all);
}

void
tz_words_mark (const TzWords *words, const gunichar *s, guint32 n, guint16 *begins, TzSignBlock *signs)
{
  guint16 letters[2 * TZ_SIGN_BLOCK]; /* of a block and of the next, in which its words may end */
  spell_block (words, s, n, letters + TZ_SIGN_BLOCK);
  for (guint32 from = 0; from <= n; from += TZ_SIGN_BLOCK) {
    guint32 next = MIN (from + TZ_SIGN_BLOCK, n);
    memcpy (letters, letters + TZ_SIGN_BLOCK, sizeof letters / 2);
    spell_block (words, s + next, n - next, letters + TZ_SIGN_BLOCK);
    TzWordNode last[TZ_SIGN_BLOCK];
    read_block (words, letters, last);
    mark_block (words, last, next - from, begins + from, &signs[from / TZ_SIGN_BLOCK]);
  }
}
