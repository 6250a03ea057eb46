#pragma once

#include <glib.h>

/* The most readings that lost characters leave a date. */
#define TZ_DATE_MAX_READINGS 4

/**
 * TzDatePoint:
 *
 * One point of a date expression: a year, a part of a year, a month or a day.
 */
typedef struct {
  int year;  /* 0 where unwritten */
  int month; /* 1 to 12; a season, quarter or half of EDTF (21 to 24, 33 to 36, 40, 41); 0 for the whole year
              */
  int day;   /* 0 for the whole month */
  gboolean damaged; /* characters are lost: what it can be stands in the readings */
  guint n_readings; /* 0 unless damaged; month and day hold the first */
  struct {
    int month;
    int day;
  } readings[TZ_DATE_MAX_READINGS];
} TzDatePoint;

/**
 * tz_date_point_match:
 * @s: folded code points
 * @from: (nullable): the start of the range, where the point is the end of one: it may lack year and month
 * @point: (out): what is read
 *
 * Returns: the length of the longest point at @s, 0 where there is none
 */
guint tz_date_point_match (const gunichar *s, const TzDatePoint *from, TzDatePoint *point);

/** tz_date_point_match_lost: Reads month and day with neither a year nor the sign between them, 812日: a date only where
 * the text has lost characters. Returns: its length, or 0. */
guint tz_date_point_match_lost (const gunichar *s, TzDatePoint *point);

/** tz_date_year_match: Returns: 4 where a year stands at @s, in digits or Chinese digits, else 0. */
guint tz_date_year_match (const gunichar *s, int *year);

/** tz_date_year_part_match: Returns: the length of a part of a year (底, 上半年, 春季学期 …) at @s, or 0; its
 * code in
 * @month. */
guint tz_date_year_part_match (const gunichar *s, int *month);

/** tz_date_month_end_match: Returns: the length of what belongs to a month after 月 (份, 底, 中下旬 …), or 0.
 */
guint tz_date_month_end_match (const gunichar *s);

/** tz_date_point_compare: Compares two points of one year by month and day. */
int tz_date_point_compare (const TzDatePoint *a, const TzDatePoint *b);

/** tz_date_point_append: Writes @point as EDTF; an unwritten year as XXXX. */
void tz_date_point_append (const TzDatePoint *point, GString *edtf);
