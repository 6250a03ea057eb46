#include "grams.h"

#include <string.h>

#include "search-fold.h"

/* A code point takes so many bits. */
#define BITS 21

/* Digits of the radix sort. */
#define DIGIT_BITS 11
#define N_DIGITS (1 << DIGIT_BITS)
#define N_PASSES 6

TzGram
tz_gram (gunichar a, gunichar b, gunichar c)
{
  return (TzGram)a << 2 * BITS | (TzGram)b << BITS | c;
}

static guint
digit_at (TzGram gram, guint pass)
{
  return gram >> pass * DIGIT_BITS & (N_DIGITS - 1);
}

/* One pass of a radix sort, stable. Returns: FALSE where all have the same digit, and nothing was moved. */
static gboolean
sort_by_digit (const TzGram *from, TzGram *to, guint n, guint pass)
{
  guint starts[N_DIGITS] = {0};
  for (guint i = 0; i < n; i++)
    starts[digit_at (from[i], pass)]++;
  if (starts[digit_at (from[0], pass)] == n)
    return FALSE;
  for (guint digit = 0, sum = 0; digit < N_DIGITS; digit++) {
    guint count = starts[digit];
    starts[digit] = sum;
    sum += count;
  }
  for (guint i = 0; i < n; i++)
    to[starts[digit_at (from[i], pass)]++] = from[i];
  return TRUE;
}

static void
sort (GArray *grams)
{
  g_autofree TzGram *spare = g_new (TzGram, grams->len);
  TzGram *from = (TzGram *)(gpointer)grams->data, *to = spare;
  for (guint pass = 0; pass < N_PASSES; pass++) {
    if (!sort_by_digit (from, to, grams->len, pass))
      continue;
    TzGram *sorted = to;
    to = from;
    from = sorted;
  }
  if (from == spare)
    memcpy (grams->data, spare, grams->len * sizeof (TzGram));
}

static void
keep_each_once (GArray *grams)
{
  TzGram *all = (TzGram *)(gpointer)grams->data;
  guint kept = 0;
  for (guint i = 0; i < grams->len; i++)
    if (kept == 0 || all[i] != all[kept - 1])
      all[kept++] = all[i];
  g_array_set_size (grams, kept);
}

static void
append (GArray *grams, TzGram gram)
{
  g_array_append_val (grams, gram);
}

GArray *
tz_grams_new (const char *utf8, gsize n_bytes)
{
  GArray *grams = g_array_new (FALSE, FALSE, sizeof (TzGram));
  gunichar a = 0, b = 0;
  for (const char *p = utf8; p < utf8 + n_bytes; p = g_utf8_next_char (p)) {
    gunichar c = tz_search_fold (g_utf8_get_char (p));
    if (c == 0)
      continue;
    append (grams, tz_gram (c, 0, 0));
    if (a != 0)
      append (grams, tz_gram (a, b, c));
    a = b;
    b = c;
  }
  if (a != 0)
    append (grams, tz_gram (a, b, 0));
  if (grams->len > 0) {
    sort (grams);
    keep_each_once (grams);
  }
  return grams;
}

static void
append_range (GArray *ranges, TzGram first, TzGram last)
{
  TzGramRange range = {first, last};
  g_array_append_val (ranges, range);
}

GArray *
tz_grams_wanted (const gunichar *folded, guint length)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (TzGramRange));
  if (length == 1)
    append_range (ranges, tz_gram (folded[0], 0, 0), tz_gram (folded[0], 0, 0));
  if (length == 2)
    append_range (ranges, tz_gram (folded[0], folded[1], 0), tz_gram (folded[0], folded[1] + 1, 0) - 1);
  for (guint i = 0; i + 2 < length; i++) {
    TzGram gram = tz_gram (folded[i], folded[i + 1], folded[i + 2]);
    append_range (ranges, gram, gram);
  }
  return ranges;
}
