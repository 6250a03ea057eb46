#include "org-left.h"

#include "scan.h"

/* A road that a word names, in code points. */
#define ROAD 3

static guint32
window_start (const TzOrgs *orgs, guint32 end, guint most)
{
  const TzReading *reading = orgs->reading;
  guint32 start = end;
  while (start > 0 && end - start < most && reading->taken[start - 1] == 0 &&
         tz_scan_is_han (reading->s[start - 1]))
    start--;
  /* 人民路1号|白沙镇纪委 */
  gboolean numbered = start > 0 && tz_scan_is_digit (reading->s[start - 1]);
  return numbered && start < end && tz_scan_in (reading->s[start], U"号楼室层栋幢座") ? start + 1 : start;
}

static void
begin (TzOrgLeft *left, guint32 start, gboolean hard)
{
  *left = (TzOrgLeft){.start = start, .hard = hard};
}

/* 紫云|县第二中学, ，镇宁|民族中学: a county called by its stem. */
static guint
read_stem (const TzOrgs *orgs, guint32 at, const TzOrgLeft *left)
{
  const TzReading *reading = orgs->reading;
  guint n = tz_reading_match (reading, at, TZ_WORD_DIVISION_STEM);
  const TzWordKinds words = (at == left->start ? 0 : TZ_WORD_COMMON) | TZ_WORD_STOP | TZ_WORD_CLASS;
  if (n == 0 || tz_reading_match (reading, at, words) >= n ||
      tz_reading_match (reading, at + 1, TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM) >= n) /* 十五名|山东 */
    return 0;
  return tz_scan_in (reading->s[at + n], U"县州旗") || at == left->start ? n : 0;
}

/* The length of a place of the notice's own or of an area at @at, or 0. */
static guint
longer_place (const TzOrgs *orgs, guint32 at)
{
  guint own = tz_orgs_own_place (orgs, at);
  guint area = tz_orgs_area (orgs, at);
  return MAX (own, area);
}

/* A place, or at the very beginning a level, opens a name. */
static guint
read_place (const TzOrgs *orgs, guint32 at, guint32 end, TzWordKinds kinds, TzOrgLeft *left)
{
  const TzReading *reading = orgs->reading;
  guint n;
  if (tz_reading_match_division (reading, at, kinds, &n) == NULL)
    n = longer_place (orgs, at);
  else if ((n == 2 && at != left->start) || tz_reading_match (reading, at, TZ_WORD_STOP) + 1 >= n)
    n = 0; /* not 和县 in 安和县, nor 会同|县 */
  if (n == 0)
    n = read_stem (orgs, at, left);
  if (n == 0 && at == left->start && tz_scan_in (reading->s[at], U"省市县区州旗") && left->hard)
    n = 1;
  if (n == 0 || at + n > end || left->level)
    return 0;
  if (at + n < end && n > 1 && tz_scan_in (reading->s[at + n], U"省市县区州镇乡"))
    n++;
  if (at != left->start + left->place)
    begin (left, at, FALSE);
  left->level = n == 1;
  left->place += n;
  return n;
}

/* Before a level a word may stand: 在县二中. */
static gboolean
is_level_here (const TzReading *reading, guint32 at, guint32 end)
{
  return at < end && tz_scan_in (reading->s[at], U"省市县区州旗") &&
         !tz_scan_in (reading->s[at + 1], U"区县市级内外");
}

/* 安和|县人民法院: a particle that is the last character of a place. */
static gboolean
is_inside_place (const TzReading *reading, guint32 at, const TzOrgLeft *left)
{
  return reading->s[at] == U'和' && left->unknown == 1 && at == left->start + 1 &&
         tz_scan_in (reading->s[at + 1], U"县市州旗");
}

static guint
longest_word (const TzReading *reading, guint32 at, guint32 end, TzWordKinds kinds)
{
  guint32 lengths = tz_reading_prefixes (reading, at, kinds);
  guint32 fitting = lengths & ((2u << MIN (31, end - at)) - 1);
  return fitting == 0 ? 0 : g_bit_storage (fitting) - 1;
}

/* Verbs that are a company's trade: 回龙湾殡葬|服务|公司. */
static gboolean
is_trade (const TzReading *reading, guint32 at, guint n)
{
  return tz_reading_is_word (reading, at, n, TZ_WORD_TRADE) ||
         (tz_reading_is_word (reading, at, n, TZ_WORD_FUNCTION) &&
          !tz_reading_is_word (reading, at, n, TZ_WORD_VERB_FUNCTION | TZ_WORD_STOP));
}

/* 违规为|重庆…公司, 围标的|云川…公司: what looks like a word is a particle and the beginning of a place. */
static gboolean
is_particle_before_place (const TzReading *reading, guint32 at, TzWordKinds places)
{
  if (tz_scan_in (reading->s[at], U"为对向与和给从由将在经"))
    return tz_reading_match (reading, at + 1, places) > 1;
  return reading->s[at + 1] == U'的' && tz_reading_match (reading, at + 2, places) > 1;
}

/* 清源|自来水公司: what looks like a word ends with the first character of a trade. */
static gboolean
runs_into_trade (const TzReading *reading, guint32 at, guint32 end, guint n)
{
  return n == 2 && longest_word (reading, at + 1, end, TZ_WORD_TRADE) > 2;
}

/* 云川瑞|和|医疗器械公司: a particle that is the second character of a company's name; 云川|同德|公司: or that begins
 * one of the names in which companies wish themselves well. */
static gboolean
is_inside_name (const TzReading *reading, guint32 at, const TzOrgLeft *left)
{
  gunichar c = reading->s[at], next = reading->s[at + 1];
  gboolean opens = left->place > 1 && at == left->start + left->place;
  if (c == U'同' ? tz_scan_in (next, U"济仁方心德创盛兴辉力达泰舟润")
                 : c == U'和' && opens && tz_scan_in (next, U"顺美信盛兴润泰合谐瑞丰源"))
    return TRUE;
  return reading->s[at] == U'和' && left->place > 1 && left->unknown == 1 &&
         at == left->start + left->place + 1;
}

/* 监理单位|云川…公司 */
static gboolean
ends_with_kind (const gunichar *s, guint32 end)
{
  static const char32_t *const kinds[] = {U"单位",   U"企业",   U"机构",   U"厂家",   U"厂商",   U"施工方",
                                          U"承包方", U"供货方", U"供应商", U"供货商", U"承包商", NULL};
  return tz_scan_ends_any (s, end, kinds) > 0;
}

static TzOrgLeft
read_words (const TzOrgs *orgs, guint32 end, guint most, gboolean common_cuts)
{
  const TzReading *reading = orgs->reading;
  guint32 at = window_start (orgs, end, most);
  /* companies are called by any place, without its level */
  const TzWordKinds places = TZ_WORD_DIVISION | (common_cuts ? 0 : TZ_WORD_DIVISION_STEM);
  TzOrgLeft left;
  begin (&left, at, end - at < most);
  while (at < end) {
    guint n = read_place (orgs, at, end, places, &left);
    if (n > 0) {
      at += n;
      continue;
    }
    guint stop = longest_word (reading, at, end, TZ_WORD_STOP);
    guint class = longest_word (reading, at, end, TZ_WORD_CLASS);
    guint common = longest_word (reading, at, end,
                                 TZ_WORD_COMMON | (common_cuts ? 0 : TZ_WORD_FUNCTION | TZ_WORD_TRADE));
    n = MAX (stop, MAX (class, common));
    if (n > 1 && is_particle_before_place (reading, at, places))
      stop = n = 1;
    if (!common_cuts && runs_into_trade (reading, at, end, n))
      n = 0;
    gboolean sized = common_cuts && n == 1 && class == 1 && at + 1 < end &&
                     tz_scan_in (reading->s[at], U"大小新老") &&
                     longest_word (reading, at + 1, end, TZ_WORD_STOP | TZ_WORD_CLASS | TZ_WORD_COMMON) == 0;
    if (n == 0 || sized || is_inside_place (reading, at, &left) ||
        (!common_cuts && is_inside_name (reading, at, &left))) { /* 大亭|小学 */
      left.unknown++;
      at++;
    } else if (n == class && (n > stop || !common_cuts)) {
      at += n;
      /* a kind before the name */
      if (!common_cuts && (left.place + left.unknown + left.words == 0 || ends_with_kind (reading->s, at)))
        begin (&left, at, ends_with_kind (reading->s, at));
    } else if (!common_cuts && n > 1 && (left.unknown >= 2 || (left.place > 1 && !left.level)) &&
               is_trade (reading, at, n)) {
      left.words += n;
      at += n;
    } else if (n == stop) {
      at += n;
      begin (&left, at, is_level_here (reading, at, end));
    } else if (at == left.start + left.place && at + n == end) {
      left.common = TRUE;
      left.words += n;
      at += n;
    } else if (common_cuts && left.place < 3 && !(at + n == end && (left.place > 1 || left.unknown >= 2))) {
      at += n;
      begin (&left, at, is_level_here (reading, at, end));
    } else {
      left.words += n;
      at += n;
    }
  }
  return left;
}

/* 解放路|小学: a road may be called by any word. */
static gboolean
ends_at_road (const TzReading *reading, guint32 end)
{
  return end >= ROAD && tz_scan_in (reading->s[end - 1], U"路街巷") &&
         tz_reading_is_word (reading, end - ROAD, 2, TZ_WORD_STOP | TZ_WORD_COMMON | TZ_WORD_CLASS) &&
         tz_reading_is_free (reading, tz_span (end - ROAD, end));
}

TzOrgLeft
tz_org_left_read (const TzOrgs *orgs, guint32 end, guint most, gboolean common_cuts)
{
  TzOrgLeft left = read_words (orgs, end, most, common_cuts);
  if (!common_cuts || left.start + ROAD <= end || !ends_at_road (orgs->reading, end))
    return left;
  TzOrgLeft before = read_words (orgs, end - ROAD, most, common_cuts);
  gboolean joined = before.place > 0 && before.start + before.place == end - ROAD;
  if (!joined)
    begin (&before, end - ROAD, tz_orgs_is_edge (orgs, end - ROAD));
  before.common = TRUE;
  return before;
}

gboolean
tz_org_right_is_clean (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  if (reading->taken[at] != 0 || !tz_scan_is_han (reading->s[at]))
    return TRUE;
  const TzWordKinds words = TZ_WORD_STOP | TZ_WORD_PART | TZ_WORD_POST | TZ_WORD_COMMON;
  return tz_reading_match (reading, at, words) > 0;
}
