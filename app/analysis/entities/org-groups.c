/* Working groups that name their task: 巡察整改工作领导小组. Ending first, then left. */
#include "org.h"

#include "numerals.h"
#include "scan.h"

/* The longest task before an ending. */
#define LONGEST_TASK 22

/* The longest name of a place without its level that is looked for. */
#define LONGEST_STEM 4

/* The most members of a list of groups. */
#define MOST_MEMBERS 12

static const char32_t *const endings[] = {U"工作领导小组办公室",
                                          U"领导小组办公室",
                                          U"工作领导小组",
                                          U"领导小组",
                                          U"工作专班",
                                          U"工作小组",
                                          U"工作办公室",
                                          U"整改办",
                                          U"指挥部办公室",
                                          U"指挥部",
                                          U"专班",
                                          U"整改组",
                                          U"工作组",
                                          U"督导组",
                                          U"专项组",
                                          U"检查组",
                                          U"督查组",
                                          U"督察组",
                                          U"督办组",
                                          U"审核组",
                                          U"应对组",
                                          U"核查组",
                                          U"清查组",
                                          U"攻坚小组",
                                          U"清收小组",
                                          U"整治小组",
                                          U"推进小组",
                                          U"处置小组",
                                          U"化解小组",
                                          U"核查小组",
                                          U"调查小组",
                                          U"督导小组",
                                          U"临时党支部",
                                          U"联合党支部",
                                          U"系教师党支部",
                                          U"系学生党支部",
                                          U"系教工党支部",
                                          U"系党支部",
                                          U"系党总支",
                                          U"工作领导组",
                                          U"领导组",
                                          U"项目部",
                                          NULL};

/* Words that a task does not hold: what stands after the last of them is the task. */
static const char32_t *const cuts[] = {
    U"成立了", U"成立", U"组建了", U"组建",   U"设立", U"建立", U"调整", U"健全", U"完善", U"牵头", U"参加",
    U"加入",   U"担任", U"设置",   U"下设",   U"制定", U"召开", U"充实", U"组成", U"形成", U"按照", U"根据",
    U"发挥",   U"强化", U"明确",   U"进一步", U"及时", U"专门", U"派出", U"的",   U"由",   U"对",   U"向",
    U"在",     U"是",   U"了",     U"等",     U"任",   U"为",   U"以",   U"并",   U"将",   U"各",   U"该",
    U"本",     U"我",   U"其",     U"个",     U"从",   U"把",   U"被",   U"经",   U"设",   U"全市", U"全县",
    U"全区",   U"派",   U"到",     U"同",     U"负责", U"统一", U"带领", U"率领", U"督促", U"指导", U"指挥",
    U"配合",   U"协助", U"报送",   U"报请",   U"提交", U"纳入", U"相关", U"有关", U"立即", U"组织", U"切实",
    U"承担",   U"履行", U"担负",   U"同步",   U"严格", U"充分", U"认真", U"分别", U"参与", U"会同", U"联合",
    U"接受",   U"听取", U"依托",   U"借助",   U"抽调", U"列席", U"进驻", U"派驻", U"约谈", U"责成", U"问责",
    U"撤销",   U"取消", U"解散",   U"深入",   U"下沉", U"前往", U"走访", U"责令", NULL};

/* With what they end. */
static const char32_t cut_ends[] = U"了立建整全善头加入任置设定开实成照据挥化确步时门出的由对向在是等为以并将"
                                   U"各该本我其个从把被经市县区派到同责一领促导合助送请交关即织担行负步格分真"
                                   U"别与同受取托调席驻谈责销消散入沉往访令";

static const char32_t *const classes_before[] = {U"相关", U"有关", U"各", U"每个", U"个", NULL};

/* Longer words that end as a cut does. */
static const char32_t *const no_cuts[] = {U"合同", U"建设", U"农经", U"财经", NULL};

static gboolean
is_cut (const gunichar *s, guint32 at)
{
  if (tz_scan_ends_any (s, at, no_cuts) > 0 || (s[at - 1] == U'经' && tz_scan_in (s[at], U"济营费")))
    return FALSE;
  return tz_scan_in (s[at - 1], cut_ends) && tz_scan_ends_any (s, at, cuts) > 0;
}

static guint
match_ending (const gunichar *s)
{
  guint n = tz_scan_any (s, endings);
  gboolean goes_on = s[n] == U'织' || (s[n] == U'会' && !tz_scan_in (s[n + 1], U"议同")) ||
                     (s[n] == U'成' && s[n + 1] != U'员');
  return n > 0 && goes_on ? 0 : n;
}

/* Whether anything is left of the task once the general words are taken away. */
static gboolean
names_task (const TzOrgs *orgs, guint32 from, guint32 to)
{
  guint left = 0;
  for (guint32 i = from; i < to;) {
    guint general = tz_reading_match (orgs->reading, i, TZ_WORD_TASK);
    left += general > 0 ? 0 : 1;
    i += MAX (general, 1);
  }
  return left >= 2;
}

/* 国道|105|线 */
static gboolean
is_in_road_number (const gunichar *s, guint32 at)
{
  guint n = tz_scan_digits (s + at, 4);
  return n > 0 && s[at + n] == U'线';
}

static gboolean
belongs_to_task (const TzReading *reading, guint32 at)
{
  gunichar c = reading->s[at];
  return reading->taken[at] == 0 && (tz_scan_is_han (c) || is_in_road_number (reading->s, at) ||
                                     c == 0x201c || c == 0x201d || c == '"' || c == U'、');
}

/* 市委和|市委巡察工作领导小组, 党建整改组和|财务整改组 */
static gboolean
joins_names (const gunichar *s, guint32 at)
{
  return tz_scan_in (s[at - 1], U"和与及") &&
         (tz_scan_in (s[at], U"省市县区州旗") || (at > 1 && tz_scan_in (s[at - 2], U"组班")));
}

/* 评估结果报|市委巡察工作领导小组: a body behind a level opens the name. */
static gboolean
opens_name (const TzOrgs *orgs, guint32 at)
{
  const gunichar *s = orgs->reading->s;
  if (tz_scan_in (s[at], U"省市县区州旗"))
    return !(at > 0 && tz_orgs_is_no_level (s[at - 1], s[at])) && tz_orgs_body (orgs, at + 1) > 0;
  return tz_reading_match (orgs->reading, at, TZ_WORD_CENTRAL) > 2;
}

/* A quotation mark without its fellow is not part of the name. */
static guint32
skip_lone_quote (const gunichar *s, guint32 start, guint32 end)
{
  int open = 0;
  for (guint32 i = start; i < end; i++)
    if (s[i] == 0x201c)
      open++;
    else if (s[i] == 0x201d && --open < 0)
      return skip_lone_quote (s, i + 1, end);
  for (guint32 i = end; open > 0 && i > start; i--)
    if (s[i - 1] == 0x201c)
      return i;
  return start;
}

/* 云川|市纪委…督导组: what stands before a level that opens the name, where both are a place. */
static guint
match_place_of_level (const TzReading *reading, guint32 level)
{
  if (!tz_scan_in (reading->s[level], U"省市县区州旗"))
    return 0;
  for (guint n = LONGEST_STEM; n > 1; n--)
    if (level >= n && tz_reading_is_word (reading, level - n, n + 1, TZ_WORD_DIVISION))
      return n;
  return 0;
}

static guint32
find_task (const TzOrgs *orgs, guint32 ending)
{
  const TzReading *reading = orgs->reading;
  guint32 start = ending;
  while (start > 0 && ending - start < LONGEST_TASK && belongs_to_task (reading, start - 1) &&
         !is_cut (reading->s, start) && !joins_names (reading->s, start) && !opens_name (orgs, start))
    start--;
  /* a list sign or a closing quotation mark begins no task */
  for (guint32 i = ending; i > start; i--)
    if (reading->s[i - 1] == U'、' && i > 1 &&
        (tz_scan_in (reading->s[ending], U"整工督检专临联系项") ||
         tz_scan_in (reading->s[i - 2], U"班组办室部")))
      return i;
  /* nor does what is left of a number: 党组会8次、领导小组会议 */
  for (guint32 i = start; start > 0 && tz_scan_is_digit (reading->s[start - 1]) && i < ending; i++)
    if (reading->s[i] == U'、')
      start = i + 1;
  start += tz_scan_in (reading->s[start], U"与及") ? 1 : 0;
  start -= match_place_of_level (reading, start);
  return skip_lone_quote (reading->s, start, ending);
}

/* 下设综合组、督导问责组: the members of such a list are named by what they do. */
static void
find_members (TzOrgs *orgs, guint32 at)
{
  const TzReading *reading = orgs->reading;
  guint32 start = at + (tz_scan_in (reading->s[at], U"了立") ? 1 : 0);
  for (guint members = 0; members < MOST_MEMBERS; members++) {
    guint32 end = start;
    while (end - start < LONGEST_TASK && tz_scan_is_han (reading->s[end]) && reading->taken[end] == 0 &&
           reading->s[end] != U'组')
      end++;
    if (reading->s[end] != U'组' || end < start + 2)
      return;
    gboolean listed = tz_scan_in (reading->s[end + 1], U"、和及,等。;");
    if (!listed && tz_scan_is_han (reading->s[end + 1]))
      return;
    if (tz_scan_ends (reading->s, end + 1, U"小组") == 0 && names_task (orgs, start, end))
      tz_orgs_add (orgs, start, end + 1, TZ_ORG_WORKING_GROUP);
    if (!tz_scan_in (reading->s[end + 1], U"、和及"))
      return;
    start = end + 2;
  }
}

void
tz_orgs_find_groups (TzOrgs *orgs)
{
  const TzReading *reading = orgs->reading;
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_GROUP);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (reading->taken[i] != 0)
      continue;
    if (i > 0 && reading->s[i] == U'设' && tz_scan_in (reading->s[i - 1], U"下分内"))
      find_members (orgs, i + 1);
    guint n = match_ending (reading->s + i);
    if (n == 0)
      continue;
    guint32 start = find_task (orgs, i);
    if (tz_scan_ends_any (reading->s, start, classes_before) > 0)
      continue;
    if (i > 0 && tz_numeral_is_chinese (reading->s[i - 1]))
      continue;
    if (names_task (orgs, start, i) && tz_reading_is_free (reading, tz_span (start, i + n)))
      tz_orgs_add (orgs, start, i + n, TZ_ORG_WORKING_GROUP);
    tz_sign_walk_skip (&walk, i + n);
  }
}
