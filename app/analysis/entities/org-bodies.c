/* Bodies behind a place or a level: known ones, words of function and an ending, inspectors, and unknown
 * ones. */
#include "org.h"

#include "numerals.h"
#include "scan.h"

/* The most unknown characters of a body after a level. */
#define MOST_UNKNOWN 7

/* The longest matter that inspectors are called by: 医疗卫生领域. */
#define LONGEST_MATTER 16

/* What an inspection is. */
static const char32_t *const kinds[] = {U"专项", U"交叉", U"常规", U"机动", U"提级", U"上下联动",
                                        U"联动", U"村级", U"延伸", U"专题", NULL};

/* 第二轮第二巡察组, 巡察六组, 专项巡察二组, 第五交叉巡察组 */
static guint
match_inspecting_group (const gunichar *s)
{
  guint n = 0;
  guint value;
  for (guint round = 0; round < 2; round++) {
    guint first = s[n] == U'第' ? tz_numeral_small (s + n + 1, 99, &value) : 0;
    if (first == 0)
      break;
    n += 1 + first;
    if (s[n] == U'轮')
      n += 1 + (s[n + 3] == U'第' ? tz_scan_is (s + n + 1, U"巡察") + tz_scan_is (s + n + 1, U"巡视") : 0);
  }
  n += tz_scan_any (s + n, kinds);
  guint inspection = tz_scan_is (s + n, U"巡察") + tz_scan_is (s + n, U"巡视");
  if (inspection == 0)
    return 0;
  n += inspection;
  n += s[n] == U'第' ? 1 : 0;
  n += tz_numeral_small (s + n, 99, &value);
  static const char32_t *const ends[] = {
      U"工作领导小组办公室", U"工作领导小组", U"工作办公室", U"办公室", U"办", U"组", NULL};
  guint end = tz_scan_any (s + n, ends);
  if (end == 0 || (s[n + end - 1] == U'组' && tz_scan_in (s[n + end], U"织成")) ||
      (s[n + end - 1] == U'办' && tz_scan_in (s[n + end], U"法理公")))
    return 0;
  return n + end;
}

/* The same after the matter that they look into: 医疗卫生领域第六专项巡察组. */
static guint
match_inspectors (const TzOrgs *orgs, guint32 at)
{
  guint matter = 0;
  while (matter < LONGEST_MATTER) {
    guint group = match_inspecting_group (orgs->reading->s + at + matter);
    if (group > 0)
      return matter + group;
    guint word = tz_reading_match (orgs->reading, at + matter, TZ_WORD_FUNCTION);
    word = MAX (word, tz_scan_any (orgs->reading->s + at + matter, kinds)); /* 上下联动|乡村振兴|专项巡察组 */
    if (word == 0)
      return 0;
    matter += word;
  }
  return 0;
}

/* 第四人民医院, 第一殡仪馆 */
static guint
match_numbered (const gunichar *s)
{
  static const char32_t *const ends[] = {U"人民医院", U"中医医院", U"中医院",     U"医院",
                                         U"殡仪馆",   U"水厂",     U"幼儿园",     U"福利院",
                                         U"看守所",   U"自来水厂", U"污水处理厂", NULL};
  guint value;
  guint ordinal = s[0] == U'第' ? 1 : 0;
  guint number = tz_numeral_small (s + ordinal, 99, &value);
  guint end = number == 0 ? 0 : tz_scan_any (s + ordinal + number, ends);
  gboolean counts = ordinal == 0 && (tz_scan_is_digit (s[0]) || tz_scan_is (s + number, U"医院") == 0);
  return end == 0 || counts ? 0 : ordinal + number + end; /* 市一医院 */
}

/* 县卫计局, 市场局: unknown characters before a strong ending, closed by what a name can be followed by. */
static guint
match_unknown (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  for (guint n = 1; n <= MOST_UNKNOWN; n++) {
    if (!tz_scan_is_han (s[n - 1]) || tz_reading_match (orgs->reading, at + n - 1, TZ_WORD_STOP) > 0)
      return 0;
    guint end = n < 2 ? 0 : tz_reading_match (orgs->reading, at + n, TZ_WORD_STRONG_END);
    if (end == 0)
      continue;
    const gunichar *after = s + n + end;
    gboolean closed =
        !tz_scan_is_han (after[0]) ||
        tz_reading_match (orgs->reading, at + n + end, TZ_WORD_STOP | TZ_WORD_POST | TZ_WORD_PART) > 0;
    return closed || tz_orgs_parts (orgs, at + n + end) > 0 ? n + end : 0;
  }
  return 0;
}

/* What makes another word of a body of one or two characters. */
static gboolean
goes_on (const gunichar *s, guint n)
{
  if (n == 1 && s[0] == U'委')
    return tz_scan_in (s[1], U"员托派任屈") && tz_scan_is (s + 1, U"派驻") == 0;
  static const char32_t *const others[] = {U"政府采购", U"人大代表", U"政协委员", U"政府购买", U"政府性",
                                           U"纪委会",   U"党委书",   U"党组书",   U"政府补贴", U"政府投资",
                                           U"政府债",   U"团委会",   NULL};
  return tz_scan_any (s, others) > 0 && !tz_scan_in (s[2], U"代委");
}

/* 纪委市监委: two bodies that are one. */
static guint
match_second (const gunichar *s, guint n)
{
  return n > 1 && s[n - 1] == U'委' && s[n - 2] == U'纪' && tz_scan_in (s[n], U"省市县区州旗")
             ? 1 + tz_scan_is (s + n + 1, U"监委")
             : 0;
}

guint
tz_orgs_body (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  const gunichar *s = reading->s + at;
  guint n = tz_reading_match (reading, at, TZ_WORD_BODY);
  if (n > 0 && goes_on (s, n))
    n = 0;
  guint chain = tz_orgs_chain (orgs, at, TRUE);
  guint second = match_second (s, n);
  n += second > 1 ? second : 0;
  guint inspectors = match_inspectors (orgs, at);
  guint numbered = match_numbered (s);
  guint part = s[0] == U'第' ? tz_orgs_numbered_part (orgs, at) : 0;
  guint best = MAX (MAX (n, chain), MAX (inspectors, MAX (numbered, part)));
  return best > 0 ? best : match_unknown (orgs, at);
}

/* After 委 and 政府 come bodies of their own: 市委编办, 市政府办, 市委第一巡察组. */
guint
tz_orgs_inner_body (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  guint n = 0;
  if (s[-1] == U'委' || s[-1] == U'府') {
    n = tz_reading_match (orgs->reading, at, TZ_WORD_BODY);
    if (n > 0 && (goes_on (s, n) || s[0] == U'委' || (n == 2 && tz_scan_is (s, U"政府") > 0)))
      n = 0;
    if (s[0] == U'办' && !tz_scan_in (s[1], U"法理学事公文会案好"))
      n = MAX (n, 1);
    guint inspectors = match_inspectors (orgs, at);
    n = MAX (n, inspectors);
  }
  return n;
}
