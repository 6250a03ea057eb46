/* Bodies that begin with a place or a level: anchor, body, parts, read from left to right. */
#include "org.h"

#include "person-name.h"
#include "scan.h"

gboolean
tz_orgs_is_no_level (gunichar before, gunichar level)
{
  if (tz_scan_in (before, U"全我本各该跨外某邻每个"))
    return TRUE;
  if (level == U'区')
    return tz_scan_in (before, U"县城学园院片校社地街辖矿山牧郊市库景灾战特新镇小厂考林护");
  if (level == U'县')
    return tz_scan_in (before, U"区地市");
  if (level == U'市')
    return tz_scan_in (before, U"县城超门股楼菜夜集上都");
  if (level == U'州' || level == U'旗')
    return before == U'国';
  if (level == U'盟')
    return tz_scan_in (before, U"联同结加");
  return FALSE;
}

static guint
match_level (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  static const char32_t *const autonomous[] = {U"自治区", U"自治州", U"自治县", U"自治旗", NULL};
  if (s[at] == U'自')
    return tz_scan_any (s + at, autonomous);
  if (!tz_scan_in (s[at], U"省市县区州旗盟"))
    return 0;
  if (at > 0 && tz_orgs_is_no_level (s[at - 1], s[at]))
    return 0;
  if (tz_scan_is (s + at + 2, U"联动") > 0 && tz_scan_in (s[at + 1], U"县区乡"))
    return 2;
  if (tz_scan_in (s[at + 1], U"域级"))
    return 0;
  /* 市区, 县区, 省市 are classes, but 省市委 gives 市委 */
  if (s[at + 1] == U'市' && tz_scan_in (s[at + 2], U"场政容域"))
    return 1;
  return tz_scan_in (s[at + 1], U"区县市") ? 0 : 1;
}

static gboolean
is_class (const TzReading *reading, guint32 end)
{
  static const char32_t *const classes[] = {U"部门", U"系统", U"单位", U"机构", U"企业", NULL};
  return tz_scan_any (reading->s + end, classes) > 0;
}

static void
find_at_anchor (TzOrgs *orgs, guint32 start, guint32 at, TzOrgRule rule)
{
  guint body = tz_orgs_body (orgs, at);
  if (body == 0)
    return;
  guint32 end = tz_orgs_read_parts (orgs, at + body);
  if (!is_class (orgs->reading, end))
    tz_orgs_add (orgs, start, end, rule);
}

/* 市|局党委, 云川市|局（公司）: a body that is called by its kind alone, behind a place or a level. */
static void
find_kind (TzOrgs *orgs, guint32 start, guint32 at, TzOrgRule rule)
{
  if (!tz_scan_in (orgs->reading->s[at], U"局院厅"))
    return;
  guint32 end = tz_orgs_read_parts (orgs, at + 1);
  if (end > at + 1)
    tz_orgs_add (orgs, start, end, rule);
}

/* The body that writes, called by its kind alone: 局, 院, 委, 厅. */
static gboolean
is_own_kind (const gunichar *s, guint32 at)
{
  gunichar before = at > 0 ? s[at - 1] : 0;
  switch (s[at]) {
  case U'局':
    return !tz_scan_in (before, U"全各该市县区当大布结格僵时分");
  case U'院':
    return !tz_scan_in (before, U"全各该医法学察科剧寺影两民书级治办建兴强");
  case U'厅':
    return !tz_scan_in (before, U"全各该省餐大");
  case U'委':
    return !tz_scan_in (before, U"全各该省市县区州旗党团常政军工纪监教国管编建农");
  default:
    return FALSE;
  }
}

/* 地|委: the committee of a prefecture of old, whose level is a common character. */
static gboolean
is_prefecture_committee (const gunichar *s, guint32 at)
{
  return at > 0 && s[at] == U'委' && s[at - 1] == U'地' &&
         !(at > 1 && tz_scan_in (s[at - 2], U"土基实当属本产各两外耕营场"));
}

/* 局党组, 局机关工会, 院党组, 机关党委, 团县委 */
static void
find_short (TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  static const char32_t *const owners[] = {U"集团", U"联社", NULL};
  guint n = 0;
  if (is_prefecture_committee (orgs->reading->s, at)) {
    find_at_anchor (orgs, at - 1, at, TZ_ORG_LEVEL);
    return;
  }
  if (is_own_kind (orgs->reading->s, at)) {
    guint part = tz_orgs_parts (orgs, at + 1);
    n = part > 0 ? 1 + part : 0;
    if (s[0] == U'院' && (tz_scan_is (s + 1, U"党委") == part || tz_scan_is (s + 1, U"纪委") == part))
      n = 0; /* of a hospital, a school or an institute: no name */
    gboolean named = s[0] == U'局' || tz_scan_is (s + 1, U"党") > 0 || tz_scan_is (s + 1, U"机关") > 0;
    if (!named && !tz_orgs_is_edge (orgs, at))
      n = 0;
  } else if (tz_scan_any (s, owners) > 0 && tz_orgs_is_edge (orgs, at)) {
    guint committee = tz_scan_is (s + 2, U"党委");
    guint chain = tz_orgs_chain (orgs, at + 2, FALSE);
    guint office = tz_reading_match (orgs->reading, at + 2, TZ_WORD_OFFICE); /* 集团|党委办公室 */
    if (office > chain) {
      committee = 0;
      chain = office;
    }
    guint numbered = tz_orgs_numbered_part (orgs, at + 2 + committee);
    guint part = MAX (chain, numbered);
    n = part > 0 ? 2 + committee + part : 0;
  } else if (tz_scan_is (s, U"校党委") > 0 && tz_orgs_is_edge (orgs, at)) {
    guint numbered = tz_orgs_numbered_part (orgs, at + 3); /* 校党委|第一巡察组 */
    n = numbered > 0 ? 3 + numbered : 0;
  } else if (tz_scan_is (s, U"机关") > 0) {
    static const char32_t *const parts[] = {U"党委", U"纪委", U"工会", U"党总支", U"党支部", U"团委", NULL};
    guint part = tz_scan_any (s + 2, parts);
    n = part > 0 ? 2 + part : 0;
  } else if (tz_scan_is (s, U"分局党") > 0) {
    n = 2 + tz_orgs_parts (orgs, at + 2);
  } else if (s[0] == U'团' && tz_scan_in (s[1], U"省市县区州旗盟地") && s[2] == U'委' &&
             !tz_scan_in (s[3], U"员托派")) {
    n = 3 + tz_orgs_parts (orgs, at + 3);
  }
  if (n > 0 && !is_class (orgs->reading, at + n))
    tz_orgs_add (orgs, at, at + n, TZ_ORG_INSIDE_BUREAU);
}

/* Whether the @n characters at @at stand after an edge and belong to no word; the last may be a particle
 * elsewhere: 安和|县人民法院. */
static gboolean
is_unlisted (const TzOrgs *orgs, guint32 at, guint n)
{
  const TzReading *reading = orgs->reading;
  const TzWordKinds words = TZ_WORD_STOP | TZ_WORD_COMMON | TZ_WORD_CLASS | TZ_WORD_FUNCTION | TZ_WORD_POST |
                            TZ_WORD_BODY | TZ_WORD_PART;
  if (tz_scan_in (reading->s[at], U"省市县区乡镇村局院校厅委办组部处科室站所队馆") ||
      (at > 0 && tz_scan_is_digit (reading->s[at - 1])) ||
      (at > 0 && tz_reading_is_word (reading, at - 1, 2, TZ_WORD_STOP | TZ_WORD_COMMON))) /* 凭证|报|县 */
    return FALSE;
  for (guint i = 0; i < n; i++) {
    if (!tz_scan_is_han (reading->s[at + i]) || reading->taken[at + i] != 0 ||
        tz_scan_in (reading->s[at + i], U"届轮第各全我该本待"))
      return FALSE;
    guint word = tz_reading_match (reading, at + i, words);
    gboolean particle = i > 0 && i + 1 == n && reading->s[at + i] == U'和';
    if (word > 1 || (word == 1 && !particle))
      return FALSE;
  }
  return tz_orgs_is_edge (orgs, at);
}

/* 免去|王小明|县普查中心主任职务, 陶静、尹一鸣和|县卫生监督所所长 */
static gboolean
is_person (const TzReading *reading, guint32 at, guint n)
{
  if (reading->s[at + n - 1] == U'和' && tz_name_is_likely (reading, at, n - 1))
    return TRUE;
  return n == 3 && tz_reading_begins (reading, at, TZ_WORD_SURNAME) && at >= 2 &&
         tz_reading_is_word (reading, at - 2, 2, TZ_WORD_BEFORE_NAME);
}

guint
tz_orgs_unlisted_place (const TzOrgs *orgs, guint32 at)
{
  if (tz_scan_in (orgs->reading->s[at], U"省"))
    return 0;
  for (guint n = 2; n <= 4 && n <= at; n++)
    if (at > n && orgs->reading->s[at - n - 1] == U'个') /* 12个|产烟市局 */
      return 0;
    else if (is_unlisted (orgs, at - n, n))
      return is_person (orgs->reading, at - n, n) ? 0 : n;
  return 0;
}

/* 向地|区教育局, 喀尔木地|区中院: bodies of a prefecture, of which no list need know, called by its level. */
static void
find_in_prefecture (TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  if (at > 0 && tz_orgs_is_no_level (reading->s[at - 1], U'地'))
    return;
  guint before = tz_orgs_unlisted_place (orgs, at);
  guint32 start = at - before;
  if (before > 0 || tz_orgs_is_edge (orgs, start) ||
      tz_scan_in (reading->s[start - 1], U"到对向在与由赴往经给"))
    find_at_anchor (orgs, start, at + 2, before > 0 ? TZ_ORG_UNLISTED_PLACE : TZ_ORG_LEVEL);
}

/* 紫云县教育局, 霞浦法院, 临沂高新区管委会: a county called by its stem. */
static void
find_at_stem (TzOrgs *orgs, guint32 start, guint32 at)
{
  const TzReading *reading = orgs->reading;
  guint n = tz_reading_match (reading, at, TZ_WORD_DIVISION_STEM);
  if (n < 2)
    return;
  const TzWordKinds words = TZ_WORD_COMMON | TZ_WORD_STOP | TZ_WORD_CLASS | TZ_WORD_FUNCTION;
  gboolean edge = tz_orgs_is_edge (orgs, at) || tz_scan_in (reading->s[at - 1], U"到对向在与由赴往经给");
  if (!edge || tz_reading_match (reading, at, words) >= n)
    return;
  guint inner; /* 滁州|全椒县 */
  if (tz_reading_match_division (reading, at + n, TZ_WORD_DIVISION, &inner) != NULL) {
    find_at_anchor (orgs, start, at + n + inner, TZ_ORG_STEM);
    return;
  }
  guint area = tz_orgs_area (orgs, at + n);
  guint level = tz_scan_in (reading->s[at + n], U"省市县区州旗") ? 1 : 0;
  find_at_anchor (orgs, start, at + n + MAX (area, level), TZ_ORG_STEM);
}

/* 北桦市|铁东区 */
static guint
match_inner_place (const TzOrgs *orgs, guint32 at)
{
  guint listed = tz_orgs_places (orgs, at);
  guint own = listed > 0 ? 0 : tz_orgs_own_place (orgs, at);
  return own > 0 && tz_scan_in (orgs->reading->s[at + own], U"县区州旗市") ? own + 1 : listed;
}

static void
find_at (TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  guint n = tz_reading_match (orgs->reading, at, TZ_WORD_CENTRAL);
  if (n > 0 && !tz_scan_in (s[at + n], U"门署分")) {
    guint32 end =
        n > 3 || tz_scan_in (s[at + n - 1], U"部检法行") ? tz_orgs_read_parts (orgs, at + n) : at + n;
    tz_orgs_add (orgs, at, end, TZ_ORG_CENTRAL);
    return;
  }
  guint anchor = tz_reading_match (orgs->reading, at, TZ_WORD_STATE);
  if (anchor > 0 && !tz_scan_in (s[at + anchor], U"政党委"))
    find_at_anchor (orgs, at, at + anchor + tz_orgs_places (orgs, at + anchor), TZ_ORG_CENTRAL);
  guint party = tz_scan_is (s + at, U"中共");
  guint places = tz_orgs_places (orgs, at + party);
  if (places > 0) {
    find_at_anchor (orgs, at, at + party + places, TZ_ORG_PLACE);
    find_kind (orgs, at, at + party + places, TZ_ORG_PLACE);
  }
  if (places == 0)
    find_at_stem (orgs, at, at + party);
  guint area = places + tz_orgs_area (orgs, at + party + places);
  if (area > places)
    find_at_anchor (orgs, at, at + party + area, TZ_ORG_AREA);
  guint own = places > 0 ? 0 : tz_orgs_own_place (orgs, at + party);
  if (own > 0) {
    guint quarter = tz_scan_is (s + at + party + own, U"片区");
    gboolean levelled = tz_scan_in (s[at + party + own], U"省市县区州旗");
    guint inner = levelled ? match_inner_place (orgs, at + party + own + 1) : 0;
    if (inner > 0)
      find_at_anchor (orgs, at, at + party + own + 1 + inner, TZ_ORG_OWN_PLACE);
    if (levelled || quarter > 0)
      find_at_anchor (orgs, at, at + party + own + (quarter > 0 ? quarter : 1), TZ_ORG_OWN_PLACE);
    if (levelled)
      find_kind (orgs, at, at + party + own + 1, TZ_ORG_OWN_PLACE);
    find_at_anchor (orgs, at, at + party + own, TZ_ORG_OWN_PLACE);
  }
  if (!tz_reading_has_sign (orgs->reading, at, TZ_SIGN_ANCHOR))
    return;
  if (s[at] == U'区' && at > 0 && s[at - 1] == U'地')
    find_in_prefecture (orgs, at - 1);
  guint level = match_level (orgs, at + party);
  if (level > 0) {
    guint before = party > 0 ? 0 : tz_orgs_unlisted_place (orgs, at);
    TzOrgRule rule = before > 0 ? TZ_ORG_UNLISTED_PLACE : TZ_ORG_LEVEL;
    find_at_anchor (orgs, at - before, at + party + level, rule);
    find_kind (orgs, at - before, at + party + level, rule);
  }
  if (s[at] == U'驻' || tz_scan_is (s + at, U"派驻") > 0) {
    guint sent = tz_orgs_sent (orgs, at);
    if (sent > 0)
      tz_orgs_add (orgs, at, at + sent, TZ_ORG_SENT);
  }
  find_short (orgs, at);
}

void
tz_orgs_find_anchored (TzOrgs *orgs)
{
  const TzReading *reading = orgs->reading;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_PLACE | TZ_SIGN_ANCHOR);
  for (guint32 i; tz_sign_walk_next (&walk, &i);)
    if (reading->taken[i] == 0)
      find_at (orgs, i);
}
