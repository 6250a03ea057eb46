#include "numerals.h"

#include <math.h>

#define SLOT(c) [(c) % TZ_NUMERAL_SLOTS]

const TzNumeral tz_numerals[TZ_NUMERAL_SLOTS] = {
    SLOT (U'〇') = {U'〇', 0, 0},     SLOT (U'○') = {U'○', 0, 0},      SLOT (U'零') = {U'零', 0, 0},
    SLOT (U'一') = {U'一', 1, 0},     SLOT (U'二') = {U'二', 2, 0},    SLOT (U'两') = {U'两', 2, 0},
    SLOT (U'三') = {U'三', 3, 0},     SLOT (U'四') = {U'四', 4, 0},    SLOT (U'五') = {U'五', 5, 0},
    SLOT (U'六') = {U'六', 6, 0},     SLOT (U'七') = {U'七', 7, 0},    SLOT (U'八') = {U'八', 8, 0},
    SLOT (U'九') = {U'九', 9, 0},     SLOT (U'十') = {U'十', -1, 10},  SLOT (U'百') = {U'百', -1, 100},
    SLOT (U'千') = {U'千', -1, 1000}, SLOT (U'万') = {U'万', -1, 1e4}, SLOT (U'亿') = {U'亿', -1, 1e8},
};

static double
unit_value (gunichar c)
{
  const TzNumeral *numeral = tz_numeral_find (c);
  return numeral != NULL ? numeral->unit : 0;
}

/* Numbers are exact to so many parts: 5.0227万 is 50227. */
#define EXACT 1e6

static guint
plain_digits (const gunichar *s, double *value)
{
  guint n = tz_scan_digits (s, TZ_NUMERAL_LONGEST);
  if (n == 0)
    return 0;
  double whole = 0;
  for (guint i = 0; i < n; i++)
    whole = whole * 10 + (s[i] - '0');
  if (n <= 3)
    while (s[n] == ',' && tz_scan_digits (s + n + 1, 4) == 3 && n < TZ_NUMERAL_LONGEST) {
      whole = whole * 1000 + tz_scan_number (s + n + 1, 3);
      n += 4;
    }
  if (s[n] == '.' && tz_scan_is_digit (s[n + 1])) {
    double scale = 1;
    double part = 0;
    guint decimals = tz_scan_digits (s + n + 1, TZ_NUMERAL_LONGEST);
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

/* 千克, 千米: a unit of measure and no thousand. */
static gboolean
opens_measure (const gunichar *s)
{
  return s[0] == U'千' && (s[1] == U'克' || s[1] == U'米' || s[1] == U'瓦' || s[1] == U'伏');
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
    if (unit < 100 || unit >= above || opens_measure (s + n))
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
  const TzNumeral *first = tz_numeral_find (s[0]);
  if (tz_numeral_find (s[1]) == NULL) { /* as nearly all are */
    *value = MAX (first->digit, first->unit);
    return 1;
  }
  double total = 0;
  double section = 0;
  int digit = -1;
  guint n = 0;
  for (; n < TZ_NUMERAL_LONGEST; n++) {
    const TzNumeral *numeral = tz_numeral_find (s[n]);
    if (numeral == NULL || (numeral->digit > 0 && digit > 0))
      break;
    if (numeral->digit >= 0) {
      digit = numeral->digit;
    } else if (numeral->unit >= 1e4) {
      section += digit > 0 ? digit : 0;
      total = (total + (section > 0 || total > 0 ? section : 1)) * numeral->unit;
      section = 0;
      digit = -1;
    } else {
      section += (digit > 0 ? digit : 1) * numeral->unit;
      digit = -1;
    }
  }
  *value = total + section + (digit > 0 ? digit : 0);
  return n;
}

guint
tz_numeral_run (const gunichar *s)
{
  guint n = 0;
  while (n < TZ_NUMERAL_LONGEST && tz_numeral_find (s[n]) != NULL)
    n++;
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
