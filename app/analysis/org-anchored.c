/* Bodies that begin with a place or a level: anchor, body, parts, read from left to right. */
#include "org.h"

#include "numerals.h"
#include "scan.h"

/* The most unknown characters of an abbreviated body after a level. */
#define MOST_UNKNOWN 5

/* Bodies that need no anchor. */
static const char32_t *const central[] = {U"党中央",
                                          U"中共中央",
                                          U"国务院",
                                          U"中央纪委国家监委",
                                          U"中央纪律检查委员会",
                                          U"中央纪委",
                                          U"国家监委",
                                          U"中央组织部",
                                          U"中央宣传部",
                                          U"中组部",
                                          U"中宣部",
                                          U"中央巡视组",
                                          U"中央办公厅",
                                          U"国务院办公厅",
                                          U"教育部",
                                          U"财政部",
                                          U"国家发展改革委",
                                          U"国家卫生健康委",
                                          U"国家医保局",
                                          U"最高人民法院",
                                          U"最高人民检察院",
                                          U"全国人大",
                                          U"全国人大常委会",
                                          U"全国政协",
                                          U"国家税务总局",
                                          U"审计署",
                                          U"公安部",
                                          U"民政部",
                                          U"司法部",
                                          U"交通运输部",
                                          U"水利部",
                                          U"农业农村部",
                                          U"文化和旅游部",
                                          U"应急管理部",
                                          U"生态环境部",
                                          U"住房城乡建设部",
                                          U"自然资源部",
                                          NULL};

/* Before a level these make a class or another word of it. */
static gboolean
is_no_level (gunichar before, gunichar level)
{
  if (tz_scan_in (before, U"全我本各该跨外某邻每"))
    return TRUE;
  if (level == U'区')
    return tz_scan_in (before, U"县城学园片校社地街辖矿山牧郊市库景灾战特新镇小厂考林");
  if (level == U'县')
    return before == U'区';
  if (level == U'市')
    return tz_scan_in (before, U"县城超门股楼菜夜集上都");
  if (level == U'州' || level == U'旗')
    return before == U'国';
  return FALSE;
}

static guint
match_level (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  if (!tz_scan_in (s[at], U"省市县区州旗"))
    return 0;
  if (at > 0 && is_no_level (s[at - 1], s[at]))
    return 0;
  /* 市区, 县区, 省市 are classes, but 省市委 gives 市委 */
  if (s[at + 1] == U'市' && s[at + 2] == U'场')
    return 1;
  return tz_scan_in (s[at + 1], U"区县市") ? 0 : 1;
}

static gboolean
is_own (const TzOrgs *orgs, const TzDivision *division)
{
  const TzLexicon *lexicon = orgs->reading->lexicon;
  for (; division != NULL; division = tz_lexicon_next_division (lexicon, division, TZ_WORD_DIVISION))
    if (orgs->province != NULL && division->code / 10000 == orgs->province->code / 10000)
      return TRUE;
  return FALSE;
}

/* Up to four places in a row. */
static guint
match_places (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  guint total = 0;
  for (guint i = 0; i < 4; i++) {
    guint n;
    const TzDivision *place = tz_reading_match_division (orgs->reading, at + total, TZ_WORD_DIVISION, &n);
    if (place == NULL)
      break;
    /* 会同县财政局 is a verb and a level, unless the county is the notice's own */
    if (total == 0 && !is_own (orgs, place) &&
        (!tz_orgs_is_edge (orgs, at) || tz_reading_match (orgs->reading, at, TZ_WORD_STOP) == n - 1))
      return 0;
    total += n;
  }
  guint street = tz_orgs_own_place (orgs, at + total);
  if (street > 0 && tz_scan_in (s[at + total + street], total > 0 ? U"镇乡市县区州旗" : U"镇乡"))
    return total + street + 1;
  if (street > 0 && tz_scan_is (s + at + total + street, U"街道") > 0)
    return total + street + 2;
  return total;
}

/* 委第二轮第二巡察组, 委巡察六组, 委专项巡察二组, 委第五交叉巡察组: the inspectors after 委. */
static guint
match_inspectors (const gunichar *s)
{
  guint n = 0;
  guint value;
  for (guint round = 0; round < 2; round++) {
    guint first = s[n] == U'第' ? tz_numeral_small (s + n + 1, 99, &value) : 0;
    if (first == 0)
      break;
    n += 1 + first;
    n += s[n] == U'轮' ? 1 : 0;
  }
  static const char32_t *const kinds[] = {U"专项", U"交叉", U"常规", U"机动", U"提级", U"联动", NULL};
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

/* 县卫计局, 市场局: unknown characters before a strong ending, closed by what a name can be followed by. */
static guint
match_unknown (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  static const char32_t *const strong[] = {U"局", U"中心", U"总队", U"委员会", U"办公室", U"管委会", NULL};
  for (guint n = 1; n <= MOST_UNKNOWN; n++) {
    if (!tz_scan_is_han (s[n - 1]) || tz_reading_match (orgs->reading, at + n - 1, TZ_WORD_STOP) > 0)
      return 0;
    guint end = n < 2 ? 0 : tz_scan_any (s + n, strong);
    if (end == 0)
      continue;
    const gunichar *after = s + n + end;
    gboolean closed =
        !tz_scan_is_han (after[0]) ||
        tz_reading_match (orgs->reading, at + n + end, TZ_WORD_STOP | TZ_WORD_POST | TZ_WORD_PART) > 0;
    return closed ? n + end : 0;
  }
  return 0;
}

/* What makes another word of a body of one or two characters. */
static gboolean
goes_on (const gunichar *s, guint n)
{
  if (n == 1 && s[0] == U'委')
    return tz_scan_in (s[1], U"员托派任屈");
  static const char32_t *const others[] = {U"政府采购", U"人大代表", U"政协委员", U"政府购买", U"政府性",
                                           U"纪委会",   U"党委书",   U"党组书",   U"政府补贴", U"政府投资",
                                           U"政府债",   U"团委会",   NULL};
  return tz_scan_any (s, others) > 0 && !tz_scan_in (s[2], U"代委");
}

static guint
match_body (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  const gunichar *s = reading->s + at;
  guint n = tz_reading_match (reading, at, TZ_WORD_BODY);
  if (n > 0 && goes_on (s, n))
    n = 0;
  guint chain = tz_orgs_chain (orgs, at, TRUE);
  guint inspectors = match_inspectors (s);
  guint best = MAX (n, MAX (chain, inspectors));
  return best > 0 ? best : match_unknown (orgs, at);
}

/* After 委 and 政府 come bodies of their own: 市委编办, 市政府办, 市委第一巡察组. */
static guint
match_inner (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  guint n = 0;
  if (s[-1] == U'委' || s[-1] == U'府') {
    n = tz_reading_match (orgs->reading, at, TZ_WORD_BODY);
    if (n > 0 && (goes_on (s, n) || s[0] == U'委' || (n == 2 && tz_scan_is (s, U"政府") > 0)))
      n = 0;
    if (s[0] == U'办' && !tz_scan_in (s[1], U"法理学事公文会案好"))
      n = MAX (n, 1);
    n = MAX (n, match_inspectors (s));
  }
  return n;
}

/* 市纪委监委派驻市教育局纪检监察组: one name. */
static guint
match_sent (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  guint n = tz_scan_is (s + at, U"派驻") + (s[at] == U'驻' ? 1 : 0);
  if (n == 0)
    return 0;
  guint anchor = match_places (orgs, at + n);
  if (tz_scan_in (s[at + n + anchor], U"省市县区州旗") && anchor == 0)
    anchor = 1;
  guint body = match_body (orgs, at + n + anchor);
  if (body == 0)
    return 0;
  n += anchor + body;
  static const char32_t *const groups[] = {U"纪检监察组", U"纪检组", U"纪检监察室", NULL};
  guint group = tz_scan_any (s + at + n, groups);
  return group == 0 ? 0 : n + group;
}

static guint32
read_parts (const TzOrgs *orgs, guint32 end)
{
  guint sent = match_sent (orgs, end);
  if (sent > 0)
    return end + sent;
  guint inner = match_inner (orgs, end);
  if (inner > 0)
    return end + inner + tz_orgs_parts (orgs, end + inner);
  return end + tz_orgs_parts (orgs, end);
}

static gboolean
is_class (const TzReading *reading, guint32 end)
{
  static const char32_t *const classes[] = {U"部门", U"系统", U"单位", U"机构", U"企业", NULL};
  return tz_scan_any (reading->s + end, classes) > 0;
}

static void
find_at_anchor (TzOrgs *orgs, guint32 start, guint32 at, const char *rule, float certainty)
{
  guint body = match_body (orgs, at);
  if (body == 0)
    return;
  guint32 end = read_parts (orgs, at + body);
  if (tz_scan_is (orgs->reading->s + start, U"中共") > 0 && tz_scan_ends (orgs->reading->s, end, U"公司") > 0)
    end += tz_scan_is (orgs->reading->s + end, U"委员会");
  if (!is_class (orgs->reading, end))
    tz_orgs_add (orgs, start, end, rule, certainty);
}

/* The body that writes, called by its kind alone: 局, 院, 委, 厅. */
static gboolean
is_own_kind (const gunichar *s, guint32 at)
{
  gunichar before = at > 0 ? s[at - 1] : 0;
  switch (s[at]) {
  case U'局':
    return !tz_scan_in (before, U"全各该市县区当大布结格僵时");
  case U'院':
    return !tz_scan_in (before, U"全各该医法学察科剧寺影两民书");
  case U'厅':
    return !tz_scan_in (before, U"全各该省餐大");
  case U'委':
    return !tz_scan_in (before, U"全各该省市县区州旗党团常政军工纪监教国管编建农");
  default:
    return FALSE;
  }
}

/* 局党组, 局机关工会, 院党组, 机关党委, 团县委 */
static void
find_short (TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  guint n = 0;
  if (is_own_kind (orgs->reading->s, at)) {
    guint part = tz_orgs_parts (orgs, at + 1);
    n = part > 0 ? 1 + part : 0;
    if (s[0] != U'局' && tz_scan_is (s + 1, U"党") == 0 && tz_scan_is (s + 1, U"机关") == 0)
      n = 0;
  } else if (tz_scan_is (s, U"机关") > 0) {
    static const char32_t *const parts[] = {U"党委", U"纪委", U"工会", U"党总支", U"党支部", U"团委", NULL};
    guint part = tz_scan_any (s + 2, parts);
    n = part > 0 ? 2 + part : 0;
  } else if (s[0] == U'团' && tz_scan_in (s[1], U"省市县区州") && s[2] == U'委' &&
             !tz_scan_in (s[3], U"员托派")) {
    n = 3;
  }
  if (n > 0 && !is_class (orgs->reading, at + n))
    tz_orgs_add (orgs, at, at + n, "org/inside-the-bureau", 0.9f);
}

/* The two characters before a level where they are no word and stand after one: 责成|安和|县人民法院. */
static guint
match_unlisted (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  const TzWordKinds words = TZ_WORD_STOP | TZ_WORD_COMMON | TZ_WORD_CLASS | TZ_WORD_FUNCTION | TZ_WORD_POST |
                            TZ_WORD_BODY | TZ_WORD_PART;
  if (at < 3 || tz_scan_in (reading->s[at], U"省区") || !tz_orgs_is_edge (orgs, at - 2))
    return 0;
  const gunichar *s = reading->s + at - 2;
  for (guint i = 0; i < 2; i++)
    if (!tz_scan_is_han (s[i]) || reading->taken[at - 2 + i] != 0 ||
        tz_reading_match (reading, at - 2 + i, words) > 0)
      return 0;
  return 2;
}

static void
find_at (TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  guint n = tz_orgs_expects (orgs, s[at], TZ_FIRST_CENTRAL) ? tz_scan_any (s + at, central) : 0;
  if (n > 0 && !tz_scan_in (s[at + n], U"门署分")) {
    tz_orgs_add (orgs, at, at + n, "org/central", 1);
    return;
  }
  guint party = tz_scan_is (s + at, U"中共");
  guint places = match_places (orgs, at + party);
  if (places > 0)
    find_at_anchor (orgs, at, at + party + places, "org/place", 0.95f);
  guint area = places + tz_orgs_area (orgs, at + party + places);
  if (area > places)
    find_at_anchor (orgs, at, at + party + area, "org/area", 0.8f);
  guint own = places > 0 ? 0 : tz_orgs_own_place (orgs, at + party);
  if (own > 0) {
    guint quarter = tz_scan_is (s + at + party + own, U"片区");
    gboolean levelled = tz_scan_in (s[at + party + own], U"省市县区州旗");
    if (levelled || quarter > 0)
      find_at_anchor (orgs, at, at + party + own + (quarter > 0 ? quarter : 1), "org/own-place", 0.9f);
    find_at_anchor (orgs, at, at + party + own, "org/own-place", 0.8f);
  }
  if (!tz_orgs_expects (orgs, s[at], TZ_FIRST_ANCHOR))
    return;
  if (match_level (orgs, at + party) > 0) {
    guint before = party > 0 ? 0 : match_unlisted (orgs, at);
    find_at_anchor (orgs, at - before, at + party + 1, before > 0 ? "org/unlisted-place" : "org/level",
                    before > 0 ? 0.7f : 0.9f);
  }
  if (s[at] == U'驻' || tz_scan_is (s + at, U"派驻") > 0) {
    guint sent = match_sent (orgs, at);
    if (sent > 0)
      tz_orgs_add (orgs, at, at + sent, "org/sent", 0.9f);
  }
  find_short (orgs, at);
}

/* What an anchor that is no place can begin with. */
static void
expect_anchors (TzOrgs *orgs)
{
  static const char32_t firsts[] = U"省市县区州旗中局院厅委机团派驻";
  for (guint i = 0; firsts[i] != 0; i++)
    tz_orgs_expect (orgs, firsts[i], TZ_FIRST_ANCHOR);
  for (guint i = 0; central[i] != NULL; i++)
    tz_orgs_expect (orgs, central[i][0], TZ_FIRST_CENTRAL);
}

void
tz_orgs_find_anchored (TzOrgs *orgs)
{
  const TzReading *reading = orgs->reading;
  expect_anchors (orgs);
  for (guint32 i = 0; i < reading->n; i++) {
    gboolean expected =
        (reading->begins[i] & TZ_WORD_DIVISION) || tz_orgs_expects (orgs, reading->s[i], G_MAXUINT);
    if (expected && reading->taken[i] == 0)
      find_at (orgs, i);
  }
}
