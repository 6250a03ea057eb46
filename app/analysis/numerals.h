#pragma once

#include <glib.h>

/** tz_numeral_digits: Returns: the length of a number in digits at @s (groups by commas, decimals, then 万,
 * 亿, 千 or 百), 0 where there is none; its value in @value. */
guint tz_numeral_digits (const gunichar *s, double *value);

/** tz_numeral_chinese: Returns: the length of a number in Chinese numerals at @s, 0 where there is none; its
 * value in @value. */
guint tz_numeral_chinese (const gunichar *s, double *value);

/** tz_numeral_is_chinese: Returns: whether @c is a Chinese numeral that a number may begin with. */
gboolean tz_numeral_is_chinese (gunichar c);

/** tz_numeral_small: Returns: the length of a number from 1 to @most at @s, in digits or Chinese numerals, 0
 * where there is none. */
guint tz_numeral_small (const gunichar *s, guint most, guint *value);
