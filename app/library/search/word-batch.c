#include "word-batch.h"

#include "huge-pages.h"

/* The size of a table when it is made for one text, as a power of two; for two it is twice that. */
#define FIRST_BITS 11

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
  Entry *table; /* (nullable) */
  guint bits;   /* of the number of places */
  guint n;
  Entry *entries;  /* (nullable): what was in the table, sorted */
  guint64 *sevens; /* (nullable): a bit for each slot that has it */
};

static Entry *
new_table (guint bits)
{
  return tz_huge_pages_new0 (sizeof (Entry) << bits);
}

TzWordBatch *
tz_word_batch_new (guint n_slots)
{
  TzWordBatch *batch = g_new0 (TzWordBatch, 1);
  batch->bits = FIRST_BITS + g_bit_storage (n_slots - 1);
  batch->table = new_table (batch->bits);
  return batch;
}

void
tz_word_batch_free (TzWordBatch *batch)
{
  g_aligned_free (batch->table);
  g_free (batch->entries);
  g_aligned_free (batch->sevens);
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
  while (batch->table[at].gram != 0 && batch->table[at].gram != gram)
    at = (at + 1) & mask;
  return &batch->table[at];
}

static void
grow (TzWordBatch *batch)
{
  Entry *old = batch->table;
  guint n_old = 1u << batch->bits++;
  batch->table = new_table (batch->bits);
  for (guint i = 0; i < n_old; i++)
    if (old[i].gram != 0)
      *find (batch, old[i].gram) = old[i];
  g_aligned_free (old);
}

static void
add_seven (TzWordBatch *batch, guint slot, TzGram gram)
{
  if (batch->sevens == NULL)
    batch->sevens = tz_huge_pages_new0 (N_SEVENS * sizeof (guint64));
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
      __builtin_prefetch (&batch->table[hash (batch, all[i + AHEAD])], 1);
    if (all[i] < TZ_GRAM_SEVENS)
      add_gram (batch, slot, all[i]);
    else
      add_seven (batch, slot, all[i]);
  }
}

/* Returns: (transfer full): what is in the table. */
static Entry *
empty_table (TzWordBatch *batch)
{
  Entry *entries = g_new (Entry, batch->n);
  for (guint i = 0, n = 0; n < batch->n; i++)
    if (batch->table[i].gram != 0)
      entries[n++] = batch->table[i];
  g_clear_pointer (&batch->table, g_aligned_free);
  return entries;
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

void
tz_word_batch_sort (TzWordBatch *batch)
{
  Entry *from = empty_table (batch), *to = g_new (Entry, batch->n);
  for (guint pass = 0; batch->n > 0 && pass < N_PASSES; pass++) {
    if (!sort_by_digit (from, to, batch->n, pass))
      continue;
    Entry *sorted = to;
    to = from;
    from = sorted;
  }
  g_free (to);
  batch->entries = from;
}

/* ---- Pages ---- */

static guint
add_slots (guint *slots, guint n, guint64 bits, guint base)
{
  for (; bits != 0; bits &= bits - 1)
    slots[n++] = base + __builtin_ctzll (bits);
  return n;
}

/* Adds the gram @least, which comes next, out of all batches that have it. @taken: how many of each were. Returns:
 * the least of those left, 0 where there is none. */
static TzGram
append_least (TzWordPages *pages, TzGram least, GPtrArray *batches, guint *taken, guint *slots)
{
  TzGram next = G_MAXUINT64;
  guint n = 0;
  for (guint i = 0; i < batches->len; i++) {
    const TzWordBatch *batch = batches->pdata[i];
    if (taken[i] < batch->n && batch->entries[taken[i]].gram == least)
      n = add_slots (slots, n, batch->entries[taken[i]++].slots, i * TZ_WORD_BATCH);
    if (taken[i] < batch->n)
      next = MIN (next, batch->entries[taken[i]].gram);
  }
  if (n > 0)
    tz_word_pages_append (pages, least, slots, n);
  return next == G_MAXUINT64 ? 0 : next;
}

static void
append_seven (TzWordPages *pages, guint seven, GPtrArray *batches, guint *slots)
{
  guint n = 0;
  for (guint i = 0; i < batches->len; i++) {
    const TzWordBatch *batch = batches->pdata[i];
    if (batch->sevens != NULL)
      n = add_slots (slots, n, batch->sevens[seven], i * TZ_WORD_BATCH);
  }
  if (n > 0)
    tz_word_pages_append (pages, TZ_GRAM_SEVENS | seven, slots, n);
}

static gboolean
have_sevens (GPtrArray *batches)
{
  for (guint i = 0; i < batches->len; i++)
    if (((const TzWordBatch *)batches->pdata[i])->sevens != NULL)
      return TRUE;
  return FALSE;
}

GArray *
tz_word_batches_make_pages (GPtrArray *batches, guint n_slots)
{
  g_autoptr (TzWordPages) pages = tz_word_pages_new (n_slots);
  g_autofree guint *slots = g_new (guint, batches->len * TZ_WORD_BATCH);
  g_autofree guint *taken = g_new0 (guint, batches->len);
  TzGram least = append_least (pages, 0, batches, taken, slots);
  while (least != 0)
    least = append_least (pages, least, batches, taken, slots);
  guint n_sevens = have_sevens (batches) ? N_SEVENS : 0;
  for (guint i = 0; i < n_sevens; i++)
    append_seven (pages, i, batches, slots);
  return tz_word_pages_finish (pages);
}
