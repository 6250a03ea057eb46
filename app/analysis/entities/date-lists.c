/* Lists and ranges of bare years and months: 2019、2020年, 2023学年, 3月、6月和9月, 1-9月. */
#include "dates.h"

#include "date-point.h"
#include "numerals.h"
#include "scan.h"

/* 2023-2024学年度第一学期; several school years end with that of @last: 2020—2022学年. */
static guint
match_term (const gunichar *s, int year, int last, GString *edtf)
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
                   MAX (year + 1, last));
  return n + half;
}

#define MOST_YEARS 8

/* Years that share one 年: 2019、2020年, 2017—2018年. Gives the length up to 年 or 学年. */
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
    guint sign = listed ? 1 : tz_date_range_sign (s + n);
    if (sign == 0)
      return n;
    *list |= listed;
    n += sign;
  }
  return 0;
}

void
tz_date_match_years (const gunichar *s, TzDateMatch *date)
{
  int years[MOST_YEARS];
  guint n_years;
  gboolean list;
  guint n = match_bare_years (s, years, &n_years, &list);
  if (n == 0 || (!list && n_years > 2) || (s[n] != U'学' && (s[n] != U'年' || n_years < 2)))
    return;
  g_autoptr (GString) edtf = g_string_new (NULL);
  guint term = match_term (s + n, years[0], years[n_years - 1], edtf);
  if (term > 0) {
    date->n = n + term;
    date->rule = "date/school-year";
    tz_date_write (date, edtf, TZ_DATE_CLOSED);
    return;
  }
  if (s[n] != U'年')
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
  tz_date_write (date, edtf, TZ_DATE_CLOSED);
}

/* 2023学年 and 2023年学年 */
void
tz_date_match_school_year (const gunichar *s, TzDateMatch *date)
{
  int year;
  guint n = tz_date_year_match (s, &year);
  if (n == 0)
    return;
  n += s[n] == U'年' ? 1 : 0;
  if (s[n] != U'学')
    return;
  g_autoptr (GString) edtf = g_string_new (NULL);
  guint term = match_term (s + n, year, year, edtf);
  if (term == 0)
    return;
  date->n = n + term;
  date->rule = "date/school-year";
  tz_date_write (date, edtf, TZ_DATE_CLOSED);
}

/* The year before months, or a word for it; gives its length. */
static guint
match_year_of_months (const gunichar *s, int *year)
{
  *year = 0;
  guint n = tz_date_year_word (s);
  if (n > 0)
    return n;
  guint digits = tz_date_year_match (s, year);
  if (digits > 0 && s[digits] == U'年')
    return digits + 1;
  *year = 0;
  return 0;
}

/* 2022年|11月, but 2022年、2023年|162个项目 */
static gboolean
begins_month (const gunichar *s)
{
  guint n = tz_scan_digits (s, 5);
  return n > 0 && tz_scan_in (s[n], U"月日号-.");
}

/* Reads years that rise, with a 年 each. Returns: their length. */
static guint
match_rising_years (const gunichar *s, int years[MOST_YEARS], guint *n_years)
{
  guint n = 0;
  *n_years = 0;
  for (guint sign = 0; *n_years < MOST_YEARS; sign = 1) {
    guint digits = tz_date_year_match (s + n + sign, &years[*n_years]);
    guint end = n + sign + digits;
    gboolean rises = *n_years == 0 || years[*n_years] > years[*n_years - 1];
    if (digits == 0 || s[end] != U'年' || !rises || begins_month (s + end + 1) ||
        tz_scan_in (s[end + 1], U"度初底末春秋上下第以起"))
      return n;
    (*n_years)++;
    n = end + 1;
    if (s[n] != U'、' && s[n] != U'和')
      return n;
  }
  return n;
}

/* 2020年、2022年 */
void
tz_date_match_year_list (const gunichar *s, TzDateMatch *date)
{
  int years[MOST_YEARS];
  guint n_years;
  guint n = match_rising_years (s, years, &n_years);
  if (n_years < 2)
    return;
  g_autoptr (GString) edtf = g_string_new ("{");
  for (guint i = 0; i < n_years; i++)
    g_string_append_printf (edtf, "%s%04d", i > 0 ? "," : "", years[i]);
  g_string_append_c (edtf, '}');
  date->n = n;
  date->rule = "date/years";
  tz_date_write (date, edtf, TZ_DATE_CLOSED);
}

/* Reads months that rise, with a 月 each. Returns: their length. */
static guint
match_rising_months (const gunichar *s, int months[12], guint *n_months)
{
  guint n = 0;
  *n_months = 0;
  for (guint sign = 0;; sign = 1) {
    guint value;
    guint digits = tz_numeral_small (s + n + sign, 12, &value);
    gboolean rises = *n_months == 0 || (int)value > months[*n_months - 1];
    if (digits == 0 || s[n + sign + digits] != U'月' || !rises ||
        tz_scan_in (s[n + sign + digits + 1], U"度报均初底末上中下0123456789"))
      return n;
    months[(*n_months)++] = (int)value;
    n += sign + digits + 1;
    if (s[n] != U'、' && s[n] != U'和')
      return n;
  }
}

/* 3月、4月 and 3月、6月和9月: months with a 月 each. */
void
tz_date_match_month_list (const gunichar *s, TzDateMatch *date)
{
  TzDatePoint point = {0};
  int months[12];
  guint n_months;
  guint n = match_year_of_months (s, &point.year);
  n += match_rising_months (s + n, months, &n_months);
  if (n_months < 2)
    return;
  g_autoptr (GString) edtf = g_string_new ("{");
  for (guint i = 0; i < n_months; i++) {
    point.month = months[i];
    g_string_append (edtf, i > 0 ? "," : "");
    tz_date_point_append (&point, edtf);
  }
  g_string_append_c (edtf, '}');
  date->n = n;
  date->rule = "date/months";
  tz_date_write (date, edtf, TZ_DATE_CLOSED);
}

/* Months that share one 月: 3、4月, 1-9月, with a year before them or without. */
void
tz_date_match_months (const gunichar *s, TzDateMatch *date)
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
  guint sign = list ? 1 : tz_date_range_sign (s + n);
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
  tz_date_write (date, edtf, TZ_DATE_CLOSED);
}
