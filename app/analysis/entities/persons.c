/*
 * People: names are learned where what stands around them leaves no doubt, then every other place where a
 * learned name stands is marked.
 */
#include "person-learned.h"

#include "scan.h"

/* The most blanks inside a spaced post. */
#define WIDEST_GAP 4

static const TzNameRule after_post = {"person/after-post", 1};
static const TzNameRule before_post = {"person/before-post", 0.9f};
static const TzNameRule comrade = {"person/comrade", 0.9f};
static const TzNameRule counted = {"person/counted", 0.85f};
static const TzNameRule unclosed = {"person/unclosed", 0.5f};
static const TzNameRule dotted = {"person/dotted", 0.85f};

static gboolean
is_leaders_post (const gunichar *s, guint n)
{
  static const char32_t *const posts[] = {U"调研员", U"督学",   U"专员", U"总监", U"工程师",
                                          U"主席",   U"经理",   U"政委", U"主任", U"书记",
                                          U"院士",   U"负责人", U"教授", U"律师", NULL};
  return s[n - 1] == U'长' || tz_scan_ends_any (s, n, posts) > 0;
}

/* 编辑：张 青: a name of two characters that is printed as wide as one of three. */
static guint
match_spaced (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s + at;
  if (at == 0 || !tz_scan_in (s[-1], U": ") || tz_name_surname (reading, at, FALSE) != 1 || s[1] != ' ')
    return 0;
  guint gap = s[2] == ' ' ? 2 : 1;
  gboolean alone = tz_scan_is_han (s[1 + gap]) && !tz_scan_is_han (s[2 + gap]);
  return alone && 2 + gap <= TZ_NAME_LONGEST ? 2 + gap : 0;
}

/* 局长X: a post and then a name. */
static void
learn_after_post (TzNames *names, guint32 at, TzNameTrust trust)
{
  const TzReading *reading = names->reading;
  at += tz_scan_in (reading->s[at], U" :、/|") ? 1 : 0;
  at += reading->s[at] == ' ' && tz_scan_in (reading->s[at - 1], U":/|") ? 1 : 0;
  if (reading->s[at] == U'为' &&
      (reading->s[at - 1] == U'人' || tz_name_is_likely (reading, at + 1, 3) ||
       (tz_name_is_likely (reading, at + 1, 2) && !tz_scan_is_han (reading->s[at + 3]))))
    at++; /* 第一责任人为X */
  at = tz_name_skip_remark (reading, at);
  gboolean works = reading->s[at - 1] == U'工' && reading->s[at] == U'程'; /* 养护|工程 */
  if (works || !tz_reading_begins (reading, at, TZ_WORD_SURNAME | TZ_WORD_SOUND))
    return;
  guint spaced = match_spaced (reading, at);
  if (spaced > 0) {
    tz_names_learn (names, at, spaced, &after_post);
    return;
  }
  guint n = tz_name_closed (reading, at, trust);
  guint by_sound = tz_name_by_sound (reading, at);
  if (by_sound > n)
    tz_names_learn_by_sound (names, at, by_sound, &after_post);
  else if (n > 0)
    tz_names_learn (names, at, n, &after_post);
  else if (trust >= TZ_NAME_LEADER && tz_name_fits (reading, at, 3, TZ_NAME_ALONE) &&
           !tz_name_runs_over (reading, at + 3))
    tz_names_learn (names, at, 3, &unclosed);
}

/* A name that ends at a place is no person: 曹家镇镇长, 文化站站长. */
static gboolean
ends_like_place (gunichar c)
{
  return tz_scan_in (c, U"省市县区州旗镇乡村街站所校馆厂园店社司行庭队组会党");
}

/* X局长: a name and then a post, both after an edge. */
static void
learn_before_post (TzNames *names, guint32 end)
{
  const TzReading *reading = names->reading;
  if (end == 0 || ends_like_place (reading->s[end - 1]) || reading->s[end - 1] == U'为')
    return;
  for (guint n = MIN (3, end); n >= 2; n--) {
    guint32 at = end - n;
    gboolean edge = at == 0 || reading->taken[at - 1] != 0 || !tz_scan_is_han (reading->s[at - 1]) ||
                    tz_scan_in (reading->s[at - 1], U"由对向和与");
    if (edge && tz_name_fits (reading, at, n, n == 3 ? TZ_NAME_LEADER : TZ_NAME_ALONE)) {
      tz_names_learn (names, at, n, &before_post);
      return;
    }
  }
}

/* X同志, X等N名: the name ends before @end. */
static void
learn_before (TzNames *names, guint32 end, TzNameTrust trust, const TzNameRule *rule)
{
  const TzReading *reading = names->reading;
  for (TzNameTrust tried = TZ_NAME_ALONE; tried <= trust; tried += MAX (trust, 1))
    for (guint n = MIN (TZ_NAME_LONGEST, end); n >= 2; n--)
      if (tz_name_fits (reading, end - n, n, tried) && tz_name_begins (reading, end - n) &&
          !tz_name_is_rest_of_word (reading, end - n, n)) {
        tz_names_learn (names, end - n, n, rule);
        return;
      }
  for (guint n = 3; rule == &counted && n <= MIN (TZ_NAME_LONGEST, end); n++)
    if (tz_name_fits_among (reading, end - n, n)) {
      tz_names_learn (names, end - n, n, rule);
      return;
    }
}

/* X（局长）, X（县财政局局长）: the post at @at is a remark on who stands before it. */
static void
learn_before_remark (TzNames *names, guint32 at)
{
  const TzReading *reading = names->reading;
  while (at > 0 && reading->taken[at - 1] == 1 + TZ_ENTITY_ORG)
    at--;
  if (at > 0 && reading->s[at - 1] == '(')
    learn_before (names, at - 1, TZ_NAME_POST, &before_post);
}

/* At a post, or at what stands behind a name. */
static void
learn_around (TzNames *names, guint32 at)
{
  const TzReading *reading = names->reading;
  const gunichar *s = reading->s;
  if (tz_scan_is (s + at, U"同志") > 0)
    learn_before (names, at, TZ_NAME_COMRADE, &comrade);
  else if (s[at] == U'等' && tz_scan_is (s + at + 1, U"同志") > 0)
    learn_before (names, at, TZ_NAME_LEADER, &comrade);
  else if (s[at] == U'等' && tz_names_count_people (s + at + 1) > 0)
    learn_before (names, at, TZ_NAME_ALONE, &counted);
  else if (s[at] == U'等')
    tz_names_learn_before_others (names, at);
  else if (s[at] == U'员')
    learn_after_post (names, at + 1, TZ_NAME_POST);
  else if (s[at] == U'任' || s[at] == U'担' || s[at] == U'兼')
    tz_names_learn_appointed (names, at);
  else if (at > 0 && tz_scan_is_han (s[at - 1]) && tz_names_count_people (s + at) > 0)
    learn_before (names, at, TZ_NAME_ALONE, &counted);
  if (tz_reading_begins (reading, at, TZ_WORD_BEFORE_NAME))
    tz_names_learn_objects (names, at);
  guint post = tz_reading_match (reading, at, TZ_WORD_POST);
  if (post > 0) {
    gboolean leads = is_leaders_post (s + at, post);
    learn_after_post (names, at + post, leads ? TZ_NAME_LEADER : TZ_NAME_POST);
    if (leads)
      learn_before_post (names, at);
    learn_before_remark (names, at);
  }
}

/* 组 长：X, a post of two characters that is printed as wide as one of three. */
static gboolean
is_after_spaced_post (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  if (at < 4 || s[at - 1] != ':' || s[at - 3] != ' ')
    return FALSE;
  guint32 first = at - 4;
  while (first > 0 && at - first < 4 + WIDEST_GAP && s[first] == ' ')
    first--;
  const gunichar post[2 + TZ_TEXT_CLOSING_ZEROS] = {s[first], s[at - 2]};
  return tz_lexicon_match (reading->lexicon, post, TZ_WORD_POST) == 2;
}

/* At a surname. */
static void
learn_from (TzNames *names, guint32 at)
{
  const TzReading *reading = names->reading;
  if (is_after_spaced_post (reading, at))
    learn_after_post (names, at, TZ_NAME_LEADER);
  guint kept_back = tz_name_withheld (reading, at);
  if (kept_back > 0) {
    tz_names_learn_next (names, tz_span (at, at + kept_back));
    tz_names_learn_previous (names, tz_span (at, at + kept_back));
  }
  if (at > 0 && tz_scan_is_han (reading->s[at - 1]))
    return;
  tz_names_learn_alone (names, at);
}

/* 艾山江·买买提 */
static void
learn_dotted (TzNames *names)
{
  const TzReading *reading = names->reading;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_DOT);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    TzSpan name = tz_name_around_dot (reading, i);
    if (!tz_span_is_empty (name))
      tz_names_learn_by_sound (names, name.start, tz_span_length (name), &dotted);
  }
}

static gboolean
is_behind_character (const TzReading *reading, guint32 at)
{
  return at > 0 && tz_scan_is_han (reading->s[at - 1]);
}

/* Whether learn_from() has anything to ask at the surname at @at. */
static gboolean
may_teach (const TzReading *reading, guint32 at)
{
  return !is_behind_character (reading, at) || tz_name_may_be_withheld (reading->s + at);
}

/* Those of the places @bits behind @from of which @asks says so: most signs lead to nothing, and to see that by a
 * glance at the characters beside them costs less than to begin. */
G_ALWAYS_INLINE static inline guint64
keep (const TzReading *reading, guint32 from, guint64 bits, gboolean (*asks) (const TzReading *, guint32 at))
{
  guint64 kept = 0;
  for (; bits != 0; bits &= bits - 1) {
    guint at = (guint)__builtin_ctzll (bits);
    kept |= (guint64)asks (reading, from + at) << at;
  }
  return kept;
}

/* Whether tz_names_learn_around_comma() has anything to ask at the stop at @at. */
static gboolean
may_join (const TzReading *reading, guint32 at)
{
  return reading->s[at] == U'、' && at > 0 && tz_reading_has_sign (reading, at + 1, TZ_SIGN_SURNAME) &&
         tz_reading_begins (reading, at - 1, TZ_WORD_GIVEN);
}

static void
learn_in_block (TzNames *names, guint32 from)
{
  const TzReading *reading = names->reading;
  const TzSignBlock *signs = &reading->signs[from / TZ_SIGN_BLOCK];
  guint64 numbers = tz_sign_block_any (signs, TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL);
  guint64 around = tz_sign_block_any (signs, TZ_SIGN_POST | TZ_SIGN_PERSON) |
                   keep (reading, from, numbers, is_behind_character);
  guint64 surnames = keep (reading, from, tz_sign_block_any (signs, TZ_SIGN_SURNAME), may_teach);
  guint64 commas = keep (reading, from, tz_sign_block_any (signs, TZ_SIGN_STOP), may_join);
  for (guint64 left = around | surnames | commas; left != 0; left &= left - 1) {
    guint at = (guint)__builtin_ctzll (left);
    if (around >> at & 1)
      learn_around (names, from + at);
    if (surnames >> at & 1)
      learn_from (names, from + at);
    if (commas >> at & 1)
      tz_names_learn_around_comma (names, from + at);
  }
}

void
tz_find_persons (TzReading *reading)
{
  TzNames names = tz_names_open (reading);
  learn_dotted (&names);
  tz_names_learn_cells (&names);
  for (guint32 from = 0; from < reading->n; from += TZ_SIGN_BLOCK)
    learn_in_block (&names, from);
  for (guint i = 0; i < names.found->len; i++)
    tz_names_learn_next (&names, g_array_index (names.found, TzFoundName, i).span);
  tz_names_learn_behind_known (&names);
  for (guint i = 0; i < names.found->len; i++)
    tz_names_learn_previous (&names, g_array_index (names.found, TzFoundName, i).span);
  tz_names_mark (&names);
  tz_names_close (&names);
}
