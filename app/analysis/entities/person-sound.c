/* Names of other languages, written by sound: 白音朝克, 艾山江·买买提. */
#include "person-name.h"

#include "scan.h"

#define DOT 0xb7

/* The longest part of a name, before or behind its dot. */
#define LONGEST_PART 6

/* The same where a character is none that writes names by sound. */
#define SHORT_PART 3

static gboolean
is_sound (const TzReading *reading, guint32 at)
{
  if (reading->s[at] == U'且') /* 沙马拉且 is a name of the Yi; elsewhere it goes on: 阿木古且|未上交 */
    return at > 0 && tz_scan_in (reading->s[at - 1], U"木拉古日布子呷") &&
           !tz_scan_in (reading->s[at + 1], U"未不已有在无没仍均是");
  if (reading->s[at] == U'不') /* 阿不都: Abdu, 阿不力孜: Abliz; elsewhere it says no */
    return at > 0 && reading->s[at - 1] == U'阿' && tz_reading_is_word (reading, at + 1, 1, TZ_WORD_SOUND);
  return reading->taken[at] == 0 && tz_reading_is_word (reading, at, 1, TZ_WORD_SOUND);
}

/* The length of a well-known name or part of one at @at: 其木格, 古丽. */
static guint
match_known_part (const TzReading *reading, guint32 at)
{
  guint n = tz_reading_match (reading, at, TZ_WORD_SOUND);
  return n > 1 && tz_reading_is_free (reading, tz_span (at, at + n)) ? n : 0;
}

/* How many stand at @at, up to a word that follows names: 买买提|参加 */
static guint
count_sounds (const TzReading *reading, guint32 at)
{
  guint n = 0;
  for (guint step = 1; n < LONGEST_PART && step > 0; n += step) {
    guint known = match_known_part (reading, at + n);
    gboolean over = n > 1 && tz_reading_match (reading, at + n, TZ_WORD_AFTER_NAME) > 1;
    step = over ? 0 : known > 0 ? known : is_sound (reading, at + n) ? 1 : 0;
  }
  return n;
}

/* Whether a well-known name or part of one closes the @n characters at @at: 乌云|其木格, 呼和|巴特尔 */
static gboolean
ends_in_known_part (const TzReading *reading, guint32 at, guint n)
{
  for (guint part = n; part > 1; part--)
    if (tz_reading_is_word (reading, at + n - part, part, TZ_WORD_SOUND))
      return TRUE;
  return FALSE;
}

static gboolean
is_over (const TzReading *reading, guint32 end)
{
  return !tz_name_runs_over (reading, end) &&
         (tz_name_ends (reading, end) || tz_name_ends_at_word (reading, end));
}

/* Whether the @n characters at @at are no words and no place: 乌兰察布, 巴音苏木. */
static gboolean
may_be_name (const TzReading *reading, guint32 at, guint n)
{
  static const char32_t *const places[] = {U"苏木", U"嘎查", NULL};
  const TzWordKinds places_kinds = TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM;
  gboolean known = ends_in_known_part (reading, at, n);
  if (!known && reading->s[at] != U'那' && tz_reading_is_word (reading, at, 1, TZ_WORD_STOP))
    return FALSE;
  if (tz_reading_match (reading, at, places_kinds) >= n ||
      tz_reading_match (reading, at, TZ_WORD_POST) > 1 || /* 嘎查达|宝音 */
      tz_reading_is_word (reading, at, n, TZ_WORD_NO_NAME) ||
      tz_scan_ends_any (reading->s, at + n, places) > 0)
    return FALSE;
  for (guint32 i = at; !known && i + 2 <= at + n; i++)
    if (tz_name_is_word (reading, i, 2) || (n < 4 && tz_reading_is_word (reading, i, 2, TZ_WORD_NO_NAME)))
      return FALSE;
  return n > 2 || tz_name_ends (reading, at + n);
}

/* The length of what stands behind the dot: up to where a name can be over. */
static guint
match_last_part (const TzReading *reading, guint32 at)
{
  guint most = count_sounds (reading, at);
  for (guint n = most; n >= 2; n--)
    if (is_over (reading, at + n))
      return n;
  return most;
}

guint
tz_name_by_sound (const TzReading *reading, guint32 at)
{
  guint most = count_sounds (reading, at);
  if (most > 0 && reading->s[at + most] == DOT) {
    guint last = match_last_part (reading, at + most + 1);
    return last > 0 ? most + 1 + last : 0;
  }
  for (guint n = most; n >= 2; n--)
    if (may_be_name (reading, at, n) && is_over (reading, at + n))
      return n;
  return 0;
}

guint
tz_name_by_sound_before (const TzReading *reading, guint32 end)
{
  guint32 at = end;
  while (at > 0 && tz_scan_is_han (reading->s[at - 1]) && end - at < LONGEST_PART)
    at--;
  return end - at > 2 && tz_name_by_sound (reading, at) == end - at ? end - at : 0;
}

/* Not 大学|生努尔古丽. */
static gboolean
opens_name (const TzReading *reading, guint32 at)
{
  return tz_name_begins (reading, at) &&
         !(at > 0 && tz_reading_is_word (reading, at - 1, 2, TZ_WORD_POST | TZ_WORD_COMMON));
}

static gboolean
holds_word (const TzReading *reading, guint32 at, guint n)
{
  for (guint32 i = at; i < at + n; i++)
    if (!tz_scan_is_han (reading->s[i]) || reading->taken[i] != 0 ||
        (i + 1 < at + n && tz_name_is_word (reading, i, 2)))
      return TRUE;
  return FALSE;
}

TzSpan
tz_name_around_dot (const TzReading *reading, guint32 dot)
{
  guint last = match_last_part (reading, dot + 1);
  guint before = 0;
  while (before < MIN (LONGEST_PART, dot) && is_sound (reading, dot - before - 1))
    before++;
  while (before > 0 && !opens_name (reading, dot - before))
    before--;
  for (guint n = 2; before == 0 && n <= SHORT_PART && n < dot; n++) /* 老党员|吐地·艾山 */
    if (is_sound (reading, dot - n) && opens_name (reading, dot - n) && !holds_word (reading, dot - n, n))
      before = n;
  return before > 0 && last > 1 ? tz_span (dot - before, dot + 1 + last) : tz_span (0, 0);
}
