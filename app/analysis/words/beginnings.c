#include "beginnings.h"

/* A beginning is another one and what a longer word adds to it. */
typedef struct {
  guint16 shorter;
  TzWordLength word;
  TzSigns signs;
} Longer;

struct _TzBeginnings {
  GArray *all;       /* (element-type TzBeginning) */
  GArray *signs;     /* (element-type TzSigns), by the same number */
  GHashTable *known; /* Longer to its number in @all */
};

static void
beginning_clear (gpointer data)
{
  g_free ((gpointer)((TzBeginning *)data)->lengths);
}

static guint
longer_hash (gconstpointer data)
{
  const Longer *longer = data;
  guint64 hash = (longer->word.kinds ^ longer->signs) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint)(hash >> 32) ^ longer->shorter ^ longer->word.n << 16 ^ (guint)longer->word.number;
}

static gboolean
longer_equal (gconstpointer a, gconstpointer b)
{
  const Longer *one = a;
  const Longer *other = b;
  return one->shorter == other->shorter && one->word.n == other->word.n &&
         one->word.kinds == other->word.kinds && one->word.number == other->word.number &&
         one->signs == other->signs;
}

TzBeginnings *
tz_beginnings_new (void)
{
  TzBeginnings *beginnings = g_new (TzBeginnings, 1);
  beginnings->all = g_array_new (FALSE, FALSE, sizeof (TzBeginning));
  g_array_set_clear_func (beginnings->all, beginning_clear);
  TzBeginning none = {.lengths = g_new0 (TzWordLength, 1)};
  g_array_append_val (beginnings->all, none);
  beginnings->signs = g_array_new (FALSE, FALSE, sizeof (TzSigns));
  g_array_append_vals (beginnings->signs, &(TzSigns){0}, 1);
  beginnings->known = g_hash_table_new_full (longer_hash, longer_equal, g_free, NULL);
  return beginnings;
}

void
tz_beginnings_free (TzBeginnings *beginnings)
{
  g_array_unref (beginnings->all);
  g_array_unref (beginnings->signs);
  g_hash_table_unref (beginnings->known);
  g_free (beginnings);
}

/* The words of @shorter, with a longer one before them. */
static TzBeginning
lengthen (const TzBeginning *shorter, const Longer *longer)
{
  guint n = 0;
  while (shorter->lengths[n].n > 0)
    n++;
  TzWordLength *lengths = g_new0 (TzWordLength, n + 2);
  lengths[0] = longer->word;
  for (guint i = 0; i < n; i++)
    lengths[i + 1] = shorter->lengths[i];
  return (TzBeginning){shorter->kinds | longer->word.kinds, lengths};
}

guint16
tz_beginnings_add (TzBeginnings *beginnings, guint16 shorter, TzWordLength word, TzSigns signs)
{
  if (word.kinds == 0 && signs == 0)
    return shorter;
  Longer longer = {shorter, word, signs};
  gpointer number = g_hash_table_lookup (beginnings->known, &longer);
  if (number != NULL)
    return (guint16)GPOINTER_TO_UINT (number);
  guint next = beginnings->all->len;
  g_assert (next <= G_MAXUINT16);
  TzBeginning beginning = lengthen (&g_array_index (beginnings->all, TzBeginning, shorter), &longer);
  g_array_append_val (beginnings->all, beginning);
  signs |= g_array_index (beginnings->signs, TzSigns, shorter);
  g_array_append_val (beginnings->signs, signs);
  g_hash_table_insert (beginnings->known, g_memdup2 (&longer, sizeof longer), GUINT_TO_POINTER (next));
  return (guint16)next;
}

const TzBeginning *
tz_beginnings_get (const TzBeginnings *beginnings)
{
  return (const TzBeginning *)(gpointer)beginnings->all->data;
}

const TzSigns *
tz_beginnings_get_signs (const TzBeginnings *beginnings)
{
  return (const TzSigns *)(gpointer)beginnings->signs->data;
}
