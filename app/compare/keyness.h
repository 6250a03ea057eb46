#pragma once

#include "library-care.h"
#include "table.h"

/*
 * Recurring words: terms that stand in more titles of problems of one kind than of the others.
 *
 * A term is two to six Chinese characters that follow each other in a title, outside of names, numbers and dates;
 * there is no dictionary, so it need not be a word. One that hardly ever stands without the letter before or after
 * it, because a longer term is in just as many of the titles, is left out for that one; of words that are longer
 * the first six stand for all, or those of them before a term that is in more titles and would be cut.
 *
 * How remarkable it is: the log-likelihood ratio G² of the table of problems that have the term or not, of the kind
 * or not (Dunning, Accurate methods for the statistics of surprise and coincidence, 1993). A problem counts once for
 * a term. What is listed exceeds 10.83, which by chance one term in a thousand would (chi-squared of one degree of
 * freedom), is in at least %TZ_KEYNESS_LEAST problems of the kind, and is more frequent there than elsewhere.
 */

/** TZ_KEYNESS_LEAST: in fewer problems a term is not told of. */
#define TZ_KEYNESS_LEAST 3u

/** tz_keyness_compute: @a of @focus problems of the kind have the term, and @b of the @rest. Returns: G², 0 where
 * one of them is none of any. */
double tz_keyness_compute (guint a, guint focus, guint b, guint rest);

/**
 * tz_compare_words:
 * @whole: the problems that are compared: of at most 5,000 notices, those that came in last
 * @by: which of them are of the kind; narrows @whole
 * @progress: (nullable): told of each notice that is read, twice
 *
 * Returns: (transfer full) (nullable): a row a term, at most 100, the most remarkable first; columns focus and rest
 * (rates), g2, and listed: whether it is a word of the theme that @by names already. The table is about the problems
 * of the kind that were counted (word-places.h). A door.
 */
TzTable *tz_compare_words (TzLibrary *library, const TzProblemQuery *whole, const TzProblemQuery *by,
                           TzCareProgress progress, gpointer user_data, GCancellable *cancellable,
                           GError **error);

/** tz_keyness_mark_listed: Says of each word of @table, as tz_compare_words() makes it, anew whether it is a word of
 * @theme; where the table says that of none, nothing. @theme: (nullable) where it does not. */
void tz_keyness_mark_listed (TzTable *table, const TzLexicon *lexicon, const char *theme);
