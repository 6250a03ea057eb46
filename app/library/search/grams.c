#include "grams.h"

#include "search-fold.h"
#include "shingles.h"
#include "utf8.h"

/* A code point takes so many bits. */
#define BITS 21

/* Long grams and marks come after all others. Code points of fours take so many bits. */
#define FOURS ((TzGram)5 << 60)
#define MARKS ((TzGram)6 << 60)
#define FOUR_BITS 15

/* Stands in fours for the code points that are not among the 32,767 usual ones. */
#define UNUSUAL 32767

/* Of three code points; 0 for those that are wanting at its end. */
static TzGram
three (gunichar a, gunichar b, gunichar c)
{
  return (TzGram)a << 2 * BITS | (TzGram)b << BITS | c;
}

/* Returns: (transfer full): the code points that count, folded. */
static gunichar *
fold_all (const char *utf8, gsize n_bytes, guint *length)
{
  gunichar *folded = g_new (gunichar, MAX (n_bytes, 1));
  guint n = 0;
  for (const char *p = utf8; p < utf8 + n_bytes; p = g_utf8_next_char (p)) {
    folded[n] = tz_search_fold (tz_utf8_get_char (p));
    n += folded[n] != 0;
  }
  *length = n;
  return folded;
}

/* Returns: room for @n more grams. */
static TzGram *
make_room (GArray *grams, guint n)
{
  guint before = grams->len;
  g_array_set_size (grams, before + n);
  return &g_array_index (grams, TzGram, before);
}

static void
add_marks (GArray *grams, const gunichar *folded, guint length)
{
  g_autofree gunichar *letters = g_new (gunichar, MAX (length, 1));
  guint n = 0;
  for (guint i = 0; i < length; i++) {
    letters[n] = tz_shingles_fold_letter (folded[i]);
    n += letters[n] != 0;
  }
  g_autoptr (GArray) places = tz_winnow (letters, n, TZ_MARK_WINDOW);
  for (guint i = 0; i < places->len; i++)
    g_array_append_val (grams, ((TzGram){MARKS | g_array_index (places, TzGramPlace, i).hash}));
}

void
tz_grams_add_marks (GArray *grams, const char *utf8, gsize n_bytes)
{
  guint length = 0;
  g_autofree gunichar *folded = fold_all (utf8, n_bytes, &length);
  add_marks (grams, folded, length);
}

TzGramRange
tz_grams_get_marks (guint part, guint n_parts)
{
  TzGram n = ((TzGram)G_MAXUINT32 + 1) / n_parts, first = MARKS | part * n;
  return (TzGramRange){first, first + n - 1};
}

static void
add_short (GArray *grams, const gunichar *folded, guint length)
{
  if (length == 0)
    return;
  TzGram *next = make_room (grams, 2 * length - 1);
  for (guint i = 0; i < length; i++)
    *next++ = three (folded[i], 0, 0);
  for (guint i = 0; i + 2 < length; i++)
    *next++ = three (folded[i], folded[i + 1], folded[i + 2]);
  if (length > 1)
    *next++ = three (folded[length - 2], folded[length - 1], 0);
  add_marks (grams, folded, length);
}

/* Unified ideographs, then alphabets and signs, then the punctuation of Chinese and Japanese. */
static guint
usual (gunichar c)
{
  if (c >= 0x4e00 && c < 0xa000)
    return c - 0x4e00;
  if (c < 0x2d00)
    return 0x5200 + c;
  return c >= 0x3000 && c < 0x30ff ? 0x7f00 + (c - 0x3000) : UNUSUAL;
}

/* The four code points that end with @c, which follows those of @before. */
static TzGram
slide (TzGram before, gunichar c)
{
  return (before << FOUR_BITS | usual (c)) & (((TzGram)1 << 4 * FOUR_BITS) - 1);
}

static TzGram
four (const gunichar *folded)
{
  TzGram gram = 0;
  for (guint i = 0; i < 4; i++)
    gram = slide (gram, folded[i]);
  return FOURS | gram;
}

/* Multiplicative hashing (Knuth, The Art of Computer Programming 3, 6.4). */
static TzGram
seven (const gunichar *folded)
{
  guint64 hash = 0;
  for (guint i = 0; i < 7; i++)
    hash = (hash ^ folded[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return TZ_GRAM_SEVENS | hash >> (64 - TZ_GRAM_SEVEN_BITS);
}

static void
add_long (GArray *grams, const gunichar *folded, guint length)
{
  if (length < 4)
    return;
  guint n_fours = length - 3, n_sevens = length < 7 ? 0 : length - 6;
  TzGram *next = make_room (grams, n_fours + n_sevens);
  TzGram gram = 0;
  for (guint i = 0; i < length; i++) {
    gram = slide (gram, folded[i]);
    if (i >= 3)
      *next++ = FOURS | gram;
  }
  for (guint i = 0; i < n_sevens; i++)
    *next++ = seven (folded + i);
}

GArray *
tz_grams_new (const char *utf8, gsize n_bytes, TzGramLengths lengths)
{
  guint length = 0;
  g_autofree gunichar *folded = fold_all (utf8, n_bytes, &length);
  GArray *grams = g_array_sized_new (FALSE, FALSE, sizeof (TzGram), 4 * length);
  if (lengths & TZ_GRAMS_SHORT)
    add_short (grams, folded, length);
  if (lengths & TZ_GRAMS_LONG)
    add_long (grams, folded, length);
  return grams;
}

TzGramQuery *
tz_gram_query_new (void)
{
  TzGramQuery *query = g_new (TzGramQuery, 1);
  query->ranges = g_array_new (FALSE, FALSE, sizeof (TzGramRange));
  query->long_ranges = g_array_new (FALSE, FALSE, sizeof (TzGramRange));
  query->is_exact = query->is_exact_long = TRUE;
  return query;
}

void
tz_gram_query_free (TzGramQuery *query)
{
  g_array_unref (query->ranges);
  g_array_unref (query->long_ranges);
  g_free (query);
}

static void
append_range (GArray *ranges, TzGram first, TzGram last)
{
  TzGramRange range = {first, last};
  g_array_append_val (ranges, range);
}

static void
append_one (GArray *ranges, TzGram gram)
{
  append_range (ranges, gram, gram);
}

static void
append_wanted (GArray *ranges, const gunichar *folded, guint length)
{
  if (length == 1)
    append_one (ranges, three (folded[0], 0, 0));
  if (length == 2)
    append_range (ranges, three (folded[0], folded[1], 0), three (folded[0], folded[1] + 1, 0) - 1);
  for (guint i = 0; i + 2 < length; i++)
    append_one (ranges, three (folded[i], folded[i + 1], folded[i + 2]));
}

/* The longest grams that there are; sevens with a four at either end, against what is hashed alike by chance. Where
 * there is but one seven, that chance is too great: all fours are asked for, too. */
static void
append_wanted_long (GArray *ranges, const gunichar *folded, guint length)
{
  guint step = length <= 7 ? 1 : length - 4;
  for (guint i = 0; i + 4 <= length; i += step)
    append_one (ranges, four (folded + i));
  for (guint i = 0; i + 7 <= length; i++)
    append_one (ranges, seven (folded + i));
}

static gboolean
are_usual (const gunichar *folded, guint length)
{
  for (guint i = 0; i < length; i++)
    if (usual (folded[i]) == UNUSUAL)
      return FALSE;
  return TRUE;
}

void
tz_gram_query_add (TzGramQuery *query, const gunichar *folded, guint length)
{
  append_wanted (query->ranges, folded, length);
  query->is_exact &= length <= 3;
  if (length <= 3)
    append_wanted (query->long_ranges, folded, length);
  else
    append_wanted_long (query->long_ranges, folded, length);
  query->is_exact_long &= length <= 3 || (length == 4 && are_usual (folded, length));
}
