#pragma once

#include <glib.h>

/*
 * What the grammars of dates share: dates.c reads points, ranges of points and what leaves an end open;
 * date-lists.c reads lists and ranges of bare years and months. Private to this folder.
 */

typedef enum { TZ_DATE_CLOSED, TZ_DATE_OPEN_END, TZ_DATE_OPEN_START } TzDateOpen;

typedef struct {
  guint n;
  char edtf[96]; /* "" where damage leaves more than one reading of a range */
  gboolean damaged;
  const char *rule;
} TzDateMatch;

/** tz_date_write: Writes @edtf with what @open says of its ends to @date. */
void tz_date_write (TzDateMatch *date, const GString *edtf, TzDateOpen open);

/** tz_date_range_sign: Returns: the length of 至, -, ~ and the like at @s, with blanks around it, or 0. */
guint tz_date_range_sign (const gunichar *s);

/** tz_date_year_word: Returns: the length of 今年, 次年 and the like at @s, or 0. */
guint tz_date_year_word (const gunichar *s);

/* Each fills @date where its form stands at @s, and leaves it alone elsewhere. */
void tz_date_match_years (const gunichar *s, TzDateMatch *date);       /* 2019、2020年, 2017—2018年 */
void tz_date_match_school_year (const gunichar *s, TzDateMatch *date); /* 2023学年第一学期 */
void tz_date_match_year_list (const gunichar *s, TzDateMatch *date);   /* 2020年、2022年 */
void tz_date_match_month_list (const gunichar *s, TzDateMatch *date);  /* 3月、6月和9月 */
void tz_date_match_months (const gunichar *s, TzDateMatch *date);      /* 3、4月, 1-9月 */
