#pragma once

#include <glib.h>

#include "search-fold.h"

/*
 * How alike two texts are. A shingle stands for some letters or digits that follow each other, as
 * tz_search_fold() compares them; blanks, punctuation and signs are left out, since other formats of a text
 * differ in them. Texts are as like as their sets of shingles: what both have by what either has (Broder, On
 * the resemblance and containment of documents, 1997).
 */

/** tz_shingles_fold_letter: Returns: what a code point is compared as, 0 where it is no letter or digit. */
static inline gunichar
tz_shingles_fold_letter (gunichar c)
{
  gunichar folded = tz_search_fold (c);
  gboolean is_letter =
      (folded >= TZ_SIMPLIFIED_FIRST && folded <= TZ_SIMPLIFIED_LAST) || g_unichar_isalnum (folded);
  return is_letter ? folded : 0;
}

/* Letters in a shingle: of a whole text, and of a title, in which one other word is to leave something. */
#define TZ_SHINGLE_OF_TEXT 5
#define TZ_SHINGLE_OF_TITLE 2

/** tz_shingles_new: Returns: (transfer full) (element-type guint64): the shingles of @width letters, at most
 * %TZ_SHINGLE_OF_TEXT, of valid UTF-8 as they stand, those that come again included; one of all letters where
 * there are fewer; none where there is none. */
GArray *tz_shingles_new (const char *utf8, gsize n_bytes, guint width);

/** tz_shingles_make_set: Orders @shingles and keeps each once. */
void tz_shingles_make_set (GArray *shingles);

/** tz_shingles_compare: @one, @other: sets. Returns: from 0 to 1; 0 where either is empty. */
double tz_shingles_compare (const GArray *one, const GArray *other);

/* The keys of a text: texts that are at least %TZ_SHINGLES_ALIKE alike have one in common, others hardly
 * ever. */
#define TZ_SHINGLES_KEYS 12

/** TZ_SHINGLES_ALIKE: texts that are so much alike are nearly the same. */
#define TZ_SHINGLES_ALIKE 0.9

/**
 * tz_shingles_find_keys:
 * @keys: (out): positive
 *
 * The least shingle of each of 72 lots, six lots a key: one permutation hashing (Li, Owen, Zhang, 2012), where
 * an empty lot takes the shingle of the next one that is not (Shrivastava, Li, 2014). With six lots to one of
 * 12 keys, texts of likeness s share a key with probability 1 - (1 - s^6)^12: 0.9999 at 0.9, 0.17 at 0.5,
 * 0.009 at 0.3.
 *
 * Returns: %FALSE where there are no shingles
 */
gboolean tz_shingles_find_keys (const GArray *shingles, gint64 keys[TZ_SHINGLES_KEYS]);

/** TZ_SKETCH_LOTS: of how many parts a sketch is. */
#define TZ_SKETCH_LOTS 8

/**
 * tz_shingles_sketch:
 *
 * Eight bytes that tell how alike texts may be: of each of as many lots the last byte of the least shingle
 * (b-bit minwise hashing: Li, König, 2010; lots as in tz_shingles_find_keys()). Of texts of likeness s each
 * byte is the same with probability s, or else by chance one time in 256: three or more of them with
 * probability 0.99 where s is 0.7, with 0.86 where it is 0.5.
 *
 * Returns: the sketch, a byte a lot from the lowest on; 0 where there are no shingles
 */
guint64 tz_shingles_sketch (const GArray *shingles);

/** tz_sketch_count_same: Returns: in how many lots two sketches are the same. */
static inline guint
tz_sketch_count_same (guint64 one, guint64 other)
{
  const guint64 low = 0x7f7f7f7f7f7f7f7fu, x = one ^ other;
  return (guint)__builtin_popcountll (~(((x & low) + low) | x | low));
}
