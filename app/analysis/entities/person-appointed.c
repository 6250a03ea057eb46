/* Who becomes something: ，X任组长; 由X担任组长; X接任局长. */
#include "person-learned.h"

static const TzNameRule appointed = {"person/appointed", 0.75f};

/* ，X任组长; 由X担任组长 */
void
tz_names_learn_appointed (TzNames *names, guint32 at)
{
  const TzReading *reading = names->reading;
  const gunichar *s = reading->s;
  if (s[at] == U'任' && at > 0 && tz_scan_in (s[at - 1], U"担兼"))
    return;
  if (!tz_name_is_appointed (reading, at) || s[at] == U'为')
    return;
  for (guint n = 2; n <= TZ_NAME_LONGEST && n <= at; n++) {
    gboolean edge = at == n || !tz_scan_is_han (s[at - n - 1]) || s[at - n - 1] == U'由';
    if (edge && (tz_name_fits (reading, at - n, n, TZ_NAME_ALONE) ||
                 (tz_name_is_likely (reading, at - n, n) && tz_name_fits (reading, at - n, n, TZ_NAME_POST))))
      tz_names_learn (names, at - n, n, &appointed);
  }
  guint by_sound = tz_name_by_sound_before (reading, at); /* ，索朗旺姆兼任主任 */
  if (by_sound > 0)
    tz_names_learn_by_sound (names, at - by_sound, by_sound, &appointed);
}
