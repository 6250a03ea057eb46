#pragma once

#include <glib.h>
#include <uchar.h>
#include <wchar.h>

#include "span.h"

/*
 * Comparing folded code points with words of the source, which are UTF-32 literals: U"月" and U'月'.
 * Every function that looks at a text stops at its closing 0, of which there are %TZ_TEXT_CLOSING_ZEROS.
 *
 * Macros take literals and lists of them, so that the compiler knows how long they are and compares with
 * constants, without a loop; words that are found out only when the program runs have functions of their own.
 */

static inline gboolean
tz_scan_is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static inline gboolean
tz_scan_is_han (gunichar c)
{
  return (c >= 0x4e00 && c <= 0x9fff) || c == U'〇' || (c >= 0x3400 && c <= 0x4dbf) || c >= 0x20000;
}

static inline gboolean
tz_scan_is_letter (gunichar c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/** TZ_SCAN_FEW: so many literals are compared one by one; of more it is asked first whether any has the last bits of
 * the character, which the compiler puts into one number. */
#define TZ_SCAN_FEW 3

static inline guint64
tz_scan_bit_of (gunichar c)
{
  return G_GUINT64_CONSTANT (1) << (c % 64);
}

/** tz_scan_in: Returns: whether @c is one of the characters of the literal @set. */
#define tz_scan_in(c, set) tz_scan_in_first ((c), (set), G_N_ELEMENTS (set) - 1)

G_ALWAYS_INLINE static inline gboolean
tz_scan_in_first (gunichar c, const char32_t *set, guint n)
{
  guint64 bits = 0;
#pragma GCC unroll 64
  for (guint i = 0; i < n; i++)
    bits |= tz_scan_bit_of (set[i]);
  if (n > TZ_SCAN_FEW && (bits & tz_scan_bit_of (c)) == 0)
    return FALSE;
#pragma GCC unroll 64
  for (guint i = 0; i < n; i++)
    if (set[i] == c)
      return TRUE;
  return FALSE;
}

/** tz_scan_in_set: Returns: whether @c is one of the characters of @set, which is closed by 0. */
static inline gboolean
tz_scan_in_set (gunichar c, const char32_t *set)
{
  for (; *set != 0; set++)
    if (*set == c)
      return TRUE;
  return FALSE;
}

/** TZ_SCAN_LONGEST: how long a literal may be that is compared without a loop. */
#define TZ_SCAN_LONGEST 12

/** tz_scan_length: Returns: the length of @word, which the compiler knows where that is a literal. */
G_ALWAYS_INLINE static inline guint
tz_scan_length (const char32_t *word)
{
#pragma GCC unroll 12
  for (guint n = 0; n < TZ_SCAN_LONGEST; n++)
    if (word[n] == 0)
      return n;
  guint n = TZ_SCAN_LONGEST;
  while (word[n] != 0)
    n++;
  return n;
}

/** tz_scan_is: Returns: the length of the literal @word where it stands at @s, else 0. */
#define tz_scan_is(s, word) tz_scan_is_first ((s), (word), G_N_ELEMENTS (word) - 1)

G_ALWAYS_INLINE static inline guint
tz_scan_is_first (const gunichar *s, const char32_t *word, guint n)
{
#pragma GCC unroll 16
  for (guint i = 0; i < n; i++)
    if (s[i] != word[i])
      return 0;
  return n;
}

/** tz_scan_is_word: Returns: the length of @word, which is closed by 0, where it stands at @s, else 0. */
static inline guint
tz_scan_is_word (const gunichar *s, const char32_t *word)
{
  guint n = 0;
  for (; word[n] != 0; n++)
    if (s[n] != word[n])
      return 0;
  return n;
}

/** TzScanSet: A set of characters, empty where all is 0, that tells at once what it does not hold: characters
 * of one last byte are one to it. */
typedef struct {
  guint64 bits[256 / 64];
} TzScanSet;

static inline void
tz_scan_set_add (TzScanSet *set, gunichar c)
{
  set->bits[c % 256 / 64] |= G_GUINT64_CONSTANT (1) << (c % 64);
}

/** tz_scan_set_join: Adds to @set what @other holds. */
static inline void
tz_scan_set_join (TzScanSet *set, const TzScanSet *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (set->bits); i++)
    set->bits[i] |= other->bits[i];
}

/** tz_scan_set_may_have: Returns: %FALSE where @c is not in @set. */
static inline gboolean
tz_scan_set_may_have (const TzScanSet *set, gunichar c)
{
  return (set->bits[c % 256 / 64] >> (c % 64) & 1) != 0;
}

/** tz_scan_find: Returns: the first place from @from on, before @end, where @c stands, or @end. */
static inline guint32
tz_scan_find (const gunichar *s, guint32 from, guint32 end, gunichar c)
{
  G_STATIC_ASSERT (sizeof (wchar_t) == sizeof (gunichar));
  const wchar_t *found = from >= end ? NULL : wmemchr ((const wchar_t *)s + from, (wchar_t)c, end - from);
  return found == NULL ? end : (guint32)(found - (const wchar_t *)s);
}

/** tz_scan_any: Returns: the length of the first of @words, an array of literals closed by %NULL, that stands
 * at @s, or 0. */
#define tz_scan_any(s, words) tz_scan_any_first ((s), (words), G_N_ELEMENTS (words) - 1)

G_ALWAYS_INLINE static inline guint
tz_scan_any_first (const gunichar *s, const char32_t *const *words, guint n_words)
{
  guint64 firsts = 0;
#pragma GCC unroll 64
  for (guint i = 0; i < n_words; i++)
    firsts |= tz_scan_bit_of (words[i][0]);
  if (n_words > TZ_SCAN_FEW && (firsts & tz_scan_bit_of (s[0])) == 0)
    return 0;
#pragma GCC unroll 64
  for (guint i = 0; i < n_words; i++) {
    guint n = tz_scan_is_first (s, words[i], tz_scan_length (words[i]));
    if (n > 0)
      return n;
  }
  return 0;
}

/** tz_scan_any_word: Returns: the length of the first of @words, closed by %NULL, that stands at @s, or 0. */
static inline guint
tz_scan_any_word (const gunichar *s, const char32_t *const *words)
{
  for (; *words != NULL; words++) {
    guint n = tz_scan_is_word (s, *words);
    if (n > 0)
      return n;
  }
  return 0;
}

/** TzScanWords: A list of words, closed by %NULL, with the set of what they begin with, to look for at many
 * places. */
typedef struct {
  const char32_t *const *words;
  TzScanSet firsts;
} TzScanWords;

/** tz_scan_words: Returns: the list of @words, an array of literals closed by %NULL. */
#define tz_scan_words(words) tz_scan_words_first ((words), G_N_ELEMENTS (words) - 1)

G_ALWAYS_INLINE static inline TzScanWords
tz_scan_words_first (const char32_t *const *words, guint n_words)
{
  TzScanWords list = {.words = words};
#pragma GCC unroll 64
  for (guint i = 0; i < n_words; i++)
    tz_scan_set_add (&list.firsts, words[i][0]);
  return list;
}

/** tz_scan_words_of: Returns: the list of @words, closed by %NULL, that are found out only when the program runs. */
static inline TzScanWords
tz_scan_words_of (const char32_t *const *words)
{
  TzScanWords list = {.words = words};
  for (; *words != NULL; words++)
    tz_scan_set_add (&list.firsts, (*words)[0]);
  return list;
}

/** tz_scan_words_any: Returns: the length of the first of the words of @list that stands at @s, or 0. */
static inline guint
tz_scan_words_any (const TzScanWords *list, const gunichar *s)
{
  return tz_scan_set_may_have (&list->firsts, s[0]) ? tz_scan_any_word (s, list->words) : 0;
}

/** tz_scan_find_any: Returns: the first place from @from on, before @end, where one of @words, an array of literals
 * closed by %NULL, begins, or @end. */
#define tz_scan_find_any(s, from, end, words) tz_scan_words_find ((s), (from), (end), tz_scan_words (words))

static inline guint32
tz_scan_words_find (const gunichar *s, guint32 from, guint32 end, TzScanWords list)
{
  while (from < end && tz_scan_words_any (&list, s + from) == 0)
    from++;
  return MIN (from, end);
}

/** tz_scan_holds_any: Returns: whether one of @words, an array of literals closed by %NULL, begins in @span. */
#define tz_scan_holds_any(s, span, words) tz_scan_words_begin_in ((s), (span), tz_scan_words (words))

static inline gboolean
tz_scan_words_begin_in (const gunichar *s, TzSpan span, TzScanWords list)
{
  return !tz_span_is_empty (span) && tz_scan_words_find (s, span.start, span.end, list) < span.end;
}

/** tz_scan_ends: Returns: the length of the literal @word where it ends before code point @end of @s, else 0. */
#define tz_scan_ends(s, end, word) tz_scan_ends_first ((s), (end), (word), G_N_ELEMENTS (word) - 1)

G_ALWAYS_INLINE static inline guint
tz_scan_ends_first (const gunichar *s, guint32 end, const char32_t *word, guint n)
{
  return n <= end ? tz_scan_is_first (s + end - n, word, n) : 0;
}

/** tz_scan_ends_word: Returns: the length of @word, which is closed by 0, where it ends before code point @end
 * of @s, else 0. */
static inline guint
tz_scan_ends_word (const gunichar *s, guint32 end, const char32_t *word)
{
  guint n = tz_scan_length (word);
  return n <= end ? tz_scan_is_word (s + end - n, word) : 0;
}

/** tz_scan_ends_any: Returns: the length of the first of @words, an array of literals closed by %NULL, that
 * ends before @end, or 0. */
#define tz_scan_ends_any(s, end, words) tz_scan_ends_any_first ((s), (end), (words), G_N_ELEMENTS (words) - 1)

G_ALWAYS_INLINE static inline guint
tz_scan_ends_any_first (const gunichar *s, guint32 end, const char32_t *const *words, guint n_words)
{
  guint64 lasts = 0;
#pragma GCC unroll 64
  for (guint i = 0; i < n_words; i++)
    lasts |= tz_scan_bit_of (words[i][tz_scan_length (words[i]) - 1]);
  if (n_words > TZ_SCAN_FEW && (end == 0 || (lasts & tz_scan_bit_of (s[end - 1])) == 0))
    return 0;
#pragma GCC unroll 64
  for (guint i = 0; i < n_words; i++) {
    guint n = tz_scan_ends_first (s, end, words[i], tz_scan_length (words[i]));
    if (n > 0)
      return n;
  }
  return 0;
}

/** tz_scan_ends_any_word: Returns: the length of the first of @words, closed by %NULL, that ends before @end,
 * or 0. */
static inline guint
tz_scan_ends_any_word (const gunichar *s, guint32 end, const char32_t *const *words)
{
  for (; *words != NULL; words++) {
    guint n = tz_scan_ends_word (s, end, *words);
    if (n > 0)
      return n;
  }
  return 0;
}

/** tz_scan_digits: Returns: how many digits stand at @s, at most @most. */
static inline guint
tz_scan_digits (const gunichar *s, guint most)
{
  guint n = 0;
  while (n < most && tz_scan_is_digit (s[n]))
    n++;
  return n;
}

/** tz_scan_number: Returns: the value of the @n digits at @s. */
static inline guint
tz_scan_number (const gunichar *s, guint n)
{
  guint value = 0;
  for (guint i = 0; i < n; i++)
    value = value * 10 + (s[i] - '0');
  return value;
}
