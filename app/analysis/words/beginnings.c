#include "beginnings.h"

/* A beginning is another one and what a longer word adds to it. */
typedef struct {
  guint16 shorter;
  TzWordLength word;
} Longer;

struct _TzBeginnings {
  GArray *all;       /* (element-type TzWordLength): one behind the other, then a word of no length */
  GHashTable *known; /* Longer to its number */
};

static guint
longer_hash (gconstpointer data)
{
  const Longer *longer = data;
  guint64 hash = longer->word.kinds * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint)(hash >> 32) ^ longer->shorter ^ longer->word.n << 16 ^ (guint)longer->word.number;
}

static gboolean
longer_equal (gconstpointer a, gconstpointer b)
{
  const Longer *one = a;
  const Longer *other = b;
  return one->shorter == other->shorter && one->word.n == other->word.n &&
         one->word.kinds == other->word.kinds && one->word.number == other->word.number;
}

TzBeginnings *
tz_beginnings_new (void)
{
  TzBeginnings *beginnings = g_new (TzBeginnings, 1);
  beginnings->all = g_array_new (FALSE, TRUE, sizeof (TzWordLength));
  beginnings->known = g_hash_table_new_full (longer_hash, longer_equal, g_free, NULL);
  g_array_set_size (beginnings->all, 2);
  return beginnings;
}

void
tz_beginnings_free (TzBeginnings *beginnings)
{
  g_array_unref (beginnings->all);
  g_hash_table_unref (beginnings->known);
  g_free (beginnings);
}

/* Behind the last beginning, the words of @shorter with a longer one before them. The word of no length that closes the
 * last becomes the first of the new one, so that each is closed by the next. */
static guint16
append (TzBeginnings *beginnings, const Longer *longer)
{
  GArray *all = beginnings->all;
  guint next = all->len - 1;
  g_assert (next <= G_MAXUINT16);
  g_array_append_val (all, longer->word);
  for (guint i = longer->shorter + 1; g_array_index (all, TzWordLength, i).n > 0; i++) {
    TzWordLength word = g_array_index (all, TzWordLength, i);
    g_array_append_val (all, word);
  }
  g_array_set_size (all, all->len + 1);
  g_array_index (all, TzBeginning, next).kinds =
      g_array_index (all, TzBeginning, longer->shorter).kinds | longer->word.kinds;
  return (guint16)next;
}

guint16
tz_beginnings_add (TzBeginnings *beginnings, guint16 shorter, TzWordLength word)
{
  if (word.kinds == 0)
    return shorter;
  Longer longer = {shorter, word};
  gpointer known = g_hash_table_lookup (beginnings->known, &longer);
  if (known != NULL)
    return (guint16)GPOINTER_TO_UINT (known);
  guint16 number = append (beginnings, &longer);
  g_hash_table_insert (beginnings->known, g_memdup2 (&longer, sizeof longer), GUINT_TO_POINTER (number));
  return number;
}

const TzBeginning *
tz_beginnings_get (const TzBeginnings *beginnings)
{
  return (const TzBeginning *)(gpointer)beginnings->all->data;
}
