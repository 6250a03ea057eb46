/* Names in a list: those beside a name that is known. */
#include "person-learned.h"

#include "scan.h"

/* The most blanks between two names. */
#define WIDEST_GAP 4

static const TzNameRule listed = {"person/listed", 0.9f};

/* The length of the name at @at, beside a known one, that only this speaks for. */
static guint
match_among (const TzReading *reading, guint32 at)
{
  for (guint n = TZ_NAME_LONGEST; n > 2; n--)
    if (tz_name_fits_among (reading, at, n))
      return n;
  return 0;
}

/* 、卓越等四名: a name of two characters that may be a word, where it closes a list of people. */
static gboolean
closes_list (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s + at;
  return s[-1] == U'、' && s[2] == U'等' && tz_names_count_people (s + 3) > 0 &&
         tz_name_fits (reading, at, 2, TZ_NAME_COMRADE);
}

/* Where the name after a known one begins: X、Y, X（…）、Y, or X Y in a list of its own line; G_MAXUINT32 where
 * none does. */
static guint32
find_next (const TzReading *reading, guint32 end)
{
  const gunichar *s = reading->s;
  guint32 behind = tz_name_skip_remark (reading, end);
  end = tz_scan_in (s[behind], U"、和") ? behind : end;
  if (tz_scan_in (s[end], U"、和"))
    return end + 1;
  guint gap = 0;
  while (s[end + gap] == ' ' && gap < WIDEST_GAP)
    gap++;
  return gap > 0 && tz_scan_is_han (s[end + gap]) ? end + gap : G_MAXUINT32;
}

void
tz_names_learn_next (TzNames *names, TzSpan known)
{
  const TzReading *reading = names->reading;
  guint32 at = find_next (reading, known.end);
  if (at == G_MAXUINT32)
    return;
  gboolean spaced = reading->s[at - 1] == ' ';
  guint by_sound = tz_name_by_sound (reading, at);
  if (by_sound > tz_name_closed (reading, at, TZ_NAME_LEADER)) {
    tz_names_learn_by_sound (names, at, by_sound, &listed);
    return;
  }
  gboolean titled = reading->s[at + 2] == '(' && tz_reading_match (reading, at + 3, TZ_WORD_POST) > 0;
  if ((titled && tz_name_fits (reading, at, 2, TZ_NAME_COMRADE)) || /* 、于洋（副书记） */
      closes_list (reading, at)) {
    tz_names_learn (names, at, 2, &listed);
    return;
  }
  for (guint n = TZ_NAME_LONGEST; n >= 2; n--)
    if (tz_name_fits (reading, at, n, n > 2 ? TZ_NAME_LEADER : TZ_NAME_POST) &&
        !tz_name_runs_over (reading, at + n) &&
        (spaced ? tz_scan_in (reading->s[at + n], U" \n、,")
                : tz_name_ends (reading, at + n) || tz_name_ends_at_word (reading, at + n))) {
      tz_names_learn (names, at, n, &listed);
      return;
    }
  guint among = reading->s[at - 1] == U'、' ? match_among (reading, at) : 0;
  if (among > 0)
    tz_names_learn (names, at, among, &listed);
}

void
tz_names_learn_previous (TzNames *names, TzSpan known)
{
  const TzReading *reading = names->reading;
  if (known.start == 0 || reading->s[known.start - 1] != U'、')
    return;
  guint by_sound = tz_name_by_sound_before (reading, known.start - 1);
  if (by_sound > 0) {
    tz_names_learn_by_sound (names, known.start - 1 - by_sound, by_sound, &listed);
    return;
  }
  for (guint n = MIN (TZ_NAME_LONGEST, known.start - 1); n >= 2; n--) {
    guint32 at = known.start - 1 - n;
    if ((tz_name_fits (reading, at, n, n > 2 ? TZ_NAME_LEADER : TZ_NAME_POST) &&
         tz_name_begins (reading, at)) ||
        tz_name_fits_among (reading, at, n)) {
      tz_names_learn (names, at, n, &listed);
      return;
    }
  }
}

void
tz_names_learn_behind_known (TzNames *names)
{
  const TzReading *reading = names->reading;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_SURNAME);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    guint n =
        tz_names_may_match (names, reading->s[i]) && reading->taken[i] == 0 ? tz_names_match (names, i) : 0;
    if (n > 0 && reading->s[i + n] == U'、')
      tz_names_learn_next (names, tz_span (i, i + n));
  }
}
