#include "person-name.h"

#include "scan.h"

/* No given name holds one of these. */
static const char32_t no_given[] =
    U"的了是在和与及或对向将把被给由从到至于为以而且之其该各某每等们个所这那有无不未已就都也还又再很并但若如"
    U"因此使让请要可能会应须必第一二三四五六七八九十百千万亿名次人员任局科室处部委办组院党政会书记副长";

/* Some of them are frequent in given names of two characters after all. */
static const char32_t still_given[] = U"长书记一万有如会之能必以为可于与和政党学次科";

/* Those among the ambiguous surnames that open a phrase after a post: 书记由何宁担任. */
static const char32_t opens_phrase[] = U"由从和时任经须有来别后终那养到对与能";

/* Surnames among the ambiguous ones that are so frequent that a name of two characters may have them. */
static const char32_t frequent[] = U"高方安常房任";

/* Verbs that are given names as well. */
static const char32_t *const given_verbs[] = {U"建设", U"振兴", U"解放", U"团结", U"跃进",
                                              U"向前", U"建立", U"立新", U"建成", U"成立",
                                              U"增强", U"保证", U"启发", U"胜任", NULL};

static const char32_t *const after_name[] = {
    U"同志", U"进行", U"任",   U"担任", U"兼任", U"主持", U"参加", U"出席", U"强调", U"指出", U"表示",
    U"代表", U"带队", U"带领", U"率队", U"亲自", U"在",   U"对",   U"从",   U"到",   U"向",   U"作",
    U"等",   U"为",   U"于",   U"与",   U"和",   U"以",   U"因",   U"被",   U"受",   U"违",   U"涉",
    U"的",   U"就",   U"、",   U"给予", U"予以", U"负责", U"牵头", U"同",   U"先后", U"多次", U"分别",
    U"组织", U"要求", U"深入", U"开展", U"严重", U"接受", U"履行", U"利用", U"及",   U"率",   U"做",
    U"一行", U"还",   U"一同", U"均",   U"并",   U"已",   U"曾",   U"讲",   U"用",   U"赴",   U"收",
    U"私",   U"由",   U"经",   U"来",   NULL};

static gboolean
is_word (const TzReading *reading, guint32 at, guint n)
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

static gboolean
is_given (const gunichar *s, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!tz_scan_is_han (s[i]) ||
        (tz_scan_in (s[i], no_given) && !(n == 2 && tz_scan_in (s[i], still_given))))
      return FALSE;
  return TRUE;
}

/* A surname that is a function word: the rest may then be no word either. */
static gboolean
fits_ambiguous (const TzReading *reading, guint32 at, guint n, TzNameTrust trust)
{
  if (n == 2)
    return trust == TZ_NAME_COMRADE ||
           (trust == TZ_NAME_LEADER && tz_scan_in (reading->s[at], frequent) &&
            (!tz_scan_is_han (reading->s[at + 2]) || tz_scan_any (reading->s + at + 2, after_name) > 1));
  return trust == TZ_NAME_COMRADE || (trust == TZ_NAME_LEADER && !tz_scan_in (reading->s[at], opens_phrase) &&
                                      !is_word (reading, at, 2) && !is_word (reading, at + 1, 2));
}

/* Before punctuation or a word of two characters or more that follows names. */
static gboolean
ends_plainly (const TzReading *reading, guint32 at)
{
  return !tz_scan_is_han (reading->s[at]) || reading->taken[at] != 0 ||
         tz_scan_any (reading->s + at, after_name) > 1;
}

/* Three characters of which two are a word need a voucher: 局长王国强, 书记李建设. */
static gboolean
fits_around_word (const TzReading *reading, guint32 at, TzNameTrust trust)
{
  gboolean voucher = trust >= TZ_NAME_LEADER && tz_name_ends (reading, at + 3);
  gboolean opens = is_word (reading, at, 2) || tz_reading_is_word (reading, at, 2, TZ_WORD_NO_NAME);
  if (opens)
    return voucher && !is_word (reading, at + 1, 2);
  if (tz_reading_is_word (reading, at + 1, 2, TZ_WORD_POST) ||
      (tz_reading_is_word (reading, at + 1, 2, TZ_WORD_STOP) &&
       !(voucher && ends_plainly (reading, at + 3)) && tz_scan_any (reading->s + at + 1, given_verbs) == 0))
    return FALSE;
  return trust >= TZ_NAME_LEADER || !is_word (reading, at + 1, 2) ||
         (trust == TZ_NAME_POST && tz_name_ends (reading, at + 3));
}

gboolean
tz_name_fits (const TzReading *reading, guint32 at, guint n, TzNameTrust trust)
{
  if (at + n > reading->n || !tz_reading_is_free (reading, tz_span (at, at + n)))
    return FALSE;
  guint surname = tz_name_surname (reading, at, TRUE);
  if (surname == 0 || n <= surname || n > surname + 2 || is_word (reading, at, n) ||
      !is_given (reading->s + at + surname, n - surname))
    return FALSE;
  if (surname == 2)
    return TRUE;
  if (tz_name_surname (reading, at, FALSE) == 0)
    return fits_ambiguous (reading, at, n, trust);
  if (n == 3)
    return fits_around_word (reading, at, trust);
  return trust == TZ_NAME_COMRADE || !tz_reading_is_word (reading, at, 2, TZ_WORD_NO_NAME);
}

gboolean
tz_name_ends (const TzReading *reading, guint32 at)
{
  return !tz_scan_is_han (reading->s[at]) || reading->taken[at] != 0 ||
         tz_scan_any (reading->s + at, after_name) > 0;
}

gboolean
tz_name_ends_at_word (const TzReading *reading, guint32 at)
{
  const TzWordKinds kinds = TZ_WORD_COMMON | TZ_WORD_STOP | TZ_WORD_POST | TZ_WORD_DISCIPLINE;
  return tz_reading_match (reading, at, kinds) > 1;
}

gboolean
tz_name_runs_over (const TzReading *reading, guint32 end)
{
  /* 和 is the name's last character only where the name is over for certain: 局长田永和、 */
  if (tz_scan_in (reading->s[end - 1], U"和与") &&
      (reading->taken[end] != 0 || tz_reading_match (reading, end, TZ_WORD_POST) > 0))
    return TRUE;
  return tz_scan_is_han (reading->s[end]) && reading->s[end] != U'等' &&
         tz_scan_any (reading->s + end, after_name) < 2 &&
         tz_reading_match (reading, end, TZ_WORD_STOP) < 2 && is_word (reading, end - 1, 2);
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
