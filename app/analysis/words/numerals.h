#pragma once

#include "scan.h"

/** TZ_NUMERAL_LONGEST: the longest run that is read as one number; more digits than that are no number anyone writes. */
#define TZ_NUMERAL_LONGEST 24

/** tz_numeral_digits: Returns: the length of a number in digits at @s (groups by commas, decimals, then 万,
 * 亿, 千 or 百), 0 where there is none; its value in @value. */
guint tz_numeral_digits (const gunichar *s, double *value);

/** tz_numeral_chinese: Returns: the length of a number in Chinese numerals at @s, 0 where there is none; its
 * value in @value. */
guint tz_numeral_chinese (const gunichar *s, double *value);

/** tz_numeral_run: Returns: how many Chinese numerals stand at @s, counted as far as one number can reach: where it is
 * followed by what is none, a number ends there or before. */
guint tz_numeral_run (const gunichar *s);

/** TzNumeral: A Chinese numeral. */
typedef struct {
  gunichar c;
  int digit; /* what it stands for, or -1 */
  int unit;  /* 10 and more; 0 of a digit */
} TzNumeral;

/* The code points of the numerals are all different modulo this. */
#define TZ_NUMERAL_SLOTS 65

extern const TzNumeral tz_numerals[TZ_NUMERAL_SLOTS];

/** tz_numeral_find: Returns: (transfer none) (nullable): the Chinese numeral @c. */
static inline const TzNumeral *
tz_numeral_find (gunichar c)
{
  const TzNumeral *numeral = &tz_numerals[c % TZ_NUMERAL_SLOTS];
  return numeral->c == c && c != 0 ? numeral : NULL;
}

/** tz_numeral_is_chinese: Returns: whether @c is a Chinese numeral that a number may begin with: any but zero. */
static inline gboolean
tz_numeral_is_chinese (gunichar c)
{
  const TzNumeral *numeral = tz_numeral_find (c);
  return numeral != NULL && numeral->digit != 0;
}

/** tz_numeral_small: Returns: the length of a number from 1 to @most at @s, in digits or Chinese numerals, 0
 * where there is none. */
guint tz_numeral_small (const gunichar *s, guint most, guint *value);

/** tz_numeral_leads_to: Returns: %FALSE where behind the digits at @s, or the Chinese numeral, stands neither one of the
 * characters of the literal @set nor anything that a number goes on with: a glance, which costs less than to read it. */
#define tz_numeral_leads_to(s, set) tz_numeral_leads_to_first ((s), (set), G_N_ELEMENTS (set) - 1)

G_ALWAYS_INLINE static inline gboolean
tz_numeral_leads_to_first (const gunichar *s, const char32_t *set, guint n)
{
  gunichar next = s[MAX (tz_scan_digits (s, TZ_NUMERAL_LONGEST), 1)];
  return tz_scan_in (next, U",. ") || tz_numeral_find (next) != NULL || tz_scan_in_first (next, set, n);
}
