/* Whether characters are a name by themselves, whatever stands around them. */
#include "person-name.h"

#include "scan.h"

/* What mountains and the like end in, beside bodies: 龙泉山、青云桥. */
static const char32_t of_places[] = U"山江河湖海岛桥洲峰泉";

static gboolean
is_frequent (const TzReading *reading, guint32 at)
{
  return tz_reading_is_word (reading, at, 1, TZ_WORD_GIVEN);
}

static gboolean
is_word_or_place (const TzReading *reading, guint32 at, guint n)
{
  return tz_name_is_word (reading, at, n) ||
         tz_reading_is_word (reading, at, n, TZ_WORD_NO_NAME | TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM);
}

/* Two characters: a word that is a name, or two that are frequent in names and no word together. */
static gboolean
is_likely_given (const TzReading *reading, guint32 at)
{
  if (tz_reading_is_word (reading, at, 2, TZ_WORD_GIVEN))
    return TRUE;
  return is_frequent (reading, at) && is_frequent (reading, at + 1) && !is_word_or_place (reading, at, 2) &&
         !tz_name_is_word (reading, at - 1, 2);
}

gboolean
tz_name_is_likely (const TzReading *reading, guint32 at, guint n)
{
  guint surname = tz_name_surname (reading, at, TRUE);
  if (surname == 0 || n <= surname || n > surname + 2 || at + n > reading->n)
    return FALSE;
  gboolean given =
      n == surname + 1 ? is_frequent (reading, at + surname) : is_likely_given (reading, at + surname);
  return given && !is_word_or_place (reading, at, n) && tz_reading_is_free (reading, tz_span (at, at + n));
}

gboolean
tz_name_is_likely_alone (const TzReading *reading, guint32 at, guint n)
{
  gunichar last = reading->s[at + n - 1];
  return tz_name_surname (reading, at, FALSE) > 0 && tz_name_is_likely (reading, at, n) &&
         !tz_name_ends_like_body (last) && !tz_scan_in (last, of_places);
}
