/* What is called like an act of accountability and was done to nobody: meetings, systems, rules and intentions. */
#include "discipline.h"

/* After an act these name a meeting, a system or a principle. */
static const char32_t *const not_after[] = {
    U"会",   U"制度", U"机制",   U"办法",   U"程序",   U"力度", U"到位", U"必严", U"主体责任", U"条例",
    U"规定", U"权",   U"措施",   U"体系",   U"方式",   U"意见", U"机关", U"功能", U"工作",     U"一起",
    U"一批", U"一案", U"厂",     U"费",     U"庭",     U"登记", U"难",   U"窗口", U"结果",     U"流程",
    U"能力", U"手段", U"好",     U"不当",   U"不力",   U"不严", U"不到", U"不够", U"中指",     U"中强",
    U"中要", U"中提", U"和自我", U"与自我", U"及自我", U"自我", U"记录", U"台账", U"情形",     U"事项",
    U"事宜", U"系统", U"设施",   U"站",     U"中心",   U"技术", U"标准", U"常态", U"利剑",     U"手续",
    U"庭审", U"震慑", U"清单",   U"率",     U"期",     U"典型", U"影响", NULL};

static const char32_t *const not_before[] = {
    U"自我",   U"不予", U"免予", U"未",   U"交流或", U"谈心", U"任前",   U"廉政", U"个别", U"日常",
    U"纪律",   U"加大", U"强化", U"严格", U"规范",   U"如何", U"妥善",   U"信访", U"污水", U"垃圾",
    U"无害化", U"防止", U"避免", U"免于", U"不",     U"矛盾", U"集中处", U"启动", NULL};

static const char32_t *const ways[] = {U"等方式", U"等形式", U"等手段", U"等措施", U"的方式",
                                       U"的形式", U"等方面", U"等制度", U"等机制", NULL};

/* Beside these 免职 is rotation. */
static const char32_t *const rotation[] = {U"交流", U"提任", U"提拔", U"调整", U"选任", NULL};

/* 对敷衍整改的|严肃|问责: a rule for whoever does it. */
static gboolean
is_rule_for_whoever (const TzReading *reading, TzSpan act)
{
  static const char32_t *const manners[] = {U"严肃", U"严厉",     U"坚决", U"及时",
                                            U"从严", U"依规依纪", U"依法", NULL};
  guint manner = tz_scan_ends_any (reading->s, act.start, manners);
  return manner > 0 && act.start > manner && reading->s[act.start - manner - 1] == U'的' &&
         tz_acts_count_persons (reading, act) <= 0;
}

gboolean
tz_acts_names_someone (const TzReading *reading, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    if (reading->taken[i] == 1 + TZ_ENTITY_PERSON)
      return TRUE;
  return FALSE;
}

/* 建立书记定期|约谈|支部书记制度 */
static gboolean
is_part_of_system (const TzReading *reading, guint32 clause, TzSpan act)
{
  static const char32_t *const set_up[] = {U"建立", U"健全", U"完善", U"推行", U"实行", U"制定", NULL};
  static const char32_t *const systems[] = {U"制度", U"机制", U"办法", NULL};
  return tz_scan_holds_any (reading->s, tz_span (clause, act.start), set_up) &&
         tz_scan_holds_any (reading->s, tz_span (act.end, tz_acts_object_end (reading, act.end)), systems);
}

/* 与班子成员谈话: a talk with someone, not for a fault. */
static gboolean
is_talk_with (const TzReading *reading, TzSpan act)
{
  if (tz_scan_is (reading->s + act.start, U"谈话") == 0)
    return FALSE;
  for (guint32 i = tz_acts_clause_start (reading, act.start, TRUE); i < act.start; i++)
    if (tz_scan_in (reading->s[i], U"与同"))
      return TRUE;
  return FALSE;
}

gboolean
tz_acts_is_ruled_out (const TzReading *reading, TzSpan act)
{
  const gunichar *s = reading->s;
  if (is_talk_with (reading, act) || tz_scan_any (s + act.end, not_after) > 0 ||
      tz_scan_ends_any (s, act.start, not_before) > 0)
    return TRUE;
  if (act.start > 0 && reading->taken[act.start - 1] == 1 + TZ_ENTITY_DISCIPLINE) /* 诫勉|处理 */
    return TRUE;
  if (tz_scan_is (s + act.start, U"立案") > 0 && tz_scan_ends (s, act.start, U"监督") > 0) /* of the police */
    return TRUE;
  guint32 clause = tz_acts_clause_start (reading, act.start, TRUE);
  gboolean general = tz_reading_find_sign (reading, clause, act.start, TZ_SIGN_RULE) < act.start;
  if ((general && !tz_acts_names_someone (reading, clause, act.start)) || /* but not 对情节较重的王大为 */
      is_part_of_system (reading, clause, act) || is_rule_for_whoever (reading, act))
    return TRUE;
  /* 对…的，给予…: a rule for whoever does it */
  if (clause > 1 && s[clause - 1] == ',' && s[clause - 2] == U'的' &&
      tz_acts_count_persons (reading, act) <= 0)
    return TRUE;
  if (tz_scan_is (s + act.start, U"免职") > 0 && tz_scan_ends (s, act.start, U"予以") == 0 &&
      tz_scan_holds_any (reading->s, tz_span (clause, act.start), rotation))
    return TRUE;
  return tz_scan_holds_any (reading->s, tz_span (act.end, tz_acts_object_end (reading, act.end)), ways);
}
