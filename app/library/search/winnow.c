#include "winnow.h"

/* An odd number without a pattern, to multiply by. */
#define FACTOR 0x9e3779b1u

/* The finaliser of MurmurHash3 (Appleby): one to one. */
static guint32
mix (guint32 x)
{
  x = (x ^ x >> 16) * 0x85ebca6bu;
  x = (x ^ x >> 13) * 0xc2b2ae35u;
  return x ^ x >> 16;
}

guint32
tz_winnow_hash (const gunichar *letters, guint32 n)
{
  guint32 sum = n;
  for (guint32 i = 0; i < n; i++)
    sum = sum * FACTOR + letters[i];
  return mix (sum);
}

/* Of each gram. */
static GArray *
hash_grams (const gunichar *letters, guint32 n)
{
  GArray *hashes = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n);
  g_array_set_size (hashes, n < TZ_WINNOW_GRAM ? 0 : n - TZ_WINNOW_GRAM + 1);
  guint32 *next = (guint32 *)(gpointer)hashes->data;
  guint32 sum = 0, passed = 1;
  for (guint i = 0; i < TZ_WINNOW_GRAM; i++)
    passed *= FACTOR;
  for (guint32 i = 0; i < n; i++) {
    sum = sum * FACTOR + letters[i] - (i >= TZ_WINNOW_GRAM ? letters[i - TZ_WINNOW_GRAM] * passed : 0);
    if (i + 1 >= TZ_WINNOW_GRAM)
      *next++ = mix (sum);
  }
  return hashes;
}

/* The last of the least of the window of @n that begins at @from. */
static guint32
find_least (const guint32 *hashes, guint32 from, guint32 n)
{
  guint32 least = from;
  for (guint32 i = from + 1; i < from + n; i++)
    if (hashes[i] <= hashes[least])
      least = i;
  return least;
}

GArray *
tz_winnow (const gunichar *letters, guint32 n, guint32 window)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (TzGramPlace));
  g_autoptr (GArray) grams = hash_grams (letters, n);
  const guint32 *hashes = (const guint32 *)(gconstpointer)grams->data;
  guint32 least = 0;
  for (guint32 from = 0; from + window <= grams->len; from++) {
    guint32 last = from + window - 1, before = least;
    if (chosen->len == 0 || least < from)
      least = find_least (hashes, from, window);
    else if (hashes[last] <= hashes[least])
      least = last;
    if (chosen->len == 0 || least != before)
      g_array_append_val (chosen, ((TzGramPlace){hashes[least], least}));
  }
  return chosen;
}
