#include "numerals.h"

#include "scan.h"

#include <math.h>

/* What a Chinese numeral stands for, or -1. */
static int
digit_value (gunichar c)
{
  switch (c) {
  case U'〇':
  case U'○':
  case U'零':
    return 0;
  case U'一':
    return 1;
  case U'二':
  case U'两':
    return 2;
  case U'三':
    return 3;
  case U'四':
    return 4;
  case U'五':
    return 5;
  case U'六':
    return 6;
  case U'七':
    return 7;
  case U'八':
    return 8;
  case U'九':
    return 9;
  default:
    return -1;
  }
}

static double
unit_value (gunichar c)
{
  switch (c) {
  case U'十':
    return 10;
  case U'百':
    return 100;
  case U'千':
    return 1000;
  case U'万':
    return 1e4;
  case U'亿':
    return 1e8;
  default:
    return 0;
  }
}

/* Numbers are exact to so many parts: 5.0227万 is 50227. */
#define EXACT 1e6

/* The longest run that is read as one number; more digits than that are no number anyone writes. */
#define LONGEST 24

static guint
plain_digits (const gunichar *s, double *value)
{
  guint n = tz_scan_digits (s, LONGEST);
  if (n == 0)
    return 0;
  double whole = 0;
  for (guint i = 0; i < n; i++)
    whole = whole * 10 + (s[i] - '0');
  if (n <= 3)
    while (s[n] == ',' && tz_scan_digits (s + n + 1, 4) == 3 && n < LONGEST) {
      whole = whole * 1000 + tz_scan_number (s + n + 1, 3);
      n += 4;
    }
  if (s[n] == '.' && tz_scan_is_digit (s[n + 1])) {
    double scale = 1;
    double part = 0;
    guint decimals = tz_scan_digits (s + n + 1, LONGEST);
    for (guint i = 1; i <= decimals; i++) {
      part = part * 10 + (s[n + i] - '0');
      scale *= 10;
    }
    whole += part / scale;
    n += 1 + decimals;
  }
  *value = whole;
  return n;
}

guint
tz_numeral_digits (const gunichar *s, double *value)
{
  guint n = plain_digits (s, value);
  if (n == 0)
    return 0;
  double above = 1e13;
  double sum = 0;
  for (;;) {
    double unit = unit_value (s[n]);
    if (unit < 100 || unit >= above)
      break;
    n++;
    while (unit_value (s[n]) > unit) /* 千万, 百亿 */
      unit *= unit_value (s[n++]);
    sum += *value * unit;
    *value = 0;
    above = unit;
    n += plain_digits (s + n, value);
  }
  *value = round ((*value + sum) * EXACT) / EXACT;
  return n;
}

guint
tz_numeral_chinese (const gunichar *s, double *value)
{
  if (!tz_numeral_is_chinese (s[0]))
    return 0;
  double total = 0;
  double section = 0;
  int digit = -1;
  guint n = 0;
  for (; n < LONGEST; n++) {
    int d = digit_value (s[n]);
    double unit = unit_value (s[n]);
    if (d > 0 && digit > 0)
      break;
    if (d >= 0) {
      digit = d;
    } else if (unit >= 1e4) {
      section += digit > 0 ? digit : 0;
      total = (total + (section > 0 || total > 0 ? section : 1)) * unit;
      section = 0;
      digit = -1;
    } else if (unit > 0) {
      section += (digit > 0 ? digit : 1) * unit;
      digit = -1;
    } else {
      break;
    }
  }
  *value = total + section + (digit > 0 ? digit : 0);
  return n;
}

guint
tz_numeral_small (const gunichar *s, guint most, guint *value)
{
  guint n = tz_scan_digits (s, 3);
  if (n > 0) {
    *value = tz_scan_number (s, n);
    return n <= 2 && *value >= 1 && *value <= most ? n : 0;
  }
  double number;
  n = tz_numeral_chinese (s, &number);
  if (n == 0 || number < 1 || number > most)
    return 0;
  *value = (guint)number;
  return n;
}
