/* Document numbers: 〔2019〕122号 with the issuing sign before it, also where one bracket is lost. */
#include "reading.h"

#include "scan.h"

/* The longest issuing sign, in code points. */
#define LONGEST_SIGN 9

/* The longest body before a sign that is looked for. */
#define LONGEST_BODY 6

/* After these the number stands alone: it counts issues and has no sign. */
static const char32_t *const series[] = {U"纪要", U"简报", U"通报", U"快报", U"专报", U"动态",
                                         U"信息", U"文件", U"专刊", U"要情", NULL};

/* What may stand before a sign and is no part of it. */
static const char32_t *const before_sign[] = {U"按照", U"根据", U"依据", U"执行", U"落实", U"参照", U"对照",
                                              U"比照", U"文号", U"字号", U"下发", U"印发", U"关于", U"通知",
                                              U"贯彻", U"遵照", U"依照", U"文件", U"规定", U"制发", U"转发",
                                              U"以",   U"按",   U"和",   U"与",   U"及",   U"的",   U"了",
                                              U"据",   U"从",   U"对",   U"由",   U"是",   U"在",   NULL};

static gboolean
is_year (const gunichar *s)
{
  return tz_scan_digits (s, 4) == 4 && (s[0] == '1' || s[0] == '2') && (s[1] == '9' || s[1] == '0');
}

/* Reads from the opening bracket at @s, which may be lost; gives the length up to 号 or 期. */
static guint
match_number (const gunichar *s, gboolean *damaged)
{
  gboolean opens = s[0] == '[' || s[0] == '(';
  guint n = opens ? 1 : 0;
  if (!is_year (s + n))
    return 0;
  n += 4;
  gboolean closes = s[n] == ']' || s[n] == ')';
  if (!opens && !closes)
    return 0;
  n += closes ? 1 : 0;
  if (s[n] == ' ')
    n++;
  if (s[n] == U'第')
    n++;
  guint digits = tz_scan_digits (s + n, 5);
  if (digits == 0 || digits > 4)
    return 0;
  n += digits;
  if (s[n] == ' ')
    n++;
  if (s[n] != U'号' && s[n] != U'期')
    return 0;
  *damaged = !opens || !closes;
  return n + 1;
}

/* 县审计局|云审报〔2021〕: the body that issues it. */
static gboolean
ends_body (const TzReading *reading, guint32 at)
{
  for (guint n = 2; n <= LONGEST_BODY && n < at; n++)
    if (tz_scan_in (reading->s[at - n - 1], U"省市县区州旗") &&
        (tz_reading_is_word (reading, at - n, n, TZ_WORD_BODY) ||
         (n > 2 && tz_scan_in (reading->s[at - 1], U"局厅院委"))))
      return TRUE;
  return FALSE;
}

/* Where the sign begins that ends before @at. */
static guint32
find_sign (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  if (at == 0 || tz_scan_ends_any (s, at, series) > 0)
    return at;
  guint32 start = at;
  while (start > 0 && at - start < LONGEST_SIGN && reading->taken[start - 1] == 0 &&
         tz_scan_is_han (s[start - 1])) {
    if (start < at && (tz_scan_ends_any (s, start, before_sign) > 0 || ends_body (reading, start)))
      break;
    start--;
  }
  /* a sign that stands between edges may end in any character */
  gboolean edge = start == 0 || !tz_scan_is_han (s[start - 1]) || ends_body (reading, start);
  gboolean sign = tz_lexicon_match (reading->lexicon, s + at - 1, TZ_WORD_ISSUING_SIGN) > 0;
  return sign || (edge && at - start >= 2) ? start : at;
}

void
tz_find_docnums (TzReading *reading)
{
  const gunichar *s = reading->s;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_BRACKET | TZ_SIGN_DIGIT);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (s[i] != '[' && s[i] != '(' && !(s[i] == '2' || s[i] == '1'))
      continue;
    if (reading->taken[i] != 0 || (i > 0 && tz_scan_is_digit (s[i - 1])))
      continue;
    gboolean damaged;
    guint n = match_number (s + i, &damaged);
    if (n == 0)
      continue;
    guint32 start = find_sign (reading, i);
    if (damaged && start == i)
      continue;
    tz_reading_take (reading, (TzEntity){.span = tz_span (start, i + n),
                                         .type = TZ_ENTITY_DOCNUM,
                                         .rule = damaged ? "docnum/bracket-lost" : "docnum/year-in-brackets",
                                         .certainty = damaged ? 0.8f : 1,
                                         .damaged = damaged,
                                         .persons = -1});
    tz_sign_walk_skip (&walk, i + n);
  }
}
