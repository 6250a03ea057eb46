#include "day.h"

TzDay
tz_day_of_moment (gint64 unix_seconds)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (unix_seconds);
  if (moment == NULL)
    return 0;
  int year, month, day;
  g_date_time_get_ymd (moment, &year, &month, &day);
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return g_date_get_julian (&date);
}

TzDay
tz_day_today (void)
{
  return tz_day_of_moment (g_get_real_time () / G_USEC_PER_SEC);
}

guint
tz_day_count_past (const char *due, TzDay today)
{
  TzDay latest = 0;
  if (!tz_edtf_bounds (due, NULL, &latest) || latest == 0 || latest >= today)
    return 0;
  return today - latest;
}

char *
tz_day_dup_edtf (TzDay day)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_strdup_printf ("%04u-%02u-%02u", (guint)g_date_get_year (&date), (guint)g_date_get_month (&date),
                          (guint)g_date_get_day (&date));
}
