/* Shares: 73.2%, 四分之一, 三成, 半数, 5个百分点, with the words that round them. */
#include "reading.h"

#include "numerals.h"
#include "scan.h"

static const char32_t *const before_share[] = {U"超过", U"接近", U"近", U"约", U"超", U"逾", NULL};
static const char32_t *const after_share[] = {U"以上", U"以下", U"左右", NULL};

/* After N成 these make another word of it. */
static const char32_t *const not_tenths[] = {U"立", U"为", U"员", U"绩", U"本", U"果", U"不变", U"长",
                                             U"年", U"功", U"效", U"熟", U"套", U"形", U"型",   U"就",
                                             U"分", U"材", U"风", U"组", U"交", U"因", U"份",   NULL};

static guint
number_at (const gunichar *s, double *value)
{
  return tz_scan_is_digit (s[0]) ? tz_numeral_digits (s, value) : tz_numeral_chinese (s, value);
}

/* 百分之 and 分之 with a number on each side; @n is the length of that before it. */
static guint
match_fraction (const gunichar *s, guint n, double below, double *value)
{
  double above;
  guint parts = tz_scan_is (s + n, U"分之");
  if (parts == 0 || below <= 0)
    return 0;
  guint m = number_at (s + n + parts, &above);
  if (m == 0)
    return 0;
  *value = 100 * above / below;
  return n + parts + m;
}

static guint
match_tenths (const gunichar *s, guint n, double tenths, double *value)
{
  if (tenths < 1 || tenths > 10 || s[n] != U'成' || tz_scan_any (s + n + 1, not_tenths) > 0)
    return 0;
  *value = 10 * tenths;
  double rest; /* 七成二 */
  guint m = tz_numeral_chinese (s + n + 1, &rest);
  if (m != 1 || rest < 1 || rest > 9 || (tz_scan_is_han (s[n + 2]) && !tz_scan_in (s[n + 2], U"以左的")))
    return n + 1;
  *value += rest;
  return n + 2;
}

static guint
match_percent (const gunichar *s, guint n)
{
  guint blank = s[n] == ' ' ? 1 : 0;
  if (s[n + blank] == '%' && tz_scan_is_digit (s[0]))
    return n + blank + 1;
  guint points = tz_scan_is (s + n + blank, U"个百分点");
  return points > 0 ? n + blank + points : 0;
}

static guint
match_share (const gunichar *s, double *value)
{
  if (tz_scan_is (s, U"半数") > 0) {
    *value = 50;
    return 2;
  }
  if (tz_scan_is (s, U"百分百") > 0) {
    *value = 100;
    return 3;
  }
  if (!tz_numeral_leads_to (s, U"%个分成"))
    return 0;
  double number;
  guint n = number_at (s, &number);
  if (n == 0)
    return 0;
  *value = number;
  guint share = match_percent (s, n);
  if (share == 0)
    share = match_fraction (s, n, number, value);
  return share > 0 ? share : match_tenths (s, n, number, value);
}

static gboolean
may_start (gunichar c)
{
  return tz_scan_is_digit (c) || c == U'半' || tz_numeral_is_chinese (c);
}

void
tz_find_percents (TzReading *reading)
{
  const gunichar *s = reading->s;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL | TZ_SIGN_TIME);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (!may_start (s[i]) || reading->taken[i] != 0)
      continue;
    gboolean inside = i > 0 && (tz_scan_is_digit (s[i - 1]) || s[i - 1] == '.' || s[i - 1] == U'第');
    double value;
    guint n = inside ? 0 : match_share (s + i, &value);
    if (n == 0)
      continue;
    guint32 start = i - tz_scan_ends_any (s, i, before_share);
    guint32 end = i + n + tz_scan_any (s + i + n, after_share);
    if (!tz_reading_is_free (reading, tz_span (start, end)))
      continue;
    tz_reading_take (reading, (TzEntity){.span = tz_span (start, end),
                                         .type = TZ_ENTITY_PERCENT,
                                         .rule = "percent/share",
                                         .certainty = 1,
                                         .has_number = TRUE,
                                         .number = value,
                                         .persons = -1});
    tz_sign_walk_skip (&walk, end);
  }
}
