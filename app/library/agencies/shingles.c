#include "shingles.h"

#include "utf8.h"

#define N_LOTS 72
#define LOTS_A_KEY (N_LOTS / TZ_SHINGLES_KEYS)

/* An odd number without a pattern, to multiply by. */
#define FACTOR 0x9e3779b97f4a7c15u

/* So many bits of a key are kept: it is positive, and short in the file. */
#define KEY_BITS 47

/* The finaliser of SplitMix64 (Steele, Lea, Flood, 2014): one to one. */
static guint64
mix (guint64 x)
{
  x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
  x = (x ^ x >> 27) * 0x94d049bb133111ebu;
  return x ^ x >> 31;
}

/* FACTOR to the power of @width: what a letter weighs that has passed through the window. */
static guint64
weigh_passed (guint width)
{
  guint64 weight = 1;
  for (guint i = 0; i < width; i++)
    weight *= FACTOR;
  return weight;
}

GArray *
tz_shingles_new (const char *utf8, gsize n_bytes, guint width)
{
  g_return_val_if_fail (width > 0 && width <= TZ_SHINGLE_OF_TEXT, NULL);
  GArray *shingles = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_array_set_size (shingles, n_bytes); /* more than enough; what is not needed is never touched */
  guint64 *next = (guint64 *)(gpointer)shingles->data;
  const guint64 passed = weigh_passed (width);
  gunichar window[TZ_SHINGLE_OF_TEXT] = {0};
  guint64 sum = 0;
  gsize n = 0;
  for (const char *p = utf8; p < utf8 + n_bytes; p = g_utf8_next_char (p)) {
    gunichar c = tz_shingles_fold_letter (tz_utf8_get_char (p));
    if (c == 0)
      continue;
    sum = sum * FACTOR + c - window[n % width] * passed;
    window[n % width] = c;
    if (++n >= width)
      *next++ = mix (sum);
  }
  if (n > 0 && n < width)
    *next++ = mix (sum);
  g_array_set_size (shingles, next - (guint64 *)(gpointer)shingles->data);
  return shingles;
}

static int
compare_shingles (gconstpointer a, gconstpointer b)
{
  guint64 one = *(const guint64 *)a, other = *(const guint64 *)b;
  return (one > other) - (one < other);
}

void
tz_shingles_make_set (GArray *shingles)
{
  guint64 *all = (guint64 *)(gpointer)shingles->data;
  guint kept = 0;
  g_array_sort (shingles, compare_shingles);
  for (guint i = 0; i < shingles->len; i++)
    if (kept == 0 || all[i] != all[kept - 1])
      all[kept++] = all[i];
  g_array_set_size (shingles, kept);
}

double
tz_shingles_compare (const GArray *one, const GArray *other)
{
  guint both = 0, i = 0, j = 0;
  while (i < one->len && j < other->len) {
    guint64 a = g_array_index (one, guint64, i), b = g_array_index (other, guint64, j);
    both += a == b;
    i += a <= b;
    j += b <= a;
  }
  return both == 0 ? 0 : (double)both / (one->len + other->len - both);
}

/* The least shingle of each of @n_lots lots; an empty one takes that of the next that is not, and how far it
 * is. Returns: FALSE where there are no shingles. */
static gboolean
find_least (const GArray *shingles, guint n_lots, guint64 *least)
{
  guint64 found[N_LOTS];
  gboolean filled[N_LOTS] = {FALSE};
  for (guint i = 0; i < shingles->len; i++) {
    guint64 shingle = g_array_index (shingles, guint64, i);
    guint lot = (shingle >> 32) * n_lots >> 32;
    if (!filled[lot] || shingle < found[lot])
      found[lot] = shingle;
    filled[lot] = TRUE;
  }
  for (guint lot = 0; shingles->len > 0 && lot < n_lots; lot++) {
    guint from = lot;
    while (!filled[from % n_lots])
      from++;
    least[lot] = found[from % n_lots] + (from - lot);
  }
  return shingles->len > 0;
}

gboolean
tz_shingles_find_keys (const GArray *shingles, gint64 keys[TZ_SHINGLES_KEYS])
{
  guint64 least[N_LOTS];
  if (!find_least (shingles, N_LOTS, least))
    return FALSE;
  for (guint key = 0; key < TZ_SHINGLES_KEYS; key++) {
    guint64 sum = key + 1;
    for (guint lot = key * LOTS_A_KEY; lot < (key + 1) * LOTS_A_KEY; lot++)
      sum = mix (sum ^ least[lot]);
    keys[key] = sum >> (64 - KEY_BITS);
  }
  return TRUE;
}

guint64
tz_shingles_sketch (const GArray *shingles)
{
  guint64 least[TZ_SKETCH_LOTS], sketch = 0;
  if (!find_least (shingles, TZ_SKETCH_LOTS, least))
    return 0;
  for (guint lot = 0; lot < TZ_SKETCH_LOTS; lot++)
    sketch |= (mix (least[lot]) & 0xff) << (8 * lot);
  return sketch;
}
