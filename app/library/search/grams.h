#pragma once

#include "winnow.h"

/*
 * How texts are cut for the search index. A gram is up to three code points that follow each other, blanks
 * aside, as tz_search_fold() compares them. Every place of a text begins a gram of three (of fewer at its
 * end), and every code point is a gram of its own, so any substring is found: one code point by itself, two
 * as the beginning of grams, more by all their grams. Many texts hold all grams of a long substring without
 * holding it, so where there are many texts there are long grams too, of four and of seven code points.
 *
 * Besides, of the letters and digits of a text (shingles.h) some grams of ten, its marks, are chosen by winnowing
 * (winnow.h): texts that share a passage of %TZ_MARKED_LEAST letters have one of their marks in common.
 */
typedef guint64 TzGram; /* never 0 */

/** TZ_GRAM_SEVENS: the first of the grams of seven, which come after all others and are hashed to so many bits. */
#define TZ_GRAM_SEVENS ((TzGram)7 << 60)
#define TZ_GRAM_SEVEN_BITS 18

/** TZ_MARK_WINDOW: grams of the windows that marks are chosen of: one letter in 16 begins a mark. */
#define TZ_MARK_WINDOW 31u
#define TZ_MARKED_LEAST TZ_WINNOW_LEAST (TZ_MARK_WINDOW)

/** TzGramLengths: the short ones, with the marks; the long ones: all fours, and the sevens by their hashes. */
typedef enum { TZ_GRAMS_SHORT = 1 << 0, TZ_GRAMS_LONG = 1 << 1 } TzGramLengths;

/** tz_grams_new: Returns: (transfer full) (element-type TzGram): the grams of valid UTF-8, in any order, and as
 * often as they stand there. */
GArray *tz_grams_new (const char *utf8, gsize n_bytes, TzGramLengths lengths);

/** tz_grams_add_marks: Adds the marks of valid UTF-8 to @grams, an array of #TzGram. */
void tz_grams_add_marks (GArray *grams, const char *utf8, gsize n_bytes);

/** TzGramRange: grams from @first to @last; a text that is searched for holds one of them. */
typedef struct {
  TzGram first;
  TzGram last;
} TzGramRange;

/** tz_grams_get_marks: Returns: the marks whose hashes, of 32 bits, fall into the @part-th of @n_parts, a power of
 * two, of all hashes. */
TzGramRange tz_grams_get_marks (guint part, guint n_parts);

/**
 * TzGramQuery: what a text holds that has what is searched for: one gram of each range. Where long grams are
 * kept too, far fewer texts hold them by chance.
 */
typedef struct {
  GArray *ranges;      /* of TzGramRange: without long grams */
  GArray *long_ranges; /* of TzGramRange: where they are kept */
  gboolean is_exact;   /* a text that holds @ranges has what is searched for and need not be read */
  gboolean is_exact_long;
} TzGramQuery;

/** tz_gram_query_new: Returns: (transfer full): a query that every text answers. */
TzGramQuery *tz_gram_query_new (void);
void tz_gram_query_free (TzGramQuery *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzGramQuery, tz_gram_query_free)

/** tz_gram_query_add: Adds a substring: @folded: its code points without blanks, @length: at least 1. */
void tz_gram_query_add (TzGramQuery *query, const gunichar *folded, guint length);
