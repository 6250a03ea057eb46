#pragma once

#include <glib.h>

/*
 * Dates as Extended Date/Time Format strings (ISO 8601-2:2019, level 2,
 * https://www.loc.gov/standards/datetime/), the part that notices need: day `2020-01-17`, month `2020-03`,
 * year `2020`, seasons and quarters `2024-21` … `2024-41`, ranges `2019-09-18/2019-11-30`, open ends
 * `2020/..` and `../2020`, one-of sets `[2025-01-14,2025-11-04]` and all-of sets `{2019,2020}`.
 */

/** TzDay: a day of the proleptic Gregorian calendar as a Julian day number (GDate's), 0 where unknown or
 * open. */
typedef guint32 TzDay;

/** tz_edtf_is_valid: Returns: whether @edtf is well-formed and names only days that the calendar has. */
gboolean tz_edtf_is_valid (const char *edtf);

/**
 * tz_edtf_bounds:
 * @edtf: (nullable)
 * @earliest: (out) (optional): the first day it can mean, or 0 where open or unknown
 * @latest: (out) (optional): the last day it can mean, or 0 where open or unknown
 *
 * Returns: %FALSE where @edtf is %NULL or not valid
 */
gboolean tz_edtf_bounds (const char *edtf, TzDay *earliest, TzDay *latest);

/** tz_edtf_is_day: Returns: whether @edtf is one single day. */
gboolean tz_edtf_is_day (const char *edtf);

/** tz_edtf_days_between: Returns: %TRUE, and the days from @from to @to, where both are single days. */
gboolean tz_edtf_days_between (const char *from, const char *to, int *days);

/** tz_edtf_year: Returns: the year of the earliest day, or 0. */
int tz_edtf_year (const char *edtf);

/**
 * tz_edtf_dup_display:
 * @edtf: (nullable)
 *
 * Writes a date for people, in the language of the locale: a range with a dash, a set with "or", open ends in
 * words.
 *
 * Returns: (transfer full): the text, "" where @edtf is %NULL
 */
char *tz_edtf_dup_display (const char *edtf);
