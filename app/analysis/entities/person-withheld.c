/* Names of which a part is kept back: 张某, 李某某, 侯某平, 王*, 董*玲, 张××. */
#include "person-name.h"

#include "scan.h"

/* What stands behind 某 where it does not stand for a name. */
static const char32_t of_things[] = U"些种个项一类位名";

/* What a person has, or is part of: 张某|案, 李某|户. */
static const char32_t of_people[] = U"案户方车房";

/* The given name that is left behind the mark before @at. */
static gboolean
is_last_given (const TzReading *reading, guint32 at)
{
  const TzWordKinds words =
      TZ_WORD_COMMON | TZ_WORD_STOP | TZ_WORD_DISCIPLINE | TZ_WORD_AFTER_NAME | TZ_WORD_POST;
  gunichar c = reading->s[at];
  if (!tz_scan_is_han (c) || reading->taken[at] != 0 || tz_scan_in (c, of_people) ||
      tz_reading_is_word (reading, at, 1, TZ_WORD_NOT_GIVEN | TZ_WORD_STOP))
    return FALSE;
  gboolean frequent = tz_reading_is_word (reading, at, 1, TZ_WORD_GIVEN);
  if (!frequent && tz_reading_match (reading, at, words) > 0)
    return FALSE;
  gboolean cut = tz_reading_match (reading, at + 1, TZ_WORD_AFTER_NAME) > 0; /* 侯某平|等 */
  if (!cut && tz_reading_match (reading, at, words) > 1)
    return FALSE;
  return (frequent || !tz_name_ends_like_body (c)) &&
         (tz_name_ends (reading, at + 1) || tz_name_ends_at_word (reading, at + 1));
}

static guint
count_marks (const gunichar *s)
{
  if (!tz_name_is_mark (s[0]))
    return 0;
  guint n = s[1] == s[0] ? 2 : 1;
  if (tz_scan_is_letter (s[0]) && (tz_scan_is_letter (s[n]) || tz_scan_is_digit (s[n])))
    return 0;
  return s[0] == U'某' && tz_scan_in (s[n], of_things) ? 0 : n;
}

guint
tz_name_withheld (const TzReading *reading, guint32 at)
{
  if (!tz_name_may_be_withheld (reading->s + at))
    return 0;
  guint surname = tz_name_surname (reading, at, TRUE);
  guint marks = surname > 0 ? count_marks (reading->s + at + surname) : 0;
  if (marks == 0)
    return 0;
  guint n = surname + marks;
  if (marks == 1 && is_last_given (reading, at + n))
    n++;
  gboolean over = tz_name_ends (reading, at + n) || (marks == 2 && tz_name_ends_at_word (reading, at + n));
  gboolean begins = tz_name_begins (reading, at);
  gboolean ambiguous = tz_name_surname (reading, at, FALSE) == 0;
  return (ambiguous ? begins && over : begins || over) ? n : 0;
}
