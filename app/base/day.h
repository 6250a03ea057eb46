#pragma once

#include "edtf.h"

/** tz_day_of_moment: Returns: the day on which @unix_seconds falls in the local time zone, or 0 where it is
 * none. */
TzDay tz_day_of_moment (gint64 unix_seconds);

/** tz_day_today: Returns: the day it is now in the local time zone. */
TzDay tz_day_today (void);

/**
 * tz_day_count_past:
 * @due: (nullable): a deadline, as EDTF
 * @today: the day against which it is held
 *
 * A deadline is past when the latest day it can mean is; an open end never is.
 *
 * Returns: the days since then, 0 where it is not past
 */
guint tz_day_count_past (const char *due, TzDay today);

/** tz_day_dup_edtf: Returns: (transfer full): @day, which is one, as EDTF. */
char *tz_day_dup_edtf (TzDay day);
