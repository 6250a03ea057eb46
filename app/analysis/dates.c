/*
 * Dates: one grammar with optional parts. A point (date-point.c), then perhaps
 * the end of a range, then one suffix that leaves an end open; before that,
 * lists and ranges of bare years and months. Years that are not written stay
 * open as XXXX until tz_place_dates().
 */
#include "reading.h"

#include "date-point.h"
#include "findings.h"
#include "numerals.h"
#include "scan.h"

typedef enum { OPEN_NONE, OPEN_END, OPEN_START } Open;

typedef struct {
  guint n;
  char edtf[96]; /* "" where damage leaves more than one reading of a range */
  gboolean damaged;
  const char *rule;
} Date;

static const char32_t *const range_signs[] = {U"至", U"到", U"--", U"-", U"~", U"起至", U"开始至", NULL};
static const char32_t *const year_words[] = {U"今年", U"去年", U"明年", U"当年", U"同年",
                                             U"本年", U"次年", U"翌年", U"上年", NULL};

static guint
match_range_sign (const gunichar *s)
{
  guint gap = s[0] == ' ' ? 1 : 0;
  guint n = tz_scan_any (s + gap, range_signs);
  if (n == 0)
    return 0;
  n += gap;
  return n + (s[n] == ' ' ? 1 : 0);
}

/* 以来, 起, 至今 leave the end open, 以前 the start. */
static guint
match_open (const gunichar *s, Open *open)
{
  static const char32_t *const ends[] = {U"始至今", U"起至今", U"以来至今", U"至今", U"以来", U"以后", NULL};
  *open = OPEN_END;
  guint n = tz_scan_any (s, ends);
  if (n > 0)
    return n;
  if (s[0] == U'起' && !tz_scan_in (s[1], U"草诉到点动用步源来立止义码重"))
    return 1;
  *open = OPEN_START;
  n = tz_scan_is (s, U"以前");
  if (n > 0)
    return n;
  *open = OPEN_NONE;
  return 0;
}

static void
write_date (Date *date, const GString *edtf, Open open)
{
  const char *before = open == OPEN_START ? "../" : "";
  const char *after = open == OPEN_END ? "/.." : "";
  if (edtf->len == 0)
    date->edtf[0] = '\0';
  else
    g_snprintf (date->edtf, sizeof date->edtf, "%s%s%s", before, edtf->str, after);
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
  guint sign = match_range_sign (s);
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

/* A point, a range of points, and what leaves an end open. */
static void
match_points (const gunichar *s, Date *date)
{
  guint word = tz_scan_any (s, year_words);
  TzDatePoint from;
  guint n = tz_date_point_match (s + word, NULL, &from);
  if (n == 0 && word > 0)
    n = match_part_of_year (s + word, &from);
  if (n == 0 || (word > 0 && from.year > 0))
    return;
  n += word;
  date->damaged = from.damaged;
  date->rule = from.damaged ? "date/run-together" : from.year == 0 ? "date/without-year" : "date/point";
  g_autoptr (GString) edtf = g_string_new (NULL);
  append_readings (&from, edtf);
  guint end = match_range_end (s + n, &from, edtf, &date->damaged);
  if (end > 0)
    date->rule = "date/range";
  Open open = OPEN_NONE;
  if (end == 0)
    n += match_open (s + n, &open);
  date->n = n + end;
  write_date (date, edtf, open);
}

/* 2023-2024学年度第一学期 */
static guint
match_term (const gunichar *s, int year, GString *edtf)
{
  guint n = tz_scan_is (s, U"学年");
  if (n == 0)
    return 0;
  n += tz_scan_is (s + n, U"度");
  static const char32_t *const first[] = {U"第一学期", U"上学期", U"上期", NULL};
  static const char32_t *const second[] = {U"第二学期", U"下学期", U"下期", NULL};
  guint half = tz_scan_any (s + n, first);
  g_string_truncate (edtf, 0);
  if (half > 0) {
    g_string_printf (edtf, "%04d-08/%04d-01", year, year + 1);
    return n + half;
  }
  half = tz_scan_any (s + n, second);
  g_string_printf (edtf, half > 0 ? "%04d-02/%04d-07" : "%04d-08/%04d-07", half > 0 ? year + 1 : year,
                   year + 1);
  return n + half;
}

#define MOST_YEARS 8

/* Years that share one 年: 2019、2020年, 2017—2018年. Gives the length up to 年
 * or 学年. */
static guint
match_bare_years (const gunichar *s, int years[MOST_YEARS], guint *n_years, gboolean *list)
{
  guint n = 0;
  *n_years = 0;
  *list = FALSE;
  while (*n_years < MOST_YEARS) {
    guint year = tz_date_year_match (s + n, &years[*n_years]);
    if (year == 0 || (*n_years > 0 && years[*n_years] <= years[*n_years - 1]))
      return 0;
    n += year;
    (*n_years)++;
    gboolean listed = s[n] == U'、' || s[n] == U'和' || s[n] == ',';
    guint sign = listed ? 1 : match_range_sign (s + n);
    if (sign == 0)
      return n;
    *list |= listed;
    n += sign;
  }
  return 0;
}

static void
match_years (const gunichar *s, Date *date)
{
  int years[MOST_YEARS];
  guint n_years;
  gboolean list;
  guint n = match_bare_years (s, years, &n_years, &list);
  if (n == 0 || (!list && n_years > 2))
    return;
  g_autoptr (GString) edtf = g_string_new (NULL);
  guint term = match_term (s + n, years[0], edtf);
  if (term > 0) {
    date->n = n + term;
    date->rule = "date/school-year";
    write_date (date, edtf, OPEN_NONE);
    return;
  }
  if (n_years < 2 || s[n] != U'年')
    return;
  n++;
  if (list)
    g_string_append_c (edtf, '{');
  for (guint i = 0; i < n_years; i++)
    g_string_append_printf (edtf, "%s%04d", i == 0 ? "" : list ? "," : "/", years[i]);
  if (list)
    g_string_append_c (edtf, '}');
  date->n = n + tz_scan_is (s + n, U"度");
  date->rule = "date/years";
  write_date (date, edtf, OPEN_NONE);
}

/* 2023学年 and 2023年学年 */
static void
match_school_year (const gunichar *s, Date *date)
{
  int year;
  guint n = tz_date_year_match (s, &year);
  if (n == 0)
    return;
  n += s[n] == U'年' ? 1 : 0;
  g_autoptr (GString) edtf = g_string_new (NULL);
  guint term = match_term (s + n, year, edtf);
  if (term == 0)
    return;
  date->n = n + term;
  date->rule = "date/school-year";
  write_date (date, edtf, OPEN_NONE);
}

/* The year before months, or a word for it; gives its length. */
static guint
match_year_of_months (const gunichar *s, int *year)
{
  *year = 0;
  guint n = tz_scan_any (s, year_words);
  if (n > 0)
    return n;
  guint digits = tz_date_year_match (s, year);
  if (digits > 0 && s[digits] == U'年')
    return digits + 1;
  *year = 0;
  return 0;
}

/* 3月、4月 and 3月、6月和9月: months with a 月 each. */
static void
match_month_list (const gunichar *s, Date *date)
{
  TzDatePoint point = {0};
  guint n = match_year_of_months (s, &point.year);
  g_autoptr (GString) edtf = g_string_new ("{");
  guint months = 0;
  for (guint sign = 0;; sign = 1) {
    guint value;
    guint digits = tz_numeral_small (s + n + sign, 12, &value);
    if (digits == 0 || s[n + sign + digits] != U'月' || (int)value <= point.month ||
        tz_scan_in (s[n + sign + digits + 1], U"度报均初底末上中下0123456789"))
      break;
    point.month = (int)value;
    n += sign + digits + 1;
    if (months++ > 0)
      g_string_append_c (edtf, ',');
    tz_date_point_append (&point, edtf);
    if (s[n] != U'、' && s[n] != U'和')
      break;
  }
  if (months < 2)
    return;
  g_string_append_c (edtf, '}');
  date->n = n;
  date->rule = "date/months";
  write_date (date, edtf, OPEN_NONE);
}

/* Months that share one 月: 3、4月, 1-9月, with a year before them or without.
 */
static void
match_months (const gunichar *s, Date *date)
{
  TzDatePoint from = {0};
  TzDatePoint to = {0};
  guint n = match_year_of_months (s, &from.year);
  to.year = from.year;
  guint value;
  guint first = tz_numeral_small (s + n, 12, &value);
  if (first == 0)
    return;
  from.month = (int)value;
  n += first;
  gboolean list = s[n] == U'、' || s[n] == U'和';
  guint sign = list ? 1 : match_range_sign (s + n);
  guint last = sign == 0 ? 0 : tz_numeral_small (s + n + sign, 12, &value);
  n += sign + last;
  if (last == 0 || s[n] != U'月' || tz_scan_in (s[n + 1], U"度报均") || (int)value <= from.month)
    return;
  to.month = (int)value;
  g_autoptr (GString) edtf = g_string_new (list ? "{" : NULL);
  tz_date_point_append (&from, edtf);
  g_string_append_c (edtf, list ? ',' : '/');
  tz_date_point_append (&to, edtf);
  if (list)
    g_string_append_c (edtf, '}');
  date->n = n + 1 + tz_scan_is (s + n + 1, U"份");
  date->rule = "date/months";
  write_date (date, edtf, OPEN_NONE);
}

/* A year that has lost its 年: 2019的, 2020以来. */
static void
match_lost_year (const gunichar *s, Date *date)
{
  TzDatePoint point = {0};
  guint n = tz_scan_is_digit (s[0]) ? tz_date_year_match (s, &point.year) : 0;
  if (n == 0 || tz_scan_is_digit (s[n]))
    return;
  guint part = tz_date_year_part_match (s + n, &point.month);
  Open open = OPEN_NONE;
  guint end = match_open (s + n + part, &open);
  if (part + end == 0 && s[n] != U'的')
    return;
  date->n = n + part + end;
  date->rule = "date/year-sign-lost";
  date->damaged = TRUE;
  g_autoptr (GString) edtf = g_string_new (NULL);
  tz_date_point_append (&point, edtf);
  write_date (date, edtf, open);
}

static Date
match_date (const gunichar *s)
{
  static void (*const matchers[]) (const gunichar *, Date *) = {
      match_points, match_years, match_school_year, match_month_list, match_months, match_lost_year};
  Date best = {0};
  for (guint i = 0; i < G_N_ELEMENTS (matchers); i++) {
    Date date = {0};
    matchers[i](s, &date);
    if (date.n > best.n)
      best = date;
  }
  return best;
}

/* Whether a date may begin at @at: it must not be the tail of a longer number
 * or word. */
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
    return !tz_scan_is_digit (before) && !tz_scan_is_letter (before) && !tz_scan_in (before, U".第每+");
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
keep_edtf (TzReading *reading, const Date *date)
{
  return date->edtf[0] == '\0' ? NULL : tz_findings_keep (reading->out, date->edtf);
}

void
tz_find_dates (TzReading *reading)
{
  const gunichar *s = reading->s;
  const TzSigns signs = TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL | TZ_SIGN_TIME;
  for (guint32 i = 0; (i = tz_reading_next_sign (reading, i, signs)) < reading->n; i++) {
    if (reading->taken[i] != 0 || !looks_like_date (s + i) || !may_begin (s, i))
      continue;
    Date date = match_date (s + i);
    TzSpan span = tz_span (i, i + date.n);
    if (date.n == 0 || !tz_reading_is_free (reading, span))
      continue;
    tz_reading_take (reading, (TzEntity){.span = span,
                                         .type = TZ_ENTITY_DATE,
                                         .rule = date.rule,
                                         .certainty = date.damaged ? 0.7f : 1,
                                         .damaged = date.damaged,
                                         .edtf = keep_edtf (reading, &date),
                                         .persons = -1});
    i = span.end - 1;
  }
}
