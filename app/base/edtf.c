#include "edtf.h"

#include <glib/gi18n.h>
#include <string.h>

/* Level 2 sub-year groupings that notices use (ISO 8601-2:2019, 4.8). The standard gives seasons no months;
 * they are read as in China: winter begins in December of its year. */
static const struct {
  int code;
  int first_month;
  int n_months;
  const char *name;
} groupings[] = {
    /* Translators: parts of a year; %d is the year */
    {21, 3, 3, N_ ("spring %d")},         {22, 6, 3, N_ ("summer %d")},
    {23, 9, 3, N_ ("autumn %d")},         {24, 12, 3, N_ ("winter %d")},
    {33, 1, 3, N_ ("1st quarter of %d")}, {34, 4, 3, N_ ("2nd quarter of %d")},
    {35, 7, 3, N_ ("3rd quarter of %d")}, {36, 10, 3, N_ ("4th quarter of %d")},
    {40, 1, 6, N_ ("1st half of %d")},    {41, 7, 6, N_ ("2nd half of %d")},
};

/* One date: month and day are 0 where they are not given; month may be the code of a grouping. */
typedef struct {
  int year;
  int month;
  int day;
} Date;

/* A range, or a single date twice. An open end is a cleared date, and its day 0. */
typedef struct {
  Date from;
  Date to;
  TzDay earliest;
  TzDay latest;
} Range;

/* The members of a set, or the one range that is no set. */
typedef struct {
  const char *rest; /* what is not yet read */
  char close;       /* of the set; 0 where there is none */
} Members;

static gboolean
is_open (const Date *date)
{
  return date->year == 0;
}

static int
find_grouping (int code)
{
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    if (groupings[i].code == code)
      return i;
  return -1;
}

/* As GDate counts them, from the first of January of the year 1, but without asking again whether the calendar has
 * the day. */
static TzDay
day_number (int year, int month, int day)
{
  static const guint16 before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  int past = year - 1;
  int leap = month > 2 && g_date_is_leap_year ((GDateYear)year);
  return (TzDay)(365 * past + past / 4 - past / 100 + past / 400 + before[month - 1] + leap + day);
}

/* The first day of the month that is @months after the one of @year and @month. */
static TzDay
month_start (int year, int month, int months)
{
  int index = month - 1 + months;
  return day_number (year + index / 12, index % 12 + 1, 1);
}

static void
date_bounds (const Date *date, TzDay *earliest, TzDay *latest)
{
  if (date->day > 0) {
    *earliest = *latest = day_number (date->year, date->month, date->day);
    return;
  }
  int grouping = find_grouping (date->month);
  int first_month = grouping >= 0 ? groupings[grouping].first_month : MAX (date->month, 1);
  int n_months = grouping >= 0 ? groupings[grouping].n_months : date->month > 0 ? 1 : 12;
  *earliest = month_start (date->year, first_month, 0);
  *latest = month_start (date->year, first_month, n_months) - 1;
}

static void
find_bounds (Range *range)
{
  TzDay ignored;
  range->earliest = range->latest = 0;
  if (!is_open (&range->from))
    date_bounds (&range->from, &range->earliest, &ignored);
  if (!is_open (&range->to))
    date_bounds (&range->to, &ignored, &range->latest);
}

static gboolean
parse_digits (const char **p, guint n, int *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++) {
    if (!g_ascii_isdigit (**p))
      return FALSE;
    *value = *value * 10 + g_ascii_digit_value (*(*p)++);
  }
  return TRUE;
}

static gboolean
parse_date (const char **p, Date *date)
{
  *date = (Date){0};
  if (!parse_digits (p, 4, &date->year) || date->year == 0)
    return FALSE;
  if (**p != '-')
    return TRUE;
  (*p)++;
  if (!parse_digits (p, 2, &date->month))
    return FALSE;
  if (date->month > 12 && find_grouping (date->month) >= 0)
    return TRUE;
  if (!g_date_valid_month (date->month))
    return FALSE;
  if (**p != '-')
    return TRUE;
  (*p)++;
  return parse_digits (p, 2, &date->day) && g_date_valid_dmy (date->day, date->month, date->year);
}

/* The end of a range: a date, or open, which is written ".." in an interval and as nothing in a set. */
static gboolean
parse_end (const char **p, gboolean in_set, Date *date)
{
  *date = (Date){0};
  if (g_ascii_isdigit (**p))
    return parse_date (p, date);
  if (in_set)
    return TRUE;
  if (!g_str_has_prefix (*p, ".."))
    return FALSE;
  *p += 2;
  return TRUE;
}

static gboolean
parse_range (const char **p, gboolean in_set, Range *range)
{
  const char *separator = in_set ? ".." : "/";
  if (!parse_end (p, in_set, &range->from))
    return FALSE;
  range->to = range->from;
  if (g_str_has_prefix (*p, separator)) {
    *p += strlen (separator);
    if (!parse_end (p, in_set, &range->to))
      return FALSE;
  }
  if (is_open (&range->from) && is_open (&range->to))
    return FALSE;

  find_bounds (range);
  return range->earliest == 0 || range->latest == 0 || range->earliest <= range->latest;
}

static Members
open_members (const char *edtf)
{
  char close = *edtf == '[' ? ']' : *edtf == '{' ? '}' : '\0';
  return (Members){close != '\0' ? edtf + 1 : edtf, close};
}

/* Reads one more member; @more tells whether another has to follow it. Returns: %FALSE where that is none, or
 * where something stands behind the last. */
static gboolean
parse_member (Members *members, Range *range, gboolean *more)
{
  if (!parse_range (&members->rest, members->close != '\0', range))
    return FALSE;
  *more = members->close != '\0' && *members->rest == ',';
  if (*more) {
    members->rest++;
    return TRUE;
  }
  return *members->rest == members->close && (members->close == '\0' || members->rest[1] == '\0');
}

static gboolean
parse_day (const char *edtf, TzDay *day)
{
  Date date;
  const char *p = edtf;
  if (p == NULL || !parse_date (&p, &date) || *p != '\0' || date.day == 0)
    return FALSE;
  *day = day_number (date.year, date.month, date.day);
  return TRUE;
}

gboolean
tz_edtf_is_valid (const char *edtf)
{
  return tz_edtf_bounds (edtf, NULL, NULL);
}

gboolean
tz_edtf_bounds (const char *edtf, TzDay *earliest, TzDay *latest)
{
  TzDay first = G_MAXUINT32, last = 0;
  gboolean open_end = FALSE;
  gboolean more = edtf != NULL, valid = more;
  Members members = open_members (more ? edtf : "");
  Range range;
  while (more && (valid = parse_member (&members, &range, &more))) {
    first = MIN (first, range.earliest);
    last = MAX (last, range.latest);
    open_end |= range.latest == 0;
  }
  if (earliest != NULL)
    *earliest = valid ? first : 0;
  if (latest != NULL)
    *latest = valid && !open_end ? last : 0;
  return valid;
}

gboolean
tz_edtf_is_day (const char *edtf)
{
  TzDay day;
  return parse_day (edtf, &day);
}

gboolean
tz_edtf_days_between (const char *from, const char *to, int *days)
{
  TzDay first, last;
  if (!parse_day (from, &first) || !parse_day (to, &last))
    return FALSE;
  *days = (int)last - (int)first;
  return TRUE;
}

int
tz_edtf_year (const char *edtf)
{
  TzDay earliest;
  if (!tz_edtf_bounds (edtf, &earliest, NULL) || earliest == 0)
    return 0;
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, earliest);
  return g_date_get_year (&date);
}

static char *
display_date (const Date *date)
{
  int grouping = find_grouping (date->month);
  if (grouping >= 0)
    return g_strdup_printf (_ (groupings[grouping].name), date->year);

  /* Translators: formats of g_date_time_format() for a year, a month and a day */
  const char *format = date->month == 0 ? _ ("%Y") : date->day == 0 ? _ ("%b %Y") : _ ("%-d %b %Y");
  g_autoptr (GDateTime) time =
      g_date_time_new_utc (date->year, MAX (date->month, 1), MAX (date->day, 1), 0, 0, 0);
  return g_date_time_format (time, format);
}

static char *
display_range (const Range *range)
{
  g_autofree char *from = is_open (&range->from) ? NULL : display_date (&range->from);
  g_autofree char *to = is_open (&range->to) ? NULL : display_date (&range->to);
  if (to == NULL)
    return g_strdup_printf (_ ("since %s"), from);
  if (from == NULL)
    return g_strdup_printf (_ ("until %s"), to);
  if (strcmp (from, to) == 0)
    return g_steal_pointer (&from);
  /* Translators: a range of dates */
  return g_strdup_printf (_ ("%s – %s"), from, to);
}

char *
tz_edtf_dup_display (const char *edtf)
{
  if (!tz_edtf_is_valid (edtf))
    return g_strdup (edtf != NULL ? edtf : "");

  /* Translators: between dates of which one is meant, and between dates that are all meant */
  const char *separator = *edtf == '[' ? _ (" or ") : _ (", ");
  g_autoptr (GString) display = g_string_new (NULL);
  Members members = open_members (edtf);
  Range range;
  for (gboolean more = TRUE; more && parse_member (&members, &range, &more);) {
    g_autofree char *wording = display_range (&range);
    g_string_append (display, display->len > 0 ? separator : "");
    g_string_append (display, wording);
  }
  return g_string_free (g_steal_pointer (&display), FALSE);
}
