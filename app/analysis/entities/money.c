/* Sums of money: a number closed by 元. */
#include "reading.h"

#include "numerals.h"
#include "scan.h"

#include <math.h>

static const char32_t *const not_money[] = {U"旦",   U"宵", U"素", U"化", U"老", U"月", U"首",
                                            U"宇宙", U"件", U"勋", U"气", U"培", NULL};

/* 百万亿: so many units stand together at most. */
#define MOST_UNITS 3

static double
unit_of (gunichar c)
{
  switch (c) {
  case U'百':
    return 1e2;
  case U'千':
    return 1e3;
  case U'万':
    return 1e4;
  case U'亿':
    return 1e8;
  default:
    return 0;
  }
}

/* Reads what stands between the number and 元: 余万, 多, 余. Gives its length. */
static guint
match_unit (const gunichar *s, double *value)
{
  guint n = s[0] == ' ' ? 1 : 0;
  if (s[n] == U'余' || s[n] == U'多')
    n++;
  for (guint i = 0; i < MOST_UNITS && unit_of (s[n]) > 0; i++)
    *value *= unit_of (s[n++]);
  if (s[n] == U'余' || s[n] == U'多')
    n++;
  return n;
}

static guint
match_sum (const gunichar *s, double *value)
{
  if (!tz_numeral_leads_to (s, U"余多元"))
    return 0;
  guint n = tz_scan_is_digit (s[0]) ? tz_numeral_digits (s, value) : tz_numeral_chinese (s, value);
  if (n == 0)
    return 0;
  n += match_unit (s + n, value);
  if (s[n] != U'元' || tz_scan_any (s + n + 1, not_money) > 0)
    return 0;
  return n + 1;
}

/* 万元 alone is a sum only in 近万元 and the like; elsewhere it is a unit (单位：万元) or its number is lost.
 */
static gboolean
may_begin (const gunichar *s, guint32 at)
{
  gunichar before = at > 0 ? s[at - 1] : 0;
  if (s[at] == U'万' || s[at] == U'亿')
    return tz_scan_in (before, U"近超上逾约过破");
  return before != U'第' && !(tz_scan_is_digit (s[at]) && before == '.');
}

void
tz_find_money (TzReading *reading)
{
  const gunichar *s = reading->s;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (reading->taken[i] != 0)
      continue;
    double value;
    guint n = may_begin (s, i) ? match_sum (s + i, &value) : 0;
    if (n > 0 && tz_reading_is_free (reading, tz_span (i, i + n))) {
      tz_reading_take (reading, (TzEntity){.span = tz_span (i, i + n),
                                           .type = TZ_ENTITY_MONEY,
                                           .rule = "money/number-yuan",
                                           .certainty = 1,
                                           .has_number = TRUE,
                                           .number = round (value * 100) / 100,
                                           .persons = -1});
      tz_sign_walk_skip (&walk, i + n);
      continue;
    }
    tz_sign_walk_skip_digits (&walk, s, i);
  }
}
