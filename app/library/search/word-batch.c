#include "word-batch.h"

#include <string.h>

/* The least and the greatest size of a table when it is made, as powers of two. */
#define MIN_BITS 12
#define MAX_FIRST_BITS 20

/* Of so many grams one is another than those before, in texts of one kind. */
#define REPEATED 8

/* The table is larger than the caches: the place of a gram is fetched while those before it are added. */
#define AHEAD 8

/* Digits of the radix sort. */
#define DIGIT_BITS 11
#define N_DIGITS (1 << DIGIT_BITS)
#define N_PASSES 6

#define N_SEVENS (1 << TZ_GRAM_SEVEN_BITS)

typedef struct {
  TzGram gram;   /* 0 where the place is free */
  guint64 slots; /* a bit for each that has the gram */
} Entry;

/* A table with open addressing; sevens are few enough for a table of all there are. */
struct _TzWordBatch {
  Entry *entries;
  guint bits; /* of the number of places */
  guint n;
  guint64 *sevens; /* (nullable): a bit for each slot that has it */
};

TzWordBatch *
tz_word_batch_new (gsize n_grams)
{
  TzWordBatch *batch = g_new0 (TzWordBatch, 1);
  batch->bits = CLAMP (g_bit_storage (2 * n_grams / REPEATED), MIN_BITS, MAX_FIRST_BITS);
  batch->entries = g_new0 (Entry, 1u << batch->bits);
  return batch;
}

void
tz_word_batch_free (TzWordBatch *batch)
{
  g_free (batch->entries);
  g_free (batch->sevens);
  g_free (batch);
}

static guint
hash (const TzWordBatch *batch, TzGram gram)
{
  return gram * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> (64 - batch->bits);
}

/* Returns: the place of @gram, or the free one where it belongs. */
static Entry *
find (const TzWordBatch *batch, TzGram gram)
{
  guint mask = (1u << batch->bits) - 1;
  guint at = hash (batch, gram);
  while (batch->entries[at].gram != 0 && batch->entries[at].gram != gram)
    at = (at + 1) & mask;
  return &batch->entries[at];
}

static void
grow (TzWordBatch *batch)
{
  g_autofree Entry *old = batch->entries;
  guint n_old = 1u << batch->bits++;
  batch->entries = g_new0 (Entry, 1u << batch->bits);
  for (guint i = 0; i < n_old; i++)
    if (old[i].gram != 0)
      *find (batch, old[i].gram) = old[i];
}

static void
add_seven (TzWordBatch *batch, guint slot, TzGram gram)
{
  if (batch->sevens == NULL)
    batch->sevens = g_new0 (guint64, N_SEVENS);
  batch->sevens[gram - TZ_GRAM_SEVENS] |= G_GUINT64_CONSTANT (1) << slot;
}

static void
add_gram (TzWordBatch *batch, guint slot, TzGram gram)
{
  Entry *entry = find (batch, gram);
  if (entry->gram == 0)
    batch->n++;
  entry->gram = gram;
  entry->slots |= G_GUINT64_CONSTANT (1) << slot;
  if (batch->n > 1u << (batch->bits - 1))
    grow (batch);
}

void
tz_word_batch_add (TzWordBatch *batch, guint slot, const GArray *grams)
{
  const TzGram *all = (const TzGram *)(gconstpointer)grams->data;
  for (guint i = 0; i < grams->len; i++) {
    if (i + AHEAD < grams->len)
      __builtin_prefetch (&batch->entries[hash (batch, all[i + AHEAD])], 1);
    if (all[i] < TZ_GRAM_SEVENS)
      add_gram (batch, slot, all[i]);
    else
      add_seven (batch, slot, all[i]);
  }
}

/* Moves what is in the table to its start. */
static void
compact (TzWordBatch *batch)
{
  for (guint i = 0, kept = 0; kept < batch->n; i++)
    if (batch->entries[i].gram != 0)
      batch->entries[kept++] = batch->entries[i];
}

static guint
digit_at (TzGram gram, guint pass)
{
  return gram >> pass * DIGIT_BITS & (N_DIGITS - 1);
}

/* One pass of a radix sort, stable. Returns: FALSE where all have the same digit, and nothing was moved. */
static gboolean
sort_by_digit (const Entry *from, Entry *to, guint n, guint pass)
{
  guint starts[N_DIGITS] = {0};
  for (guint i = 0; i < n; i++)
    starts[digit_at (from[i].gram, pass)]++;
  if (starts[digit_at (from[0].gram, pass)] == n)
    return FALSE;
  for (guint digit = 0, sum = 0; digit < N_DIGITS; digit++) {
    guint count = starts[digit];
    starts[digit] = sum;
    sum += count;
  }
  for (guint i = 0; i < n; i++)
    to[starts[digit_at (from[i].gram, pass)]++] = from[i];
  return TRUE;
}

static void
sort (TzWordBatch *batch)
{
  Entry *from = batch->entries, *to = g_new (Entry, batch->n);
  for (guint pass = 0; pass < N_PASSES; pass++) {
    if (!sort_by_digit (from, to, batch->n, pass))
      continue;
    Entry *sorted = to;
    to = from;
    from = sorted;
  }
  g_free (to);
  batch->entries = from;
}

static void
append (TzWordPages *pages, TzGram gram, guint64 bits)
{
  guint slots[TZ_WORD_BATCH], n = 0;
  for (; bits != 0; bits &= bits - 1)
    slots[n++] = __builtin_ctzll (bits);
  tz_word_pages_append (pages, gram, slots, n);
}

GArray *
tz_word_batch_finish (TzWordBatch *batch, guint n_slots)
{
  g_autoptr (TzWordPages) pages = tz_word_pages_new (n_slots);
  compact (batch);
  if (batch->n > 0)
    sort (batch);
  for (guint i = 0; i < batch->n; i++)
    append (pages, batch->entries[i].gram, batch->entries[i].slots);
  for (guint i = 0; batch->sevens != NULL && i < N_SEVENS; i++)
    if (batch->sevens[i] != 0)
      append (pages, TZ_GRAM_SEVENS | i, batch->sevens[i]);
  return tz_word_pages_finish (pages);
}
