/* Names of bodies that are put together: words of function and an ending, and the parts after a name. */
#include "org.h"

#include "numerals.h"
#include "scan.h"

/* The longest task of an office that no list has. */
#define LONGEST_OFFICE 5

/* The longest word for a room. */
#define LONGEST_ROOM 4

/* The longest place of a company's branch. */
#define LONGEST_OUTLET 6

typedef struct {
  gunichar ending;
  const char32_t *follows;
} Guard;

/* What makes another word of an ending of one character. */
static const Guard guards[] = {
    {U'局', U"面限势部"},
    {U'科', U"学技研普目举室所队长"},
    {U'室', U"内外友"},
    {U'处', U"理置罚分于在境方长室"},
    {U'部', U"门分署位队级长件"},
    {U'站', U"点位稳起前岗台所"},
    {U'所', U"有属在需谓以得列辖限致能想作为担"},
    {U'组', U"织成建合"},
    {U'办', U"法理学事公文会案好结园校班件实证税"},
    {U'院', U"校士内感团"},
    {U'队', U"伍员列"},
    {U'委', U"员托派任屈"},
    {U'馆', U"藏内"},
    {U'股', U"份东权价"},
    {U'厅', U"级堂"},
    {U'团', U"结伙体员队"},
    {U'庭', U"审外前"},
    {U'署', U"名"},
    {U'系', U"统列数于我指由谱着"},
};

static const char32_t *const not_after_centre[] = {
    U"组学", U"组理", U"组（", U"组(",  U"组成", U"组集",   U"组，", U"组,",  U"城",
    U"校",   U"任务", U"工作", U"小学", U"幼",   U"学校",   U"思想", U"内容", U"环节",
    U"议题", U"镇",   U"村",   U"地带", U"医院", U"卫生院", U"大局", U"全局", NULL};

static gboolean
is_guarded (const gunichar *s, guint n)
{
  if (tz_scan_is (s + n, U"工作人员") > 0 ||
      (s[n] == U'于' && tz_scan_is_digit (s[n + 1]))) /* 由教务处|于2024年 */
    return FALSE;
  if (s[n - 1] == U'所' && s[n] == U'在') /* 管理所|在窗口公示, but 所在地 */
    return tz_scan_in (s[n + 1], U"地单学村部支乡镇县区市的党科辖班街社省院园校组户");
  if (n == 2 && s[0] == U'中' && s[1] == U'心')
    return tz_scan_any (s + 2, not_after_centre) > 0;
  if (tz_scan_is (s, U"集团化") > 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    if (guards[i].ending == s[n - 1])
      return tz_scan_in_set (s[n], guards[i].follows);
  return FALSE;
}

static gboolean
is_link (gunichar c)
{
  return tz_scan_in (c, U"与和及");
}

/* The longest ending at @at whose next character makes no other word of it. */
static guint
match_ending (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  guint32 lengths = tz_reading_prefixes (orgs->reading, at, TZ_WORD_BODY_END);
  guint n = 0;
  for (; lengths != 0; lengths &= ~(1u << n)) {
    n = g_bit_storage (lengths) - 1;
    if (!is_guarded (s, n))
      return n;
  }
  return 0;
}

static gboolean
is_numbered_ending (gunichar c)
{
  return tz_scan_in (c, U"部庭科处室组股");
}

/* The length of a number up to @most at @at, or 0. */
static guint
match_number (const TzOrgs *orgs, guint32 at, guint most)
{
  guint value;
  gboolean may_begin = tz_reading_has_sign (orgs->reading, at, TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL);
  return may_begin ? tz_numeral_small (orgs->reading->s + at, most, &value) : 0;
}

/* General nouns that a body may begin with where a place or a level stands before it: 县|学校后勤服务中心. */
static const char32_t *const openers[] = {U"学校", U"中小学校", U"中小学生", U"中小学", U"学生",
                                          U"地方", U"教职工",   U"公办",     NULL};

/* 检察二部: a number before the ending; 房屋9处 is a count. */
static guint
match_numbered_ending (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  guint value;
  guint ordinal = s[0] == U'第' ? 1 : 0; /* 民事审判|第一庭 */
  guint number = tz_reading_has_sign (orgs->reading, at + ordinal, TZ_SIGN_NUMERAL)
                     ? tz_numeral_small (s + ordinal, 20, &value)
                     : 0;
  guint n = ordinal + number;
  if (number == 0)
    return 0;
  static const char32_t *const squads[] = {U"大队", U"中队", U"支队", NULL};
  guint squad = tz_scan_any (s + n, squads);
  if (squad > 0)
    return n + squad;
  gboolean counts =
      s[n] == U'处' && tz_scan_is_han (s[n + 1]) &&
      tz_reading_match (orgs->reading, at + n + 1, TZ_WORD_POST | TZ_WORD_STOP | TZ_WORD_PART) == 0;
  return is_numbered_ending (s[n]) && !is_guarded (s + n, 1) && !counts ? n + 1 : 0;
}

/* Whether a word of one of @kinds ends behind the @n code points at @at, and begins among them. */
static gboolean
ends_in (const TzReading *reading, guint32 at, guint n, TzWordKinds kinds)
{
  for (guint length = 1; length <= MIN (n, LONGEST_ROOM); length++)
    if (tz_reading_is_word (reading, at + n - length, length, kinds))
      return TRUE;
  return FALSE;
}

/* 第一党支部 */
static gboolean
opens_numbered_branch (const gunichar *s)
{
  guint value;
  guint number = s[0] == U'第' ? tz_numeral_small (s + 1, 99, &value) : 0;
  return number > 0 && s[1 + number] == U'党';
}

static gboolean
says_something (const TzReading *reading, guint32 at, guint n, gboolean real)
{
  const gunichar *s = reading->s + at;
  if (n > 3 && real && tz_scan_ends (s, n, U"办公室") > 0)
    return TRUE;
  if (ends_in (reading, at, n, TZ_WORD_ROOM) && !(s[n - 1] == U'室' && s[n - 2] == U'作'))
    return FALSE;
  /* 资产公司 is a kind of company, but one that has a branch of the party is known by it */
  gboolean branch = s[n] == U'党' || opens_numbered_branch (s + n);
  if (tz_scan_ends (s, n, U"公司") > 0 && branch)
    return TRUE;
  if (tz_scan_ends (s, n, U"集团") > 0 && branch && real)
    return TRUE;
  if (tz_scan_ends (s, n, U"公司") > 0 || tz_scan_ends (s, n, U"集团") > 0)
    return FALSE;
  if (real)
    return TRUE;
  /* verbs alone name a body only with an ending that does: 督导室, 督查工作组 */
  if (s[n - 1] == U'组')
    return n > 3 &&
           (tz_scan_ends (s, n, U"工作组") > 0 || (n > 4 && (s[n] == U'、' || (at > 0 && s[-1] == U'、'))));
  if (s[n - 1] == U'队')
    return n == 4 && tz_scan_in (s[n - 2], U"大中支");
  return n == 3 && tz_scan_in (s[n - 1], U"科股处室办");
}

/* 机关第二党支部, 急诊党支部 */
static guint
match_branch (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  static const char32_t *const branches[] = {U"党支部", U"党总支部", U"党总支", NULL};
  static const char32_t *const members[] = {U"学生", U"教工", U"教师", U"教职工", U"离退休", NULL};
  guint n = tz_scan_any (s, members);
  if (s[n] != U'第' && s[n] != U'党')
    return 0;
  guint number = s[n] == U'第' ? match_number (orgs, at + n + 1, 99) : 0;
  n += number > 0 ? 1 + number : 0;
  guint branch = tz_scan_any (s + n, branches);
  return branch == 0 ? 0 : n + branch;
}

/* 骨科, 内科: a word of function that is a name where nothing goes on after it. */
static gboolean
is_clinic (const TzReading *reading, guint32 at, guint n)
{
  const gunichar *s = reading->s + at;
  if (n < 2 || s[n - 1] != U'科' || !tz_scan_in (s[n - 2], U"内外儿骨眼妇产"))
    return FALSE;
  return !tz_scan_is_han (s[n]) || reading->taken[at + n] != 0 ||
         tz_reading_match (reading, at + n, TZ_WORD_STOP | TZ_WORD_POST | TZ_WORD_PART) > 0;
}

/* The offsets from @at that the words of function at @offset lead to, as a set of bits. */
static guint32
follow_words (const TzReading *reading, guint32 at, guint offset)
{
  return tz_reading_prefixes (reading, at + offset, TZ_WORD_FUNCTION) << offset;
}

/* The offset that a link at @offset leads to, as a bit. */
static guint32
follow_link (const TzReading *reading, guint32 at, guint offset)
{
  gboolean links = offset > 0 && is_link (reading->s[at + offset]) &&
                   tz_reading_match (reading, at + offset + 1, TZ_WORD_FUNCTION) > 0;
  return links ? 1u << (offset + 1) : 0;
}

/* The length of what closes a chain at @at. */
static guint
match_close (const TzOrgs *orgs, guint32 at)
{
  guint ending = match_ending (orgs, at);
  guint numbered = match_numbered_ending (orgs, at);
  guint branch = match_branch (orgs, at);
  return MAX (ending, MAX (numbered, branch));
}

/* Whether words of function from @at to @end offsets behind it can be read with one among them that is no
 * verb. */
static gboolean
holds_real_word (const TzReading *reading, guint32 at, guint end)
{
  guint32 reached = 1;
  guint32 real = 0; /* what such a word leads to */
  for (guint offset = 0; offset < end; offset++) {
    if ((reached & (1u << offset)) == 0)
      continue;
    guint32 words = follow_words (reading, at, offset);
    guint32 verbs = tz_reading_prefixes (reading, at + offset, TZ_WORD_VERB_FUNCTION) << offset;
    guint32 to = words | follow_link (reading, at, offset);
    reached |= to;
    real |= real & (1u << offset) ? to : words & ~verbs;
  }
  return (real & (1u << end)) != 0;
}

guint
tz_orgs_chain (const TzOrgs *orgs, guint32 at, gboolean anchored)
{
  const TzReading *reading = orgs->reading;
  const gunichar *s = reading->s + at;
  guint32 reached = 1u | 1u << (anchored ? tz_scan_any (s, openers) : 0); /* offsets that can be reached */
  guint longest = 0;
  for (guint offset = 0; offset < TZ_ORG_LONGEST_CHAIN && reached >> offset != 0; offset++) {
    if ((reached & (1u << offset)) == 0)
      continue;
    reached |= follow_words (reading, at, offset) | follow_link (reading, at, offset);
    if (offset == 0)
      continue;
    guint ending = match_close (orgs, at + offset);
    if (ending == 0 && is_clinic (reading, at, offset))
      longest = MAX (longest, offset);
    if (ending > 0 && !ends_in (reading, at, offset + ending, TZ_WORD_MEETING_ROOM) &&
        (anchored || says_something (reading, at, offset + ending, holds_real_word (reading, at, offset))))
      longest = MAX (longest, offset + ending);
  }
  return longest;
}

/* 第二|客运分公司, 第一|税务分局 */
static guint
match_unit_of_task (const TzOrgs *orgs, guint32 at)
{
  static const char32_t *const units[] = {U"分公司", U"分局", U"所", U"项目部", NULL};
  guint task = tz_reading_match (orgs->reading, at, TZ_WORD_FUNCTION);
  guint unit = task > 1 ? tz_scan_any (orgs->reading->s + at + task, units) : 0;
  return unit > 0 ? task + unit : 0;
}

/* 第N党支部, 第N纪检监察组, 派驻…纪检监察组 */
guint
tz_orgs_numbered_part (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  guint n = tz_scan_is (s, U"派驻");
  n += s[n] == U'第' ? 1 : 0;
  guint number = match_number (orgs, at + n, 99);
  if (number == 0)
    return 0;
  static const char32_t *const parts[] = {
      U"督察整改督查组", U"督导组", U"督查组", U"督察组",         U"检查组",     U"巡查组",     U"调研组",
      U"工作组",         U"考核组", U"党总支", U"派驻纪检监察组", U"派驻纪检组", U"纪检监察组", U"纪检监察室",
      U"纪检组",         U"党支部", U"支部",   U"巡察组",         U"巡视组",     U"监督检查室", U"审查调查室",
      U"派出监察室",     U"派驻组", U"检察部", U"审判庭",         U"大队",       U"中队",       U"支队",
      U"分局",           U"分队",   U"工区",   U"分公司",         U"项目部",     U"水厂",       U"自来水厂",
      U"污水处理厂",     NULL};
  guint part = tz_scan_any (s + n + number, parts);
  part = part > 0 || s[0] != U'第' ? part : match_unit_of_task (orgs, at + n + number);
  return part == 0 ? 0 : n + number + part;
}

/* 公安局|交管大队: a squad is one whatever its task is, an office only where it is cut out of its sentence. */
static guint
match_office_end (const TzReading *reading, guint32 at)
{
  static const char32_t *const squads[] = {U"大队", U"中队", U"支队", NULL};
  const gunichar *s = reading->s + at;
  guint squad = tz_scan_any (s, squads);
  if (squad == 0 && (!tz_scan_in (s[0], U"处科股部室办") || is_guarded (s, 1)))
    return 0;
  if (s[0] == U'办' && tz_scan_in (s[-1], U"快速督查承交转主协催")) /* 纪委|直查快办 */
    return 0;
  guint n = MAX (squad, 1);
  const TzWordKinds after = TZ_WORD_POST | (squad > 0 ? TZ_WORD_STOP | TZ_WORD_PART : 0);
  return !tz_scan_is_han (s[n]) || tz_reading_match (reading, at + n, after) > 0 ? n : 0;
}

/* 自然资源厅|耕保处: what no list has. */
static guint
match_unlisted_office (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  const gunichar *s = reading->s + at;
  if (!tz_scan_in (s[-1], U"局厅委院联会"))
    return 0;
  for (guint n = 0; n <= LONGEST_OFFICE; n++) {
    guint end = n < 2 ? 0 : match_office_end (reading, at + n);
    if (end > 0)
      return n + end;
    if (!tz_scan_is_han (s[n]) || reading->taken[at + n] != 0 ||
        tz_reading_match (reading, at + n, TZ_WORD_STOP) > 0)
      return 0;
  }
  return 0;
}

static guint
match_part (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s + at;
  guint n = tz_reading_match (orgs->reading, at, TZ_WORD_PART);
  if (tz_scan_is (s, U"党组织") > 0)
    n = 0;
  if (n == 2 && (tz_scan_is (s, U"机关") > 0 || tz_scan_is (s, U"班子") > 0))
    n = 0;
  guint numbered = tz_orgs_numbered_part (orgs, at);
  /* 县委巡察四组|巡察 */
  gboolean does = s[-1] == U'组' && tz_reading_match (orgs->reading, at, TZ_WORD_VERB_FUNCTION) > 0;
  guint chain = does ? 0 : tz_orgs_chain (orgs, at, TRUE);
  if (tz_scan_ends (s, chain, U"集团") > 0) /* 商学院|编制|集团规划 */
    chain = 0;
  n = MAX (n, MAX (numbered, chain));
  return n > 0 ? n : match_unlisted_office (orgs, at);
}

/* 自来水公司|城北营业所, 开发银行|云川市分行: a part of a company that a place names. */
guint
tz_orgs_outlet (const TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  static const char32_t *const outlets[] = {U"分公司", U"支公司", U"子公司", U"营业所", U"营业部", U"营业厅",
                                            U"供电所", U"分行",   U"支行",   U"分理处", U"项目部", U"分所",
                                            U"分店",   U"门店",   U"店",     U"水厂",   NULL};
  for (guint n = 0; n <= LONGEST_OUTLET; n++) {
    guint end = tz_scan_any (reading->s + at + n, outlets);
    if (end > 0)
      return n + end;
    if (!tz_scan_is_han (reading->s[at + n]) || reading->taken[at + n] != 0 ||
        tz_reading_match (reading, at + n, TZ_WORD_STOP) > 0)
      break;
  }
  return 0;
}

guint
tz_orgs_parts (const TzOrgs *orgs, guint32 at)
{
  guint n = 0;
  guint last = 0;
  for (guint round = 0; round < 5; round++) {
    guint part = match_part (orgs, at + n);
    if (part == 0 || !tz_reading_is_free (orgs->reading, tz_span (at + n, at + n + part)))
      break;
    gboolean again = last == part;
    for (guint i = 0; again && i < part; i++)
      again = orgs->reading->s[at + n + i] == orgs->reading->s[at + n - last + i];
    if (again)
      break;
    n += part;
    last = part;
  }
  return n;
}
