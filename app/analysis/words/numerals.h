#pragma once

#include <glib.h>
#include <uchar.h>

/** tz_numeral_digits: Returns: the length of a number in digits at @s (groups by commas, decimals, then 万,
 * 亿, 千 or 百), 0 where there is none; its value in @value. */
guint tz_numeral_digits (const gunichar *s, double *value);

/** tz_numeral_chinese: Returns: the length of a number in Chinese numerals at @s, 0 where there is none; its
 * value in @value. */
guint tz_numeral_chinese (const gunichar *s, double *value);

/** tz_numeral_is_chinese: Returns: whether @c is a Chinese numeral that a number may begin with. */
static inline gboolean
tz_numeral_is_chinese (gunichar c)
{
  if (c < U'一' || c > U'百')
    return FALSE;
  switch (c) {
  case U'一':
  case U'二':
  case U'两':
  case U'三':
  case U'四':
  case U'五':
  case U'六':
  case U'七':
  case U'八':
  case U'九':
  case U'十':
  case U'百':
  case U'千':
  case U'万':
  case U'亿':
    return TRUE;
  default:
    return FALSE;
  }
}

/** tz_numeral_small: Returns: the length of a number from 1 to @most at @s, in digits or Chinese numerals, 0
 * where there is none. */
guint tz_numeral_small (const gunichar *s, guint most, guint *value);
