#pragma once

#include <glib.h>

/*
 * How alike two texts are. A shingle stands for five letters or digits that follow each other, as
 * tz_search_fold() compares them; blanks, punctuation and signs are left out, since other formats of a text
 * differ in them. Texts are as like as their sets of shingles: what both have by what either has (Broder, On
 * the resemblance and containment of documents, 1997).
 */

/** tz_shingles_new: Returns: (transfer full) (element-type guint64): the shingles of valid UTF-8 as they
 * stand, those that come again included; one of all letters where there are fewer than five; none where there
 * is none. */
GArray *tz_shingles_new (const char *utf8, gsize n_bytes);

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
