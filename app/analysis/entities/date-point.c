#include "date-point.h"

#include "dates.h"

#include "numerals.h"
#include "scan.h"

typedef struct {
  const char32_t *word;
  int month;
} YearPart;

/* The code of the first quarter of a year. */
#define FIRST_QUARTER 33

/* The code of the first half of a year. */
#define FIRST_HALF 40

/* Parts of a year after 年, longest first where one begins with the other; codes of seasons, quarters and
 * halves are those of ISO 8601-2:2019, 4.8. */
static const YearPart year_parts[] = {
    {U"上半年", 40},   {U"下半年", 41},  {U"第一季度", 33}, {U"第二季度", 34}, {U"第三季度", 35},
    {U"第四季度", 36}, {U"第1季度", 33}, {U"第2季度", 34},  {U"第3季度", 35},  {U"第4季度", 36},
    {U"一季度", 33},   {U"二季度", 34},  {U"三季度", 35},   {U"四季度", 36},   {U"1季度", 33},
    {U"2季度", 34},    {U"3季度", 35},   {U"4季度", 36},    {U"春季学期", 21}, {U"秋季学期", 23},
    {U"春学期", 21},   {U"秋学期", 23},  {U"春季", 21},     {U"夏季", 22},     {U"秋季", 23},
    {U"冬季", 24},     {U"春期", 21},    {U"秋期", 23},     {U"年底", 12},     {U"年末", 12},
    {U"年初", 1},      {U"底", 12},      {U"末", 12},       {U"初", 1},        {U"全年", 0},
    {U"度", 0},
};

static const char32_t *const month_ends[] = {U"份上旬", U"份中旬", U"份下旬", U"份中下旬", U"份底", U"份末",
                                             U"份初",   U"中下旬", U"上中旬", U"上旬",     U"中旬", U"下旬",
                                             U"份",     U"底",     U"末",     U"初",       NULL};

/* Whether any of the parts may begin with @c. */
static gboolean
may_open_part (gunichar c)
{
  guint64 firsts = 0;
#pragma GCC unroll 64
  for (guint i = 0; i < G_N_ELEMENTS (year_parts); i++)
    firsts |= tz_scan_bit_of (year_parts[i].word[0]);
  return (firsts & tz_scan_bit_of (c)) != 0;
}

guint
tz_date_year_part_match (const gunichar *s, int *month)
{
  if (!may_open_part (s[0]))
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (year_parts); i++) {
    guint n = tz_scan_is_word (s, year_parts[i].word);
    if (n == 0)
      continue;
    /* 初中, 初级 and 初步 are other words */
    if (s[n - 1] == U'初' && tz_scan_in (s[n], U"中级步三二一高"))
      return 0;
    *month = year_parts[i].month;
    gboolean quarter = *month >= FIRST_QUARTER && *month < FIRST_QUARTER + 4;
    if (quarter && tz_scan_in (s[n], U"底末")) { /* 三季度末: its last month */
      *month = (*month - FIRST_QUARTER + 1) * 3;
      n++;
    }
    gboolean half = *month == FIRST_HALF || *month == FIRST_HALF + 1;
    if (half && tz_scan_in (s[n], U"底末")) {
      *month = (*month - FIRST_HALF + 1) * 6;
      n++;
    }
    return n;
  }
  return 0;
}

guint
tz_date_month_end_match (const gunichar *s)
{
  guint n = tz_scan_any (s, month_ends);
  if (n > 0 && s[n - 1] == U'初' && tz_scan_in (s[n], U"中级步三二一高"))
    return n - 1;
  return n;
}

static int
chinese_digit (gunichar c)
{
  static const char32_t digits[] = U"零一二三四五六七八九";
  if (c == U'〇' || c == U'○' || c == 'O' || c == 'o')
    return 0;
  for (int i = 0; digits[i] != 0; i++)
    if (digits[i] == c)
      return i;
  return -1;
}

static gboolean
is_year (int year)
{
  return year >= 1900 && year <= 2099;
}

guint
tz_date_year_match (const gunichar *s, int *year)
{
  if (tz_scan_digits (s, 4) == 4) {
    *year = (int)tz_scan_number (s, 4);
    return is_year (*year) ? 4 : 0;
  }
  if (s[0] != U'一' && s[0] != U'二')
    return 0;
  *year = 0;
  for (guint i = 0; i < 4; i++) {
    int digit = chinese_digit (s[i]);
    if (digit < 0)
      return 0;
    *year = *year * 10 + digit;
  }
  return is_year (*year) && s[4] == U'年' ? 4 : 0;
}

static guint
blank (const gunichar *s)
{
  return s[0] == ' ' && s[1] != ' ' ? 1 : 0;
}

static gboolean
is_valid (const TzDatePoint *point)
{
  /* 29 February stands in a year that may be a leap year where it is unwritten */
  int year = point->year == 0 ? 2000 : point->year;
  return point->day == 0 ||
         g_date_valid_dmy ((GDateDay)point->day, (GDateMonth)point->month, (GDateYear)year);
}

static gboolean
is_after (int month, int day, const TzDatePoint *from)
{
  return month > from->month || (month == from->month && day > from->day);
}

/* Takes every split of the @n digits at @s into a month and a day that the calendar allows. */
static void
split_digits (const gunichar *s, guint n, TzDatePoint *point)
{
  point->n_readings = 0;
  for (guint first = 1; first <= 2 && first < n; first++) {
    gboolean zeros = s[0] == '0' || s[first] == '0';
    if (n - first > 2 || (zeros && (n < 4 || first != 2)))
      continue;
    TzDatePoint reading = {.year = point->year,
                           .month = (int)tz_scan_number (s, first),
                           .day = (int)tz_scan_number (s + first, n - first)};
    if (reading.month < 1 || reading.month > 12 || reading.day < 1 || !is_valid (&reading))
      continue;
    point->readings[point->n_readings].month = reading.month;
    point->readings[point->n_readings].day = reading.day;
    point->n_readings++;
  }
}

/* The end of a range that stands in one year lies after its start, where any reading does. */
static void
keep_after (TzDatePoint *point, const TzDatePoint *from)
{
  guint kept = 0;
  for (guint i = 0; i < point->n_readings; i++)
    if (is_after (point->readings[i].month, point->readings[i].day, from))
      point->readings[kept++] = point->readings[i];
  if (kept > 0)
    point->n_readings = kept;
}

/* 918日, 1130日: month and day with the sign between them lost. */
static guint
match_run_together (const gunichar *s, const TzDatePoint *from, TzDatePoint *point)
{
  guint n = tz_scan_digits (s, 5);
  if (n < 2 || n > 4 || s[n] != U'日')
    return 0;
  split_digits (s, n, point);
  gboolean same_year = from != NULL && (point->year == 0 || point->year == from->year);
  if (same_year && from->day > 0)
    keep_after (point, from);
  if (point->n_readings == 0)
    return 0;
  point->damaged = TRUE;
  point->month = point->readings[0].month;
  point->day = point->readings[0].day;
  return n + 1;
}

/* What makes another word of N月: 12月经费, where 12月|经批准 is a month. */
static gboolean
follows_no_month (const gunichar *s)
{
  return tz_scan_in (s[0], U"度报均薪考历饼台嫂息票刊供租") || tz_scan_is (s, U"经费") > 0;
}

/* 18|至22日, 18|-22日: the first day of a range that has one 日. */
static gboolean
opens_range (const gunichar *s)
{
  guint value;
  guint sign = tz_date_range_sign (s);
  guint n = sign == 0 ? 0 : tz_numeral_small (s + sign, 31, &value);
  return n > 0 && s[sign + n] == U'日';
}

static guint
match_day (const gunichar *s, int *day)
{
  guint value;
  guint n = tz_numeral_small (s, 31, &value);
  if (n == 0)
    return 0;
  if (opens_range (s + n)) {
    *day = (int)value;
    return n;
  }
  n += blank (s + n);
  if (s[n] != U'日' && s[n] != U'号')
    return 0;
  *day = (int)value;
  return n + 1;
}

/* M月, M月D日 and what belongs to a month. */
static guint
match_month (const gunichar *s, TzDatePoint *point)
{
  guint value;
  guint n = tz_numeral_small (s, 12, &value);
  if (n == 0)
    return 0;
  n += blank (s + n);
  if (s[n] != U'月' || follows_no_month (s + n + 1))
    return 0;
  n++;
  point->month = (int)value;
  guint day = match_day (s + n + blank (s + n), &point->day);
  if (day > 0 && is_valid (point))
    return n + blank (s + n) + day;
  if (s[n - 2] == U'一' && s[n] == U'一') /* 一月一小结 */
    return 0;
  point->day = 0;
  return n + tz_date_month_end_match (s + n);
}

/* 2020-12-11, 2020.12.11, 2020/12/11 */
static guint
match_numeric (const gunichar *s, TzDatePoint *point)
{
  gunichar sign = s[4];
  if (sign != '-' && sign != '.' && sign != '/')
    return 0;
  guint m = tz_scan_digits (s + 5, 3);
  if (m < 1 || m > 2 || s[5 + m] != sign)
    return 0;
  guint d = tz_scan_digits (s + 6 + m, 3);
  if (d < 1 || d > 2)
    return 0;
  point->month = (int)tz_scan_number (s + 5, m);
  point->day = (int)tz_scan_number (s + 6 + m, d);
  if (point->month < 1 || point->month > 12 || point->day < 1 || !is_valid (point))
    return 0;
  return 6 + m + d;
}

/* A year in digits that has lost its 年: 2019918日, 201912月, 20209月18日. */
static guint
match_year_run_together (const gunichar *s, const TzDatePoint *from, TzDatePoint *point)
{
  guint digits = tz_scan_digits (s, 9);
  if (digits < 5 || digits > 8)
    return 0;
  if (s[digits] == U'日') {
    guint n = match_run_together (s + 4, from, point);
    return n == 0 ? 0 : 4 + n;
  }
  if (s[digits] != U'月' || digits > 6 || s[4] == '0')
    return 0;
  guint n = match_month (s + 4, point);
  if (n == 0)
    return 0;
  point->damaged = TRUE;
  return 4 + n;
}

static guint
match_with_year (const gunichar *s, const TzDatePoint *from, TzDatePoint *point)
{
  guint n = tz_date_year_match (s, &point->year);
  if (n == 0)
    return 0;
  guint numeric = match_numeric (s, point);
  if (numeric > 0)
    return numeric;
  guint lost = match_year_run_together (s, from, point);
  if (lost > 0)
    return lost;
  n += blank (s + n);
  if (s[n] != U'年' || tz_scan_in (s[n + 1], U"级届代"))
    return 0;
  n++;
  guint gap = blank (s + n);
  guint month = match_month (s + n + gap, point);
  if (month == 0)
    month = match_run_together (s + n + gap, from, point);
  if (month > 0)
    return n + gap + month;
  return n + tz_date_year_part_match (s + n, &point->month);
}

static guint
match_range_end (const gunichar *s, const TzDatePoint *from, TzDatePoint *point)
{
  if (from->day == 0)
    return 0;
  guint n = match_run_together (s, from, point);
  if (n > 0 && tz_scan_digits (s, 3) > 2)
    return n;
  *point = (TzDatePoint){.month = from->month};
  return match_day (s, &point->day);
}

guint
tz_date_point_match (const gunichar *s, const TzDatePoint *from, TzDatePoint *point)
{
  *point = (TzDatePoint){0};
  guint n = match_with_year (s, from, point);
  if (n > 0)
    return n;
  *point = (TzDatePoint){0};
  n = match_month (s, point);
  if (n > 0 || from == NULL)
    return n;
  *point = (TzDatePoint){0};
  return match_range_end (s, from, point);
}

guint
tz_date_point_match_lost (const gunichar *s, TzDatePoint *point)
{
  *point = (TzDatePoint){0};
  return tz_scan_digits (s, 3) == 3 ? match_run_together (s, NULL, point) : 0;
}

int
tz_date_point_compare (const TzDatePoint *a, const TzDatePoint *b)
{
  if (a->month != b->month)
    return a->month < b->month ? -1 : 1;
  return a->day < b->day ? -1 : a->day > b->day;
}

static void
append_digits (GString *edtf, int value, guint n)
{
  char digits[4];
  for (guint i = n; i > 0; i--, value /= 10)
    digits[i - 1] = (char)('0' + value % 10);
  g_string_append_len (edtf, digits, n);
}

void
tz_date_point_append (const TzDatePoint *point, GString *edtf)
{
  if (point->year > 0)
    append_digits (edtf, point->year, 4);
  else
    g_string_append (edtf, "XXXX");
  if (point->month > 0) {
    g_string_append_c (edtf, '-');
    append_digits (edtf, point->month, 2);
  }
  if (point->day > 0) {
    g_string_append_c (edtf, '-');
    append_digits (edtf, point->day, 2);
  }
}
