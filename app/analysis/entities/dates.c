/*
 * Dates: one grammar with optional parts. A point (date-point.c), then perhaps the end of a range, then one
 * suffix that leaves an end open; beside it, lists and ranges of bare years and months (date-lists.c). Years
 * that are not written stay open as XXXX until tz_place_dates().
 */
#include "reading.h"

#include "date-point.h"
#include "dates.h"
#include "findings.h"
#include "numerals.h"
#include "scan.h"

/* So many damaged dates show that the text has lost characters everywhere. */
#define MANY_DAMAGED 2

static const char32_t *const range_signs[] = {U"至", U"到",   U"---",    U"--", U"-",
                                              U"~",  U"起至", U"开始至", NULL};
static const char32_t *const year_words[] = {U"今年", U"去年", U"明年", U"当年", U"同年",
                                             U"本年", U"次年", U"翌年", U"上年", NULL};

guint
tz_date_range_sign (const gunichar *s)
{
  guint gap = s[0] == ' ' ? 1 : 0;
  guint n = tz_scan_any (s + gap, range_signs);
  if (n == 0)
    return 0;
  n += gap;
  return n + (s[n] == ' ' ? 1 : 0);
}

guint
tz_date_year_word (const gunichar *s)
{
  return tz_scan_any (s, year_words);
}

/* 以来, 起, 至今 leave the end open, 以前 the start. */
static guint
match_open (const gunichar *s, TzDateOpen *open)
{
  static const char32_t *const ends[] = {U"始至今", U"起至今", U"以来至今", U"至今", U"以来", U"以后", NULL};
  *open = TZ_DATE_OPEN_END;
  guint n = tz_scan_any (s, ends);
  if (n > 0)
    return n;
  if (s[0] == U'起' && !tz_scan_in (s[1], U"草诉到点动用步源来立止义码重"))
    return 1;
  *open = TZ_DATE_OPEN_START;
  n = tz_scan_is (s, U"以前");
  if (n > 0)
    return n;
  *open = TZ_DATE_CLOSED;
  return 0;
}

void
tz_date_write (TzDateMatch *date, const GString *edtf, TzDateOpen open)
{
  date->edtf[0] = '\0';
  if (edtf->len == 0)
    return;
  if (open == TZ_DATE_OPEN_START)
    g_strlcat (date->edtf, "../", sizeof date->edtf);
  g_strlcat (date->edtf, edtf->str, sizeof date->edtf);
  if (open == TZ_DATE_OPEN_END)
    g_strlcat (date->edtf, "/..", sizeof date->edtf);
}

static void
append_readings (const TzDatePoint *point, GString *edtf)
{
  if (point->n_readings < 2) {
    tz_date_point_append (point, edtf);
    return;
  }
  for (guint i = 0; i < point->n_readings; i++) {
    TzDatePoint reading = {
        .year = point->year, .month = point->readings[i].month, .day = point->readings[i].day};
    g_string_append_c (edtf, i == 0 ? '[' : ',');
    tz_date_point_append (&reading, edtf);
  }
  g_string_append_c (edtf, ']');
}

/* The years that a range leaves out: those of its other end. */
static void
complete_range (TzDatePoint *from, TzDatePoint *to)
{
  gboolean wraps = tz_date_point_compare (from, to) > 0 && from->month > 0 && to->month > 0;
  if (to->year == 0 && from->year > 0)
    to->year = from->year + (wraps ? 1 : 0);
  else if (from->year == 0 && to->year > 0)
    from->year = to->year - (wraps ? 1 : 0);
}

static gboolean
is_range (const TzDatePoint *from, const TzDatePoint *to)
{
  if (from->year > 0 && to->year > 0)
    return to->year > from->year || (to->year == from->year && tz_date_point_compare (from, to) <= 0);
  return TRUE;
}

static guint
match_range_end (const gunichar *s, TzDatePoint *from, GString *edtf, gboolean *damaged)
{
  guint sign = tz_date_range_sign (s);
  TzDatePoint to;
  guint n = sign == 0 ? 0 : tz_date_point_match (s + sign, from, &to);
  if (n == 0)
    return 0;
  complete_range (from, &to);
  if (!is_range (from, &to))
    return 0;
  *damaged |= to.damaged;
  g_string_truncate (edtf, 0);
  if (from->n_readings > 1 || to.n_readings > 1)
    return sign + n;
  tz_date_point_append (from, edtf);
  g_string_append_c (edtf, '/');
  tz_date_point_append (&to, edtf);
  return sign + n;
}

/* 今年上半年, 去年底: a part of a year that a word names. */
static guint
match_part_of_year (const gunichar *s, TzDatePoint *point)
{
  *point = (TzDatePoint){0};
  guint n = tz_date_year_part_match (s, &point->month);
  return point->month > 0 ? n : 0;
}

/* What may follow a point of @n code points: the end of a range, or what leaves an end open. */
static void
close_points (const gunichar *s, guint n, TzDatePoint *from, TzDateMatch *date)
{
  g_autoptr (GString) edtf = g_string_new (NULL);
  append_readings (from, edtf);
  guint end = match_range_end (s + n, from, edtf, &date->damaged);
  if (end > 0)
    date->rule = "date/range";
  TzDateOpen open = TZ_DATE_CLOSED;
  if (end == 0)
    n += match_open (s + n, &open);
  date->n = n + end;
  tz_date_write (date, edtf, open);
}

static void
match_points (const gunichar *s, TzDateMatch *date)
{
  guint word = tz_date_year_word (s);
  TzDatePoint from;
  guint n = tz_date_point_match (s + word, NULL, &from);
  if (n == 0 && word > 0)
    n = match_part_of_year (s + word, &from);
  if (n == 0 || (word > 0 && from.year > 0))
    return;
  n += word;
  date->damaged = from.damaged;
  date->rule = from.damaged ? "date/run-together" : from.year == 0 ? "date/without-year" : "date/point";
  close_points (s, n, &from, date);
}

/* A year that has lost its 年: 2019的, 2020以来. */
static void
match_lost_year (const gunichar *s, TzDateMatch *date)
{
  TzDatePoint point = {0};
  guint n = tz_scan_is_digit (s[0]) ? tz_date_year_match (s, &point.year) : 0;
  if (n == 0 || tz_scan_is_digit (s[n]))
    return;
  guint part = tz_date_year_part_match (s + n, &point.month);
  TzDateOpen open = TZ_DATE_CLOSED;
  guint end = match_open (s + n + part, &open);
  if (part + end == 0 && s[n] != U'的')
    return;
  date->n = n + part + end;
  date->rule = "date/year-sign-lost";
  date->damaged = TRUE;
  g_autoptr (GString) edtf = g_string_new (NULL);
  tz_date_point_append (&point, edtf);
  tz_date_write (date, edtf, open);
}

static TzDateMatch
match_date (const gunichar *s)
{
  static void (*const matchers[]) (const gunichar *, TzDateMatch *) = {match_points,
                                                                       tz_date_match_years,
                                                                       tz_date_match_school_year,
                                                                       tz_date_match_month_list,
                                                                       tz_date_match_year_list,
                                                                       tz_date_match_months,
                                                                       match_lost_year};
  TzDateMatch best = {0};
  for (guint i = 0; i < G_N_ELEMENTS (matchers); i++) {
    TzDateMatch date = {0};
    matchers[i](s, &date);
    if (date.n > best.n)
      best = date;
  }
  return best;
}

/* 1.2025年: the number before the stop opens a line or a sentence, and a year follows. */
static gboolean
follows_label (const gunichar *s, guint32 at)
{
  guint32 start = at - 1;
  while (start > 0 && at - start < 4 && tz_scan_is_digit (s[start - 1]))
    start--;
  gboolean opens = start + 1 < at && (start == 0 || tz_scan_in (s[start - 1], U"\n 。;:"));
  return opens && tz_scan_digits (s + at, 5) == 4 && s[at + 4] == U'年';
}

/* Whether a date may begin at @at: it must not be the tail of a longer number or word. */
static gboolean
may_begin (const gunichar *s, guint32 at)
{
  gunichar c = s[at];
  gboolean digit = tz_scan_is_digit (c);
  if (!digit && !tz_numeral_is_chinese (c) && !tz_scan_in (c, U"今去明当同本次翌上"))
    return FALSE;
  if (at == 0)
    return TRUE;
  gunichar before = s[at - 1];
  if (tz_scan_ends (s, at, U"每年") > 0)
    return FALSE;
  if (digit)
    return !tz_scan_is_digit (before) && !tz_scan_is_letter (before) && !tz_scan_in (before, U"第每+") &&
           (before != '.' || follows_label (s, at));
  return !tz_numeral_is_chinese (before) && !tz_scan_in (before, U"第每〇零");
}

/* A look at what stands behind the number, before the grammar is asked: most numbers are no date's. */
static gboolean
looks_like_date (const gunichar *s)
{
  guint n = 0;
  while (n < 4 && (tz_scan_is_digit (s[n]) || tz_numeral_is_chinese (s[n]) || tz_scan_in (s[n], U"〇○零Oo")))
    n++;
  if (n == 4) /* a year */
    return TRUE;
  if (n == 0) /* 今年 */
    return s[1] == U'年';
  return tz_scan_in (s[s[n] == ' ' ? n + 1 : n], U"年月、和至到-~起开");
}

static char *
keep_edtf (TzReading *reading, const TzDateMatch *date)
{
  return date->edtf[0] == '\0' ? NULL : tz_findings_keep_new (reading->out, date->edtf);
}

static void
take_date (TzReading *reading, guint32 at, const TzDateMatch *date)
{
  tz_reading_take (reading, (TzEntity){.span = tz_span (at, at + date->n),
                                       .type = TZ_ENTITY_DATE,
                                       .rule = date->rule,
                                       .certainty = date->damaged ? 0.7f : 1,
                                       .damaged = date->damaged,
                                       .edtf = keep_edtf (reading, date),
                                       .persons = -1});
}

/* 工期120日, 提前118日: so long, and not that day. */
static gboolean
is_duration (const gunichar *s, guint32 at, guint32 end)
{
  static const char32_t *const before[] = {U"工期", U"为期", U"连续", U"提前", U"延长", U"逾期",
                                           U"超期", U"超过", U"不足", U"共计", U"累计", U"近",
                                           U"满",   U"达",   U"共",   NULL};
  return tz_scan_ends_any (s, at, before) > 0 || tz_scan_in (s[end], U"内均历常游报产志");
}

/* 812日召开会议: in a text that has lost the signs of other dates, month and day that have lost theirs. */
static void
find_lost (TzReading *reading)
{
  const gunichar *s = reading->s;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_DIGIT);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    TzDatePoint from;
    guint n = reading->taken[i] == 0 && may_begin (s, i) ? tz_date_point_match_lost (s + i, &from) : 0;
    TzDateMatch date = {.damaged = TRUE, .rule = "date/run-together"};
    if (n > 0)
      close_points (s + i, n, &from, &date);
    tz_sign_walk_skip_digits (&walk, s, i);
    if (n > 0 && !is_duration (s, i, i + n) && tz_reading_is_free (reading, tz_span (i, i + date.n)))
      take_date (reading, i, &date);
  }
}

void
tz_find_dates (TzReading *reading)
{
  guint damaged = 0;
  const gunichar *s = reading->s;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL | TZ_SIGN_TIME);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (reading->taken[i] != 0 || !looks_like_date (s + i) || !may_begin (s, i))
      continue;
    TzDateMatch date = match_date (s + i);
    TzSpan span = tz_span (i, i + date.n);
    if (date.n == 0 || !tz_reading_is_free (reading, span))
      continue;
    take_date (reading, i, &date);
    damaged += date.damaged;
    tz_sign_walk_skip (&walk, span.end);
  }
  if (damaged >= MANY_DAMAGED)
    find_lost (reading);
}
