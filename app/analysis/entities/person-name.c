#include "person-name.h"

#include "scan.h"

/* The longest remark in brackets between two names of a list. */
#define LONGEST_REMARK 32

/* Characters of not-given.txt that are frequent in given names of two characters after all. */
static const char32_t still_given[] =
    U"长书记一二三四五六七八九万有如会之能必以为可于与和政党学次科应若未百千";

/* Those among the ambiguous surnames that open a phrase after a post: 书记由何宁担任. */
static const char32_t opens_phrase[] = U"由从和时任经须有来别后终养到对与能占";

/* Those of them that never begin a name which only its characters speak for. */
static const char32_t particles[] = U"由从和经须有后终到对与能同全";

/* How far behind 为 a post may stand: 为|党建工作|联络员. */
#define FAR_POST 6

/* Surnames among the ambiguous ones that are so frequent that a name of two characters may have them. */
static const char32_t frequent[] = U"高方安常房任";

gboolean
tz_name_is_word (const TzReading *reading, guint32 at, guint n)
{
  return tz_reading_is_word (reading, at, n,
                             TZ_WORD_COMMON | TZ_WORD_STOP | TZ_WORD_POST | TZ_WORD_CLASS | TZ_WORD_FUNCTION |
                                 TZ_WORD_TASK);
}

guint
tz_name_surname (const TzReading *reading, guint32 at, gboolean ambiguous)
{
  guint n = tz_reading_match (reading, at, TZ_WORD_SURNAME);
  return n == 1 && !ambiguous && tz_reading_is_word (reading, at, 1, TZ_WORD_NO_NAME) ? 0 : n;
}

/* Before punctuation or a word of two characters or more that follows names. */
static gboolean
ends_plainly (const TzReading *reading, guint32 at)
{
  return !tz_scan_is_han (reading->s[at]) || reading->taken[at] != 0 ||
         tz_reading_match (reading, at, TZ_WORD_AFTER_NAME | TZ_WORD_DISCIPLINE) > 1;
}

/* 书记龙|在田|受到诫勉, 总工程师冯|所茂、: some characters stand in a name only where that is over for certain. */
static gboolean
is_rare_given (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  if (!tz_scan_is_han (s[at + 1]) || tz_reading_is_word (reading, at + 1, 1, TZ_WORD_NOT_GIVEN))
    return FALSE;
  if (s[at] == U'在')
    return ends_plainly (reading, at + 2);
  return tz_scan_in (s[at], U"所再名百千亿十人无未") &&
         (tz_name_ends (reading, at + 2) || tz_name_ends_at_word (reading, at + 2)) &&
         tz_reading_is_word (reading, at + 1, 1, TZ_WORD_GIVEN);
}

static gboolean
is_given (const TzReading *reading, guint32 at, guint n)
{
  const gunichar *s = reading->s;
  if (n == 2 && (tz_reading_is_word (reading, at, 2, TZ_WORD_GIVEN) || is_rare_given (reading, at)))
    return TRUE;
  for (guint32 i = at; i < at + n; i++)
    if (!tz_scan_is_han (s[i]) || (tz_reading_is_word (reading, i, 1, TZ_WORD_NOT_GIVEN) &&
                                   !(n == 2 && tz_scan_in (s[i], still_given))))
      return FALSE;
  return TRUE;
}

/* Two characters with a frequent one of those surnames, where the name is over. */
static gboolean
is_short_and_over (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  guint32 end = at + 2;
  if (s[end] == U'等')
    return !tz_scan_in (s[at], opens_phrase);
  return tz_scan_in (s[at], frequent) &&
         ((tz_reading_match (reading, end, TZ_WORD_COMMON | TZ_WORD_STOP) > 1 &&
           tz_reading_match (reading, end, TZ_WORD_POST) == 0) ||
          !tz_scan_is_han (s[end]) || tz_reading_match (reading, end, TZ_WORD_AFTER_NAME) > 1 ||
          (s[end] == U'任' && tz_reading_match (reading, end + 1, TZ_WORD_POST) > 0));
}

/* 同|北镇|院 */
static gboolean
is_place (const TzReading *reading, guint32 at)
{
  return tz_reading_is_word (reading, at, 2, TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM);
}

/* 县长和晓峰、: a particle, where what follows it is no name by itself and the name is over for certain. */
static gboolean
is_rare_surname (const TzReading *reading, guint32 at)
{
  return tz_scan_in (reading->s[at], U"和向时后来") && ends_plainly (reading, at + 3) &&
         tz_name_surname (reading, at + 1, FALSE) == 0 &&
         tz_reading_match (reading, at + 1, TZ_WORD_DISCIPLINE) == 0 &&
         !tz_reading_is_word (reading, at + 1, 1, TZ_WORD_STOP);
}

/* 会计冯俊杰|作|专题发言: a word that follows names, and another behind it. */
static gboolean
is_followed_twice (const TzReading *reading, guint32 end)
{
  const TzWordKinds words =
      TZ_WORD_COMMON | TZ_WORD_STOP | TZ_WORD_AFTER_NAME | TZ_WORD_DISCIPLINE | TZ_WORD_POST;
  return tz_reading_is_word (reading, end, 1, TZ_WORD_AFTER_NAME) &&
         tz_reading_is_word (reading, end - 1, 1, TZ_WORD_GIVEN) &&
         (reading->taken[end + 1] != 0 || tz_reading_match (reading, end + 1, words) > 1);
}

/* 书记任志强、, 、于洪波等: a likely name that is over for certain, behind a post or punctuation. */
static gboolean
is_likely_and_over (const TzReading *reading, guint32 at, guint n, TzNameTrust trust)
{
  gboolean edge = trust >= TZ_NAME_POST || (n == 3 && (at == 0 || !tz_scan_is_han (reading->s[at - 1])));
  return edge && !tz_scan_in (reading->s[at], particles) &&
         (ends_plainly (reading, at + n) || is_followed_twice (reading, at + n) ||
          (n == 3 && (tz_name_ends (reading, at + n) ||
                      (trust >= TZ_NAME_POST && tz_name_ends_at_word (reading, at + n))))) &&
         tz_name_is_likely (reading, at, n);
}

/* 局长方志|平、: the frequent one of those surnames makes a word with what follows it, but both characters behind it
 * are frequent in given names, and the name is over for certain. */
static gboolean
is_frequent_and_over (const TzReading *reading, guint32 at)
{
  return tz_scan_in (reading->s[at], frequent) && ends_plainly (reading, at + 3) &&
         tz_reading_is_word (reading, at + 1, 1, TZ_WORD_GIVEN) &&
         tz_reading_is_word (reading, at + 2, 1, TZ_WORD_GIVEN) && !tz_name_is_word (reading, at + 1, 2);
}

/* 支部书记平安|顺、: whatever word it begins with, where its last character is frequent in given names, and the name
 * is over for certain. */
static gboolean
is_closed_by_given (const TzReading *reading, guint32 at)
{
  return !tz_scan_in (reading->s[at], opens_phrase) && ends_plainly (reading, at + 3) &&
         tz_reading_is_word (reading, at + 2, 1, TZ_WORD_GIVEN) && !tz_name_is_word (reading, at + 1, 2);
}

/* A surname that is a function word: the rest may then be no word either. */
static gboolean
fits_ambiguous (const TzReading *reading, guint32 at, guint n, TzNameTrust trust)
{
  if (is_likely_and_over (reading, at, n, trust))
    return TRUE;
  if (trust == TZ_NAME_COMRADE)
    return tz_reading_is_word (reading, at + 1, 2, TZ_WORD_GIVEN) || !tz_name_is_word (reading, at + 1, 2);
  if (trust != TZ_NAME_LEADER && !(trust == TZ_NAME_POST && n == 3 && ends_plainly (reading, at + 3)))
    return FALSE;
  if (n == 2)
    return is_short_and_over (reading, at);
  if (is_frequent_and_over (reading, at) || is_closed_by_given (reading, at))
    return TRUE;
  if (tz_name_is_word (reading, at, 2) || tz_reading_is_word (reading, at, 2, TZ_WORD_NO_NAME) ||
      (tz_scan_in (reading->s[at], opens_phrase) && !is_rare_surname (reading, at)))
    return FALSE;
  if (tz_reading_is_word (reading, at + 1, 2, TZ_WORD_GIVEN))
    return TRUE;
  return !tz_name_is_word (reading, at + 1, 2) &&
         (ends_plainly (reading, at + 3) || !is_place (reading, at + 1));
}

/* Three characters of which two are a word need a voucher: 局长王国强, 书记李建设. */
static gboolean
fits_around_word (const TzReading *reading, guint32 at, TzNameTrust trust)
{
  if (tz_name_is_likely (reading, at, 3))
    return TRUE;
  gboolean like_name = tz_reading_is_word (reading, at + 1, 1, TZ_WORD_GIVEN) ||
                       tz_reading_is_word (reading, at + 2, 1, TZ_WORD_GIVEN);
  gboolean voucher =
      (trust >= TZ_NAME_LEADER || (trust == TZ_NAME_POST && like_name)) && tz_name_ends (reading, at + 3);
  gboolean opens = tz_name_is_word (reading, at, 2) || tz_reading_is_word (reading, at, 2, TZ_WORD_NO_NAME);
  if (opens)
    return voucher && !tz_name_is_word (reading, at + 1, 2) &&
           !tz_reading_is_word (reading, at + 1, 1, TZ_WORD_NOT_GIVEN);
  if (tz_reading_is_word (reading, at + 1, 2, TZ_WORD_POST) ||
      (tz_reading_is_word (reading, at + 1, 2, TZ_WORD_STOP) &&
       !(voucher && trust != TZ_NAME_COMRADE && ends_plainly (reading, at + 3)) &&
       !tz_reading_is_word (reading, at + 1, 2, TZ_WORD_GIVEN)))
    return FALSE;
  return trust >= TZ_NAME_LEADER || !tz_name_is_word (reading, at + 1, 2) ||
         tz_reading_is_word (reading, at + 1, 2, TZ_WORD_GIVEN) ||
         (trust == TZ_NAME_POST && tz_name_ends (reading, at + 3));
}

/* 鹿鸣|区图书馆: a place that no list has. */
static gboolean
is_before_level (const TzReading *reading, guint32 end)
{
  return tz_scan_in (reading->s[end], U"区县市州旗") &&
         tz_reading_match (reading, end + 1, TZ_WORD_BODY | TZ_WORD_FUNCTION | TZ_WORD_STRONG_END) > 0;
}

/* 于家|村, 李家|镇 */
static gboolean
is_village (gunichar last)
{
  return tz_scan_in (last, U"县镇乡村街");
}

gboolean
tz_name_fits (const TzReading *reading, guint32 at, guint n, TzNameTrust trust)
{
  guint surname = tz_name_surname (reading, at, TRUE);
  if (surname == 0 || n <= surname || n > surname + 2 || at + n > reading->n ||
      !is_given (reading, at + surname, n - surname) || tz_name_is_word (reading, at, n) ||
      (n == 2 && is_before_level (reading, at + 2)) ||
      (n > 2 && (is_village (reading->s[at + n - 1]) ||
                 tz_reading_is_word (reading, at, n, TZ_WORD_NO_NAME | TZ_WORD_DIVISION))) ||
      !tz_reading_is_free (reading, tz_span (at, at + n)))
    return FALSE;
  if (surname == 2)
    return TRUE;
  if (tz_name_surname (reading, at, FALSE) == 0)
    return fits_ambiguous (reading, at, n, trust);
  if (n == 3)
    return fits_around_word (reading, at, trust);
  gboolean may_be_place = trust == TZ_NAME_ALONE || !tz_name_ends (reading, at + 2);
  return trust == TZ_NAME_COMRADE ||
         !tz_reading_is_word (reading, at, 2, TZ_WORD_NO_NAME | (may_be_place ? TZ_WORD_DIVISION_STEM : 0));
}

/* 王|书记, 李|财政: a post or a task makes no given name. */
static gboolean
holds_post (const TzReading *reading, guint32 at, guint n)
{
  for (guint32 i = at; i + 2 <= at + n; i++)
    if (tz_reading_is_word (reading, i, 2, TZ_WORD_POST | TZ_WORD_FUNCTION | TZ_WORD_CLASS))
      return TRUE;
  return FALSE;
}

static gboolean
is_edge (const TzReading *reading, guint32 at)
{
  for (guint n = 1; n <= 4 && n <= at; n++)
    if (tz_reading_is_word (reading, at - n, n, TZ_WORD_BEFORE_NAME | TZ_WORD_DISCIPLINE))
      return TRUE;
  return tz_name_begins (reading, at);
}

gboolean
tz_name_fits_among (const TzReading *reading, guint32 at, guint n)
{
  guint surname = tz_name_surname (reading, at, TRUE);
  return surname > 0 && n == surname + 2 && at + n <= reading->n && is_given (reading, at + surname, 2) &&
         is_edge (reading, at) && (ends_plainly (reading, at + n) || reading->s[at + n] == U'等') &&
         !holds_post (reading, at, n) && !tz_name_ends_like_body (reading->s[at + n - 1]) &&
         !tz_name_is_word (reading, at, n) &&
         !tz_reading_is_word (reading, at, n, TZ_WORD_NO_NAME | TZ_WORD_DIVISION) &&
         tz_reading_is_free (reading, tz_span (at, at + n));
}

gboolean
tz_name_ends (const TzReading *reading, guint32 at)
{
  return !tz_scan_is_han (reading->s[at]) || reading->taken[at] != 0 ||
         tz_reading_match (reading, at, TZ_WORD_AFTER_NAME | TZ_WORD_DISCIPLINE) > 0;
}

gboolean
tz_name_ends_at_word (const TzReading *reading, guint32 at)
{
  const TzWordKinds kinds = TZ_WORD_COMMON | TZ_WORD_STOP | TZ_WORD_POST | TZ_WORD_DISCIPLINE;
  return tz_reading_match (reading, at, kinds) > 1 ||
         (tz_scan_is_han (reading->s[at]) && reading->s[at + 1] == U'了');
}

gboolean
tz_name_is_appointed (const TzReading *reading, guint32 at)
{
  static const char32_t *const verbs[] = {U"担任", U"兼任", U"接任", U"出任", U"任", U"为", NULL};
  guint n = tz_scan_any (reading->s + at, verbs);
  if (n != 1)
    return n > 1;
  if (reading->taken[at + 1] == 1 + TZ_ENTITY_ORG)
    return TRUE;
  for (guint32 i = at + 1; i <= at + FAR_POST && tz_scan_is_han (reading->s[i]); i++)
    if (tz_reading_match (reading, i, TZ_WORD_POST) > 0)
      return TRUE;
  return FALSE;
}

gboolean
tz_name_runs_over (const TzReading *reading, guint32 end)
{
  /* 和 is the name's last character only where the name is over for certain: 局长田永和、 */
  if (tz_scan_in (reading->s[end - 1], U"和与") &&
      (reading->taken[end] != 0 || tz_reading_match (reading, end, TZ_WORD_POST) > 0))
    return TRUE;
  /* 选举王强为|党支部书记 */
  if (tz_name_is_appointed (reading, end - 1))
    return TRUE;
  /* 副经理陈健予|以免职 */
  if (tz_reading_is_word (reading, end - 1, 2, TZ_WORD_AFTER_NAME) &&
      tz_reading_match (reading, end + 1, TZ_WORD_DISCIPLINE) > 0)
    return TRUE;
  /* 讲师周飞|作专题辅导 */
  if (tz_reading_is_word (reading, end - 1, 1, TZ_WORD_AFTER_NAME) &&
      !tz_reading_is_word (reading, end - 1, 1, TZ_WORD_GIVEN) &&
      tz_reading_match (reading, end, TZ_WORD_AFTER_NAME | TZ_WORD_COMMON | TZ_WORD_STOP) > 1 &&
      !tz_scan_in (reading->s[end - 1], U"和与"))
    return TRUE;
  /* 主任黄斌|提了要求 */
  if (tz_scan_in (reading->s[end], U"了过着"))
    return TRUE;
  return tz_scan_is_han (reading->s[end]) && reading->s[end] != U'等' && !is_followed_twice (reading, end) &&
         tz_reading_match (reading, end, TZ_WORD_AFTER_NAME | TZ_WORD_DISCIPLINE) < 2 &&
         tz_reading_match (reading, end, TZ_WORD_STOP) < 2 &&
         (tz_name_is_word (reading, end - 1, 2) ||
          tz_reading_is_word (reading, end - 1, 2, TZ_WORD_AFTER_NAME));
}

gboolean
tz_name_begins (const TzReading *reading, guint32 at)
{
  if (at == 0 || reading->taken[at - 1] != 0 || !tz_scan_is_han (reading->s[at - 1]))
    return TRUE;
  for (guint n = 1; n <= 4 && n <= at; n++)
    if (tz_reading_is_word (reading, at - n, n, TZ_WORD_STOP | TZ_WORD_POST | (n > 1 ? TZ_WORD_COMMON : 0)))
      return TRUE;
  return FALSE;
}

gboolean
tz_name_ends_like_body (gunichar c)
{
  return tz_scan_in (c, U"省市县区州旗镇乡村街路站所校馆厂园店社司行庭队组会局处科室厅院办部中企业家");
}

gboolean
tz_name_is_rest_of_word (const TzReading *reading, guint32 at, guint n)
{
  return (at > 0 && tz_reading_is_word (reading, at - 1, n + 1, TZ_WORD_POST | TZ_WORD_COMMON)) ||
         (at > 1 && tz_reading_is_word (reading, at - 2, n + 2, TZ_WORD_POST | TZ_WORD_COMMON));
}

guint
tz_name_closed (const TzReading *reading, guint32 at, TzNameTrust trust)
{
  if (tz_name_surname (reading, at, TRUE) == 0)
    return 0;
  for (guint n = TZ_NAME_LONGEST; n >= 2; n--)
    if (tz_name_fits (reading, at, n, trust) && !tz_name_runs_over (reading, at + n) &&
        (tz_name_ends (reading, at + n) || tz_name_ends_at_word (reading, at + n)) &&
        !tz_name_is_rest_of_word (reading, at, n))
      return n;
  return 0;
}

guint32
tz_name_skip_remark (const TzReading *reading, guint32 at)
{
  if (reading->s[at] != '(')
    return at;
  guint32 close = tz_scan_find (reading->s, at, MIN (at + LONGEST_REMARK, reading->n), ')');
  return reading->s[close] == ')' ? close + 1 : at;
}
