/* Names that neither a post nor a verb introduces: at the beginning of a sentence, in lists of their own, as a
 * signature. */
#include "person-learned.h"

#include "scan.h"

static const TzNameRule speaker = {"person/speaker", 0.95f};
static const TzNameRule enumerated = {"person/enumerated", 0.9f};

/* What the name of @n code points at @at does, as far as a likely name needs it said: X在会上强调 */
static gboolean
is_followed_by_deed (const TzReading *reading, guint32 at, guint n)
{
  return tz_reading_match (reading, at + n, TZ_WORD_AFTER_NAME) > 1 || reading->s[at + n] == U'就' ||
         (n > 2 && tz_scan_in (reading->s[at + n], U"在对向从因") &&
          tz_name_is_likely_alone (reading, at, n));
}

/* A sentence begins with who says or does something: 。X强调, ，X挪用 */
static void
learn_speaker (TzNames *names, guint32 at)
{
  const TzReading *reading = names->reading;
  for (guint n = TZ_NAME_LONGEST; n >= 2; n--)
    if (at + n <= reading->n && is_followed_by_deed (reading, at, n) &&
        tz_name_fits (reading, at, n, TZ_NAME_ALONE) && !tz_name_is_appointed (reading, at + n - 1) &&
        !tz_reading_is_word (reading, at, n, TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM)) {
      tz_names_learn (names, at, n, &speaker);
      return;
    }
}

/* ，X、Y、Z: three names of three characters can hardly be anything else. */
static void
learn_three (TzNames *names, guint32 at)
{
  const TzReading *reading = names->reading;
  const gunichar *s = reading->s;
  if (at + 11 > reading->n || s[at + 3] != U'、' || !tz_scan_in (s[at + 7], U"、和") ||
      !tz_name_fits (reading, at, 3, TZ_NAME_ALONE))
    return;
  gboolean second = tz_name_fits (reading, at + 4, 3, TZ_NAME_ALONE);
  gboolean third = tz_name_fits (reading, at + 8, 3, TZ_NAME_ALONE);
  if ((second || third) && tz_name_fits (reading, at + 4, 3, TZ_NAME_LEADER) &&
      tz_name_fits (reading, at + 8, 3, TZ_NAME_LEADER) && tz_name_ends (reading, at + 11))
    tz_names_learn (names, at, 3, &enumerated);
}

/* 。（陈明远）, （办公室 陈明远）: who signs a report behind its last word. */
static void
learn_signed (TzNames *names, guint32 at)
{
  const TzReading *reading = names->reading;
  const gunichar *s = reading->s;
  gboolean opens = at > 1 && s[at - 1] == '(' && tz_scan_in (s[at - 2], U"。)\n");
  gboolean follows = at > 1 && s[at - 1] == ' ' && reading->taken[at - 2] == 1 + TZ_ENTITY_ORG;
  for (guint n = 3; (opens || follows) && n >= 2; n--)
    if (tz_name_fits (reading, at, n, TZ_NAME_ALONE) &&
        (s[at + n] == ')' || (follows && s[at + n] == '\n'))) {
      tz_names_learn (names, at, n, &speaker);
      return;
    }
}

void
tz_names_learn_alone (TzNames *names, guint32 at)
{
  learn_three (names, at);
  learn_speaker (names, at);
  learn_signed (names, at);
}

/* The length of the likely name before @end, 0 where there is none. One of two characters needs an edge before it. */
static guint
match_likely_before (const TzReading *reading, guint32 end)
{
  for (guint n = MIN (TZ_NAME_LONGEST, end); n >= 2; n--)
    if (tz_name_is_likely_alone (reading, end - n, n) && (n > 2 || tz_name_begins (reading, end - n)))
      return n;
  return 0;
}

void
tz_names_learn_around_comma (TzNames *names, guint32 at)
{
  const TzReading *reading = names->reading;
  guint before = match_likely_before (reading, at);
  for (guint n = TZ_NAME_LONGEST; before > 0 && n >= 2; n--)
    if (before + n > 4 && tz_name_is_likely_alone (reading, at + 1, n) &&
        !tz_name_runs_over (reading, at + 1 + n) &&
        (tz_name_ends (reading, at + 1 + n) || tz_name_ends_at_word (reading, at + 1 + n))) {
      tz_names_learn (names, at - before, before, &enumerated);
      tz_names_learn (names, at + 1, n, &enumerated);
      return;
    }
}

/* 、沙木提等|班子成员: what the others behind 等 are. */
static gboolean
are_people (const gunichar *s)
{
  static const char32_t *const people[] = {U"班子成员", U"领导", U"党员", U"干部", U"人员", U"教师", NULL};
  return tz_scan_any (s, people) > 0;
}

void
tz_names_learn_before_others (TzNames *names, guint32 end)
{
  const TzReading *reading = names->reading;
  guint by_sound = end > 0 && are_people (reading->s + end + 1) ? tz_name_by_sound_before (reading, end) : 0;
  if (by_sound > 0) {
    tz_names_learn_by_sound (names, end - by_sound, by_sound, &enumerated);
    return;
  }
  if (end < 2 || !(tz_reading_is_word (reading, end - 1, 1, TZ_WORD_GIVEN) ||
                   tz_reading_is_word (reading, end - 2, 2, TZ_WORD_GIVEN)))
    return;
  for (guint n = 3; n >= 2; n--) {
    guint32 at = end - n;
    gboolean edge = end >= n && (at == 0 || reading->taken[at - 1] != 0 ||
                                 (n == 3 ? tz_name_begins (reading, at) : reading->s[at - 1] == U'、'));
    if (edge && tz_name_is_likely_alone (reading, at, n)) {
      tz_names_learn (names, at, n, &enumerated);
      return;
    }
  }
}
