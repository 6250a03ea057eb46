/* What a body has elsewhere, or in another body: branches, outposts, groups that are sent. */
#include "org.h"

#include "scan.h"

/* How far behind 驻 a village ends whose team is meant. */
#define LONGEST_TEAM 9

/* The longest place of a tax office. */
#define LONGEST_TAX_PLACE 10

/* The longest field of an institute of an academy. */
#define LONGEST_INSTITUTE 12

/* The longest place of an outpost. */
#define LONGEST_OUTPOST 3

guint
tz_orgs_sent (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  guint n = tz_scan_is (s + at, U"派驻") + (s[at] == U'驻' ? 1 : 0);
  if (n == 0)
    return 0;
  static const char32_t *const groups[] = {U"纪检监察组", U"纪检组", U"纪检监察室", NULL};
  guint own = tz_scan_in (s[at + n], U"局院厅委") ? tz_scan_any (s + at + n + 1, groups) : 0;
  if (own > 0)
    return n + 1 + own;
  guint anchor = tz_orgs_places (orgs, at + n);
  if (tz_scan_in (s[at + n + anchor], U"省市县区州旗") && anchor == 0)
    anchor = 1;
  guint body = tz_orgs_body (orgs, at + n + anchor);
  if (body == 0)
    return 0;
  n += anchor + body;
  guint inner = tz_orgs_inner_body (orgs, at + n);
  if (inner == 0 && s[at + n - 1] == U'委' && tz_scan_any (s + at + n, groups) == 0)
    inner = tz_orgs_chain (orgs, at + n, TRUE); /* 市委|宣传部 */
  n += inner;
  n += tz_scan_is (s + at + n, U"机关");
  guint group = tz_scan_any (s + at + n, groups);
  return group == 0 ? 0 : n + group;
}

/* 县税务局|驻青禾村工作队 */
static guint
match_village_team (const gunichar *s)
{
  for (guint n = 3; s[0] == U'驻' && n < LONGEST_TEAM && tz_scan_is_han (s[n]); n++)
    if (tz_scan_in (s[n - 1], U"村区镇乡") && tz_scan_is (s + n, U"工作队") > 0)
      return n + 3;
  return 0;
}

/* 公安局|城南分局, 公安局|云川经济开发区分局 */
static guint
match_branch_office (const TzOrgs *orgs, guint32 at)
{
  static const char32_t *const branches[] = {U"分局",       U"分院",   U"分中心",   U"分行",     U"支行",
                                             U"分公司",     U"调查队", U"调查总队", U"供电公司", U"稽查局",
                                             U"中心支公司", U"支公司", U"分队",     U"监管局",   U"监管分局",
                                             U"监管支局",   NULL};
  guint places = tz_orgs_places (orgs, at);
  guint own = tz_orgs_own_place (orgs, at);
  guint n = MAX (places, own);
  n = MAX (n, tz_reading_match (orgs->reading, at, TZ_WORD_DIVISION_STEM));
  n += tz_orgs_area (orgs, at + n);
  guint branch = n == 0 ? 0 : tz_scan_any (orgs->reading->s + at + n, branches);
  return branch == 0 ? 0 : n + branch;
}

/* 国家税务总局|云山县税务局: the office of a place that no list need have. */
static guint
match_tax_office (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  if (tz_scan_ends (s, at, U"税务总局") == 0)
    return 0;
  for (guint n = 2; n <= LONGEST_TAX_PLACE && tz_scan_is_han (s[at + n]); n++) {
    guint office = tz_scan_is (s + at + n, U"税务局");
    if (office > 0)
      return n + office;
  }
  return 0;
}

/* 自然资源局|青禾中心所, 康复中心|北岭分部: a place that no list need have, before what only stands for another body. */
static guint
match_outpost (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  static const char32_t *const outposts[] = {U"中心所", U"派出所", U"分中心", U"分局", U"分院",
                                             U"分部",   U"分站",   U"分校",   U"分馆", U"大队",
                                             U"中队",   U"管理部", U"营业部", NULL};
  if (at == 0 || !tz_scan_in (reading->s[at - 1], U"局院心队馆"))
    return 0;
  for (guint n = 0; n <= LONGEST_OUTPOST; n++) {
    guint end = n < 2 ? 0 : tz_scan_any (reading->s + at + n, outposts);
    if (end > 0)
      return n + end;
    if (!tz_scan_is_han (reading->s[at + n]) || reading->taken[at + n] != 0 ||
        tz_reading_match (reading, at + n, TZ_WORD_STOP) > 0 ||
        tz_reading_match (reading, at + n, TZ_WORD_COMMON) > 1)
      break;
  }
  return 0;
}

/* 中国科学院|云川应用技术研究所 */
static guint
match_institute (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  static const char32_t *const institutes[] = {U"研究所", U"研究院", U"研究中心", U"试验站", NULL};
  if (tz_scan_ends (reading->s, at, U"科学院") == 0)
    return 0;
  for (guint n = 2; n <= LONGEST_INSTITUTE && tz_scan_is_han (reading->s[at + n - 1]) &&
                    !tz_scan_in (reading->s[at + n - 1], U"的在对向由");
       n++) {
    guint institute = tz_scan_any (reading->s + at + n, institutes);
    if (institute > 0)
      return n + institute;
  }
  return 0;
}

guint
tz_orgs_second_name (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  if (s[at] != '(' || at == 0 || !tz_scan_in (s[at - 1], U"局厅委社司团部办室院队馆所") || s[at + 1] == U'党')
    return 0;
  const TzWordKinds names = TZ_WORD_BODY | TZ_WORD_BODY_END | TZ_WORD_STRONG_END | TZ_WORD_COMPANY_END;
  guint known = tz_reading_match (orgs->reading, at + 1, names);
  guint chain = s[at + 1 + known] == ')' ? 0 : tz_orgs_chain (orgs, at + 1, TRUE);
  guint n = MAX (known, chain);
  return n > 1 && s[at + 1 + n] == ')' ? n + 2 : 0;
}

guint32
tz_orgs_read_parts (const TzOrgs *orgs, guint32 end)
{
  end += tz_orgs_second_name (orgs, end);
  end += match_tax_office (orgs, end);
  end += match_institute (orgs, end);
  end += match_branch_office (orgs, end);
  end += match_outpost (orgs, end);
  if (tz_scan_ends (orgs->reading->s, end, U"公司") > 0 || tz_scan_ends (orgs->reading->s, end, U"银行") > 0)
    end += tz_orgs_outlet (orgs, end);
  guint sent = tz_orgs_sent (orgs, end);
  sent = sent > 0 ? sent : match_village_team (orgs->reading->s + end);
  if (sent > 0)
    return end + sent;
  guint inner = tz_orgs_inner_body (orgs, end);
  if (inner > 0)
    return end + inner + tz_orgs_parts (orgs, end + inner);
  guint parts = tz_orgs_parts (orgs, end);
  if (parts == 0)
    return end;
  end += parts;
  return end + match_outpost (orgs, end) + tz_orgs_second_name (orgs, end);
}
