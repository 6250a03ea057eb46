#pragma once

#include "beginnings.h"

/**
 * TzWords:
 *
 * A set of words as a trie over folded code points: built once, then immutable and shared. A word has kinds,
 * a set of bits, so that all word lists stand in one trie and a recogniser asks for the kinds it wants. Words
 * are of the basic plane, and of at most %TZ_SIGN_BLOCK code points; others are left out.
 *
 * A word may have signs as well (signs.h), which are kept apart for each code point of a text.
 *
 * A text is read once (tz_words_mark()), and then asked without the trie (beginnings.h).
 *
 * The trie lies in one double array (J. Aoe, An Efficient Digital Search Algorithm by Using a Double-Array
 * Structure, 1989): a step from a node by a letter is one addition and one comparison.
 */
typedef struct _TzWords TzWords;

/** tz_words_new: @numbered: of which kinds each word is told apart, so that what begins at a place says its number.
 * Returns: (transfer full): an empty set */
TzWords *tz_words_new (TzWordKinds numbered);
void tz_words_free (TzWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWords, tz_words_free)

/**
 * tz_words_add:
 * @word: UTF-8
 * @kinds: the kinds that it gets, beside those which it already has
 * @signs: the signs that it gets in the same way
 *
 * Adds a word before tz_words_build().
 */
void tz_words_add (TzWords *words, const char *word, TzWordKinds kinds, TzSigns signs);

/** tz_words_add_signs: Adds the characters that are signs. */
void tz_words_add_signs (TzWords *words);

/** tz_words_build: Closes the set: from here on it can be asked and not be changed. Returns: one more than
 * the greatest number of a word. */
guint tz_words_build (TzWords *words);

/** tz_words_begin: Returns: (transfer none): all words that begin at @s, code points closed by 0. */
const TzBeginning *tz_words_begin (const TzWords *words, const gunichar *s);

/**
 * tz_words_lookup:
 * @n: length of the word in code points
 *
 * Returns: a number that stands for the word of exactly @n code points at @s, counted from 0, or -1 where
 * that is no word
 */
int tz_words_lookup (const TzWords *words, const gunichar *s, guint n);

/** tz_words_get_beginnings: Returns: (transfer none): all that there are, by number; 0 is that of no word. */
const TzBeginning *tz_words_get_beginnings (const TzWords *words);

/**
 * tz_words_mark:
 * @s: code points, closed by 0
 * @n: how many, without the closing 0
 * @begins: (inout) (array length=n): zeros, which become the numbers of what begins at each code point; pages of it
 *   where nothing begins are left alone
 * @signs: (out) (array length=n / TZ_SIGN_BLOCK + 1): becomes the signs
 *
 * Reads @s once, so that whoever looks for words of a kind need only look where one begins.
 */
void tz_words_mark (const TzWords *words, const gunichar *s, guint32 n, guint16 *begins, TzSignBlock *signs);
