/*
 * People: names are learned where what stands around them leaves no doubt, then every other place where a
 * learned name stands is marked.
 */
#include "person-name.h"

#include "numerals.h"
#include "scan.h"

#include <string.h>

/* A rule and its certainty, which was measured as that of bodies was (orgs.c). */
typedef struct {
  const char *name;
  float certainty;
} Rule;

static const Rule after_post = {"person/after-post", 1};
static const Rule before_post = {"person/before-post", 0.9f};
static const Rule comrade = {"person/comrade", 0.9f};
static const Rule counted = {"person/counted", 0.5f};
static const Rule appointed = {"person/appointed", 0.5f};
static const Rule speaker = {"person/speaker", 0.85f};
static const Rule listed = {"person/listed", 0.85f};
static const Rule again = {"person/again", 0.9f};
static const Rule leader = {"person/leader", 0.85f};
static const Rule withheld = {"person/withheld", 0.9f};

typedef struct {
  TzSpan span;
  const Rule *rule;
} Name;

typedef struct {
  TzReading *reading;
  GHashTable *names; /* set of Characters: what has been learned */
  GArray *found;     /* (element-type Name): where */
  TzScanSet firsts;  /* the first characters of what has been learned */
} Learning;

/* The code points of a name, closed by 0 where it is shorter. */
typedef struct {
  gunichar c[TZ_NAME_LONGEST];
} Characters;

static guint
characters_hash (gconstpointer key)
{
  guint hash = 5381;
  for (guint i = 0; i < TZ_NAME_LONGEST; i++)
    hash = hash * 33 + ((const Characters *)key)->c[i];
  return hash;
}

static gboolean
characters_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (Characters)) == 0;
}

static Characters
characters_at (const gunichar *s, guint n)
{
  Characters characters = {{0}};
  for (guint i = 0; i < n; i++)
    characters.c[i] = s[i];
  return characters;
}

static void
learn (Learning *learning, guint32 at, guint n, const Rule *rule)
{
  const gunichar *s = learning->reading->s + at;
  if (tz_scan_is (s, U"习近平") > 0) /* is_leader() decides */
    return;
  Name name = {tz_span (at, at + n), rule};
  g_array_append_val (learning->found, name);
  Characters characters = characters_at (s, n);
  g_hash_table_add (learning->names, g_memdup2 (&characters, sizeof characters));
  tz_scan_set_add (&learning->firsts, s[0]);
}

static gboolean
is_leaders_post (const gunichar *s, guint n)
{
  static const char32_t *const posts[] = {U"调研员", U"督学", U"专员", U"总监", U"工程师", U"主席", U"经理",
                                          U"政委",   U"主任", U"书记", U"院士", U"负责人", NULL};
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
learn_after_post (Learning *learning, guint32 at, TzNameTrust trust)
{
  const TzReading *reading = learning->reading;
  at += reading->s[at] == ' ' || reading->s[at] == ':' || reading->s[at] == U'、' ? 1 : 0;
  guint spaced = match_spaced (reading, at);
  if (spaced > 0) {
    learn (learning, at, spaced, &after_post);
    return;
  }
  for (guint n = TZ_NAME_LONGEST; n >= 2; n--)
    if (tz_name_fits (reading, at, n, trust) && !tz_name_runs_over (reading, at + n) &&
        (tz_name_ends (reading, at + n) || tz_name_ends_at_word (reading, at + n))) {
      learn (learning, at, n, &after_post);
      return;
    }
}

/* A name that ends at a place is no person: 曹家镇镇长, 文化站站长. */
static gboolean
ends_like_place (gunichar c)
{
  return tz_scan_in (c, U"省市县区州旗镇乡村街站所校馆厂园店社司行庭队组会");
}

/* X局长: a name and then a post, both after an edge. */
static void
learn_before_post (Learning *learning, guint32 end)
{
  const TzReading *reading = learning->reading;
  if (end == 0 || ends_like_place (reading->s[end - 1]))
    return;
  for (guint n = MIN (3, end); n >= 2; n--) {
    guint32 at = end - n;
    gboolean edge = at == 0 || reading->taken[at - 1] != 0 || !tz_scan_is_han (reading->s[at - 1]) ||
                    tz_scan_in (reading->s[at - 1], U"由对向和与");
    if (edge && tz_name_fits (reading, at, n, n == 3 ? TZ_NAME_LEADER : TZ_NAME_ALONE)) {
      learn (learning, at, n, &before_post);
      return;
    }
  }
}

/* X同志, X等N名: the name ends before @end. */
static void
learn_before (Learning *learning, guint32 end, TzNameTrust trust, const Rule *rule)
{
  const TzReading *reading = learning->reading;
  for (TzNameTrust tried = TZ_NAME_ALONE; tried <= trust; tried += MAX (trust, 1))
    for (guint n = MIN (TZ_NAME_LONGEST, end); n >= 2; n--)
      if (tz_name_fits (reading, end - n, n, tried) && tz_name_begins (reading, end - n)) {
        learn (learning, end - n, n, rule);
        return;
      }
}

static gboolean
is_counted_people (const gunichar *s)
{
  double value;
  guint n = tz_scan_is_digit (s[0]) ? tz_numeral_digits (s, &value) : tz_numeral_chinese (s, &value);
  return n > 0 && tz_scan_in (s[n], U"名人位");
}

/* ，X任组长; 由X担任组长 */
static void
learn_appointed (Learning *learning, guint32 at)
{
  const TzReading *reading = learning->reading;
  const gunichar *s = reading->s;
  if (s[at] == U'任' && at > 0 && tz_scan_in (s[at - 1], U"担兼"))
    return;
  guint verb = tz_scan_is (s + at, U"任") + tz_scan_is (s + at, U"担任") + tz_scan_is (s + at, U"兼任");
  if (verb == 0 || tz_reading_match (reading, at + verb, TZ_WORD_POST) == 0)
    return;
  for (guint n = 2; n <= 3 && n <= at; n++) {
    gboolean edge = at == n || !tz_scan_is_han (s[at - n - 1]) || s[at - n - 1] == U'由';
    if (edge && tz_name_fits (reading, at - n, n, TZ_NAME_ALONE))
      learn (learning, at - n, n, &appointed);
  }
}

/* A sentence begins with who says or does something: 。X强调 */
static void
learn_speaker (Learning *learning, guint32 at)
{
  static const char32_t *const says[] = {U"强调", U"指出", U"要求", U"表示", U"介绍", U"一行", U"代表",
                                         U"主持", U"出席", U"汇报", U"通报", U"传达", U"带队", U"就",
                                         U"违规", U"违反", U"受到", U"利用", NULL};
  const TzReading *reading = learning->reading;
  for (guint n = 3; n >= 2; n--)
    if (tz_name_fits (reading, at, n, TZ_NAME_ALONE) && tz_scan_any (reading->s + at + n, says) > 0 &&
        !tz_reading_is_word (reading, at, n, TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM)) {
      learn (learning, at, n, &speaker);
      return;
    }
}

/* 。（陈明远）, （办公室 陈明远）: who signs a report behind its last word. */
static void
learn_signed (Learning *learning, guint32 at)
{
  const TzReading *reading = learning->reading;
  const gunichar *s = reading->s;
  gboolean opens = at > 1 && s[at - 1] == '(' && tz_scan_in (s[at - 2], U"。)\n");
  gboolean follows = at > 1 && s[at - 1] == ' ' && reading->taken[at - 2] == 1 + TZ_ENTITY_ORG;
  for (guint n = 3; (opens || follows) && n >= 2; n--)
    if (tz_name_fits (reading, at, n, TZ_NAME_ALONE) &&
        (s[at + n] == ')' || (follows && s[at + n] == '\n'))) {
      learn (learning, at, n, &speaker);
      return;
    }
}

/* X、Y: the name after a known one. */
static void
learn_next (Learning *learning, TzSpan known)
{
  const TzReading *reading = learning->reading;
  guint32 at = known.end + 1;
  for (guint n = TZ_NAME_LONGEST; tz_scan_in (reading->s[known.end], U"、和") && n >= 2; n--)
    if (tz_name_fits (reading, at, n, TZ_NAME_ALONE) && !tz_name_runs_over (reading, at + n) &&
        (tz_name_ends (reading, at + n) || tz_name_ends_at_word (reading, at + n))) {
      learn (learning, at, n, &listed);
      return;
    }
}

/* Y、X: the name before a known one. */
static void
learn_previous (Learning *learning, TzSpan known)
{
  const TzReading *reading = learning->reading;
  if (known.start == 0 || reading->s[known.start - 1] != U'、')
    return;
  for (guint n = 3; n >= 2 && known.start > n; n--) {
    guint32 at = known.start - 1 - n;
    if (tz_name_fits (reading, at, n, TZ_NAME_ALONE) &&
        (at == 0 || reading->taken[at - 1] != 0 || !tz_scan_is_han (reading->s[at - 1]))) {
      learn (learning, at, n, &listed);
      return;
    }
  }
}

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

/* 张某, 李某某: a name that is kept back. */
static guint
match_withheld (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  if (s[at + 1] != U'某' && (s[at + 1] == 0 || s[at + 2] != U'某'))
    return 0;
  guint surname = tz_name_surname (reading, at, FALSE);
  if (surname == 0 || s[at + surname] != U'某' || !tz_name_begins (reading, at))
    return 0;
  return surname + (s[at + surname + 1] == U'某' ? 2 : 1);
}

/* At a post, or at what stands behind a name. */
static void
learn_around (Learning *learning, guint32 at)
{
  const TzReading *reading = learning->reading;
  const gunichar *s = reading->s;
  if (tz_scan_is (s + at, U"同志") > 0)
    learn_before (learning, at, TZ_NAME_COMRADE, &comrade);
  else if (s[at] == U'等' && is_counted_people (s + at + 1))
    learn_before (learning, at, TZ_NAME_ALONE, &counted);
  else if (s[at] == U'任' || s[at] == U'担' || s[at] == U'兼')
    learn_appointed (learning, at);
  guint post = tz_reading_match (reading, at, TZ_WORD_POST);
  if (post > 0) {
    gboolean leads = is_leaders_post (s + at, post);
    learn_after_post (learning, at + post, leads ? TZ_NAME_LEADER : TZ_NAME_POST);
    if (leads)
      learn_before_post (learning, at);
  }
}

/* At a surname. */
static void
learn_from (Learning *learning, guint32 at)
{
  const TzReading *reading = learning->reading;
  guint kept_back = match_withheld (reading, at);
  if (kept_back > 0)
    learn_next (learning, tz_span (at, at + kept_back));
  if (at == 0 || !tz_scan_is_han (reading->s[at - 1]))
    learn_speaker (learning, at);
  learn_signed (learning, at);
}

static void
take (TzReading *reading, TzSpan span, const Rule *rule)
{
  if (tz_reading_is_free (reading, span))
    tz_reading_take (reading, (TzEntity){.span = span,
                                         .type = TZ_ENTITY_PERSON,
                                         .rule = rule->name,
                                         .certainty = rule->certainty,
                                         .persons = -1});
}

/* The length of the learned name at @at, or 0. */
static guint
match_learned (const Learning *learning, guint32 at)
{
  if (!tz_scan_set_may_have (&learning->firsts, learning->reading->s[at]))
    return 0;
  for (guint n = MIN (TZ_NAME_LONGEST, learning->reading->n - at); n >= 2; n--) {
    Characters characters = characters_at (learning->reading->s + at, n);
    if (g_hash_table_contains (learning->names, &characters))
      return n;
  }
  return 0;
}

static void
mark (Learning *learning)
{
  TzReading *reading = learning->reading;
  for (guint i = 0; i < learning->found->len; i++) {
    const Name *name = &g_array_index (learning->found, Name, i);
    if (match_learned (learning, name->span.start) == tz_span_length (name->span))
      take (reading, name->span, name->rule);
  }
  for (guint32 i = 0; i < reading->n; i++) {
    if (!tz_reading_may_match (reading, i, TZ_WORD_SURNAME) || reading->taken[i] != 0)
      continue;
    guint n = match_learned (learning, i);
    if (n > 0)
      take (reading, tz_span (i, i + n), &again);
    else if (is_leader (reading->s + i))
      take (reading, tz_span (i, i + 3), &leader);
    else if ((n = match_withheld (reading, i)) > 0)
      take (reading, tz_span (i, i + n), &withheld);
  }
}

void
tz_find_persons (TzReading *reading)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (characters_hash, characters_equal, g_free, NULL);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Name));
  Learning learning = {.reading = reading, .names = names, .found = found};
  for (guint32 i = 0; i < reading->n; i++) {
    if (tz_reading_may_match (reading, i, TZ_WORD_POST) || tz_reading_has_sign (reading, i, TZ_SIGN_PERSON))
      learn_around (&learning, i);
    if (tz_reading_may_match (reading, i, TZ_WORD_SURNAME))
      learn_from (&learning, i);
  }
  for (guint i = 0; i < found->len; i++)
    learn_next (&learning, g_array_index (found, Name, i).span);
  for (guint i = 0; i < found->len; i++)
    learn_previous (&learning, g_array_index (found, Name, i).span);
  mark (&learning);
}
