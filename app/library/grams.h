#pragma once

#include <glib.h>

/*
 * How texts are cut for the search index. A gram is up to three code points that follow each other, blanks
 * aside, as tz_search_fold() compares them. Every place of a text begins a gram of three (of fewer at its
 * end), and every code point is a gram of its own, so any substring is found: one code point by itself, two
 * as the beginning of grams, more by all their grams.
 */
typedef guint64 TzGram;

/** tz_gram: Returns: a gram of three code points; 0 for those that are wanting at its end. */
TzGram tz_gram (gunichar a, gunichar b, gunichar c);

/** tz_grams_new: Returns: (transfer full) (element-type TzGram): the grams of valid UTF-8, each once, in
 * order. */
GArray *tz_grams_new (const char *utf8, gsize n_bytes);

/** TzGramRange: grams from @first to @last; a text that is searched for holds one of them. */
typedef struct {
  TzGram first;
  TzGram last;
} TzGramRange;

/**
 * tz_grams_wanted:
 * @folded: code points of what is searched for, without blanks
 *
 * Returns: (transfer full) (element-type TzGramRange): what a text holds that has the substring; up to two
 * code points that is also enough, longer ones have to be looked up in the text
 */
GArray *tz_grams_wanted (const gunichar *folded, guint length);
