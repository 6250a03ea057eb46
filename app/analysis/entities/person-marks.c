/* Every place where a name stands that has been learned, and the names that need not be learned. */
#include "person-learned.h"

#include "scan.h"

static const TzNameRule again = {"person/again", 0.9f};
static const TzNameRule leader = {"person/leader", 0.85f};
static const TzNameRule withheld = {"person/withheld", 0.85f};

/* 习近平 where the man is meant and not the thought. */
static gboolean
is_leader (const gunichar *s)
{
  if (tz_scan_is (s, U"习近平") == 0)
    return FALSE;
  for (guint i = 3; i < 20 && tz_scan_is_han (s[i]); i++) {
    if (tz_scan_is (s + i, U"总书记") > 0 || tz_scan_is (s + i, U"同志") > 0)
      return TRUE;
    if (tz_scan_is (s + i, U"思想") > 0)
      return FALSE;
  }
  return tz_scan_is (s + 3, U"新时代") == 0;
}

static void
take (TzReading *reading, TzSpan span, const TzNameRule *rule)
{
  if (tz_reading_is_free (reading, span))
    tz_reading_take (reading, (TzEntity){.span = span,
                                         .type = TZ_ENTITY_PERSON,
                                         .rule = rule->name,
                                         .certainty = rule->certainty,
                                         .persons = -1});
}

/* The length of the name at @at that stands elsewhere too, and is not the beginning of a place: 高平|市. */
static guint
match_again (const TzNames *names, guint32 at)
{
  guint n = tz_names_match (names, at);
  const TzWordKinds places = TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM;
  return n == 2 && tz_reading_match (names->reading, at, places) > n ? 0 : n;
}

/* A glance at the surname at @at: %FALSE where none of the names that are marked can stand. */
static inline gboolean
may_be_marked (const TzNames *names, const gunichar *s)
{
  return tz_names_may_match (names, s[0]) || s[0] == U'习' || tz_name_may_be_withheld (s);
}

void
tz_names_mark (TzNames *names)
{
  TzReading *reading = names->reading;
  for (guint i = 0; i < names->found->len; i++) {
    const TzFoundName *name = &g_array_index (names->found, TzFoundName, i);
    if (tz_names_match (names, name->span.start) == tz_span_length (name->span))
      take (reading, name->span, name->rule);
  }
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_SURNAME);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (!may_be_marked (names, reading->s + i) || reading->taken[i] != 0)
      continue;
    guint n = match_again (names, i);
    if (n > 0)
      take (reading, tz_span (i, i + n), &again);
    else if (is_leader (reading->s + i))
      take (reading, tz_span (i, i + 3), &leader);
    else if ((n = tz_name_withheld (reading, i)) > 0)
      take (reading, tz_span (i, i + n), &withheld);
  }
  for (guint32 i = 0; names->by_sound && i < reading->n; i++) {
    guint n = reading->taken[i] == 0 ? match_again (names, i) : 0;
    if (n > 0)
      take (reading, tz_span (i, i + n), &again);
  }
}
