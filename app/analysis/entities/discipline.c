/* Acts of accountability: a closed list of words and, above all, what must and must not stand around them. */
#include "reading.h"

#include "numerals.h"
#include "scan.h"

/* A clause is searched no further than this, in code points. */
#define CLAUSE 40

/* How far after an act its object begins. */
#define OBJECT 14

/* These say nothing without people they are done to. */
static const char32_t *const weak[] = {
    U"处理",         U"批评",         U"处罚",         U"查处",         U"追责",     U"问责",
    U"惩处",         U"惩戒",         U"谈话",         U"处分",         U"警告",     U"罚款",
    U"检讨",         U"降级",         U"立案",         U"追究责任",     U"辞退",     U"撤换",
    U"停职",         U"问责追责",     U"追责问责",     U"责任追究",     U"通报曝光", U"调离岗位",
    U"调离工作岗位", U"调离审判岗位", U"调离执法岗位", U"调离教师岗位", NULL};

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

/* In a clause before an act these make it a rule or an intention. */
static const char32_t *const general[] = {
    U"一律",     U"一经",   U"视情",   U"应当",   U"必须",   U"凡是",   U"凡",         U"将对", U"将依",
    U"将严",     U"将予",   U"将按",   U"要对",   U"要严",   U"要坚",   U"坚决",       U"如有", U"若有",
    U"情节严重", U"情节较", U"可以",   U"规定对", U"明确对", U"对违反", U"对存在以下", U"严禁", U"可能",
    U"力争",     U"是否",   U"视情节", U"从严从", U"防止",   NULL};

static const char32_t *const ways[] = {U"等方式", U"等形式", U"等手段", U"等措施", U"的方式",
                                       U"的形式", U"等方面", U"等制度", U"等机制", NULL};

/* Straight before an act these report it. */
static const char32_t *const reported[] = {
    U"给予了", U"给予",   U"予以", U"进行了", U"进行", U"受到", U"作出",   U"做出",     U"作了",
    U"并被",   U"被",     U"开展", U"实施",   U"责令", U"责成", U"已",     U"按",       U"处以",
    U"下发了", U"下达了", U"下发", U"下达",   U"发出", U"送达", U"作书面", U"作出深刻", U"作深刻",
    U"了",     U"正在",   U"严肃", U"提出",   U"作",   NULL};

/* Cases that a court takes up are no acts. */
static const char32_t *const of_courts[] = {U"网上", U"跨域", U"登记", U"诉讼", U"当场", U"自助", NULL};

/* Beside these 免职 is rotation. */
static const char32_t *const rotation[] = {U"交流", U"提任", U"提拔", U"调整", U"选任", NULL};

static const char32_t *const people[] = {
    U"人员",   U"教师", U"干部", U"同志",   U"负责人", U"责任人", U"党员", U"教职工", U"职工",   U"领导",
    U"当事人", U"学员", U"医生", U"医务人", U"员工",   U"民警",   U"法官", U"村民",   U"经办人", U"书记",
    U"校长",   U"主任", U"局长", U"科长",   U"院长",   U"站长",   U"所长", U"部长",   U"园长",   U"经理",
    U"董事长", U"股长", U"其",   U"机构",   U"单位",   U"企业",   U"学校", U"公司",   U"商家",   U"人次",
    U"他",     U"她",   U"承办", U"医师",   U"护士",   U"会计",   U"出纳", U"团长",   U"诊所",   U"医院",
    U"药店",   U"商户", U"干警", U"站长",   NULL};

typedef struct {
  TzReading *reading;
  TzScanWords general;
  TzScanWords people;
} Search;

static gboolean
ends_clause (gunichar c)
{
  return c == 0 || c == '\n' || tz_scan_in (c, U"。;!?");
}

/* The start of the clause that holds @at: after a full stop, or a comma where @commas says so. */
static guint32
clause_start (const TzReading *reading, guint32 at, gboolean commas)
{
  guint32 start = at;
  while (start > 0 && at - start < CLAUSE && !ends_clause (reading->s[start - 1]) &&
         !(commas && reading->s[start - 1] == ','))
    start--;
  return start;
}

static gboolean
names_people (const Search *search, guint32 from, guint32 to)
{
  const TzReading *reading = search->reading;
  for (guint32 i = from; i < to; i++)
    if (tz_scan_words_any (&search->people, reading->s + i) > 0 || reading->taken[i] == 1 + TZ_ENTITY_PERSON)
      return TRUE;
  return FALSE;
}

static gboolean
has_people (const Search *search, guint32 from, guint32 to)
{
  const TzReading *reading = search->reading;
  if (names_people (search, from, to))
    return TRUE;
  for (guint32 i = from; i < to; i++) {
    if (reading->taken[i] == 1 + TZ_ENTITY_COUNT && reading->taken[i + 1] != 1 + TZ_ENTITY_COUNT &&
        tz_scan_in (reading->s[i], U"人名次家所"))
      return TRUE;
  }
  return FALSE;
}

static guint32
object_end (const TzReading *reading, guint32 at)
{
  guint32 end = at;
  while (end < reading->n && end - at < OBJECT && !ends_clause (reading->s[end]) && reading->s[end] != ',')
    end++;
  return end;
}

static gboolean
is_weak (const gunichar *s, guint n)
{
  for (guint i = 0; weak[i] != NULL; i++)
    if (tz_scan_is_word (s, weak[i]) == n && weak[i][n] == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_served (const TzReading *reading, TzSpan act)
{
  static const char32_t *const papers[] = {U"书", U"单", U"函", U"停业整顿", NULL};
  return tz_scan_ends_any (reading->s, act.end, papers) > 0 &&
         tz_scan_is (reading->s + act.start, U"吊销") == 0;
}

static gboolean
is_general (const Search *search, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    if (tz_scan_words_any (&search->general, search->reading->s + i) > 0)
      return TRUE;
  return FALSE;
}

/* A count that ends here: 3人, 3名, 3人次, but not 3家次. */
static gboolean
counts_people (const gunichar *s, guint32 end)
{
  return tz_scan_in (s[end - 1], U"人名") || tz_scan_ends (s, end, U"人次") > 0;
}

/* 留党察看|一年|处分 */
static guint
match_term (const gunichar *s, guint n)
{
  static const char32_t *const probations[] = {U"留党察看", U"留用察看", NULL};
  double value;
  if (tz_scan_ends_any (s, n, probations) == 0)
    return 0;
  guint number =
      tz_scan_is_digit (s[n]) ? tz_numeral_digits (s + n, &value) : tz_numeral_chinese (s + n, &value);
  if (number == 0 || s[n + number] != U'年')
    return 0;
  return number + 1 + tz_scan_is (s + n + number + 1, U"处分");
}

/* The number of people beside the act: after it, else before it in the same clause; -1 where none stands. */
static int
count_persons (const TzReading *reading, TzSpan act)
{
  const guint8 count = 1 + TZ_ENTITY_COUNT;
  guint32 from = clause_start (reading, act.start, TRUE);
  guint32 to = object_end (reading, act.end);
  int persons = -1;
  for (guint32 i = from; i < to; i++) {
    if (reading->taken[i] != count || (i > from && reading->taken[i - 1] == count))
      continue;
    guint32 end = i;
    while (reading->taken[end] == count)
      end++;
    double value;
    const gunichar *s = reading->s + i;
    guint n = tz_scan_is_digit (s[0]) ? tz_numeral_digits (s, &value) : tz_numeral_chinese (s, &value);
    if (n == 0 || value > G_MAXINT || !counts_people (reading->s, end))
      continue;
    if (i > act.start)
      return (int)value;
    persons = (int)value;
  }
  return persons;
}

/* 对2人|分别给予警告和记过处分: how many had which of the acts behind 分别 is not said. */
static gboolean
is_shared_out (const TzReading *reading, TzSpan act)
{
  const gunichar *s = reading->s;
  guint32 apart = clause_start (reading, act.start, TRUE), end = object_end (reading, act.end);
  guint n_acts = 0;
  while (apart < act.start && tz_scan_is (s + apart, U"分别") == 0)
    apart++;
  for (guint32 i = apart, n; i < end; i += MAX (n, 1)) {
    if (reading->taken[i] == 1 + TZ_ENTITY_COUNT)
      return FALSE;
    n = tz_reading_match (reading, i, TZ_WORD_DISCIPLINE);
    n += n > 0 ? match_term (s + i, n) : 0;
    n_acts += n > 0;
  }
  return apart < act.start && n_acts > 1;
}

/* 对敷衍整改的|严肃|问责: a rule for whoever does it. */
static gboolean
is_rule_for_whoever (const TzReading *reading, TzSpan act)
{
  static const char32_t *const manners[] = {U"严肃", U"严厉",     U"坚决", U"及时",
                                            U"从严", U"依规依纪", U"依法", NULL};
  guint manner = tz_scan_ends_any (reading->s, act.start, manners);
  return manner > 0 && act.start > manner && reading->s[act.start - manner - 1] == U'的' &&
         count_persons (reading, act) <= 0;
}

/* 对情节较重的王大为: what is done to a person by name is no rule. */
static gboolean
names_someone (const TzReading *reading, guint32 from, guint32 to)
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
         tz_scan_holds_any (reading->s, tz_span (act.end, object_end (reading, act.end)), systems);
}

static gboolean
is_ruled_out (const Search *search, TzSpan act)
{
  const TzReading *reading = search->reading;
  const gunichar *s = reading->s;
  if (tz_scan_any (s + act.end, not_after) > 0 || tz_scan_ends_any (s, act.start, not_before) > 0)
    return TRUE;
  if (act.start > 0 && reading->taken[act.start - 1] == 1 + TZ_ENTITY_DISCIPLINE) /* 诫勉|处理 */
    return TRUE;
  if (tz_scan_is (s + act.start, U"立案") > 0 && tz_scan_ends (s, act.start, U"监督") > 0) /* of the police */
    return TRUE;
  guint32 clause = clause_start (reading, act.start, TRUE);
  if ((is_general (search, clause, act.start) && !names_someone (reading, clause, act.start)) ||
      is_part_of_system (reading, clause, act) || is_rule_for_whoever (reading, act))
    return TRUE;
  /* 对…的，给予…: a rule for whoever does it */
  if (clause > 1 && s[clause - 1] == ',' && s[clause - 2] == U'的' && count_persons (reading, act) <= 0)
    return TRUE;
  if (tz_scan_is (s + act.start, U"免职") > 0 && tz_scan_ends (s, act.start, U"予以") == 0 &&
      tz_scan_holds_any (reading->s, tz_span (clause, act.start), rotation))
    return TRUE;
  return tz_scan_holds_any (reading->s, tz_span (act.end, object_end (reading, act.end)), ways);
}

/* 立案11件, 立案查处违法行为11起 */
static gboolean
counts_cases (const TzReading *reading, TzSpan act)
{
  const gunichar *s = reading->s;
  if (tz_scan_is (s + act.start, U"立案") == 0)
    return FALSE;
  guint32 end = act.end;
  guint32 last = tz_span_length (act) > 2 ? object_end (reading, act.end) : act.end;
  while (end < last && reading->taken[end] != 1 + TZ_ENTITY_COUNT)
    end++;
  if (reading->taken[end] != 1 + TZ_ENTITY_COUNT)
    return FALSE;
  while (reading->taken[end] == 1 + TZ_ENTITY_COUNT)
    end++;
  return tz_scan_in (s[end - 1], U"件起宗例人名") &&
         !tz_scan_holds_any (reading->s, tz_span (clause_start (reading, act.start, TRUE), act.start),
                             of_courts);
}

/* 给予停业整顿、吊销执照: what stands beside an act is one. */
static gboolean
is_listed (const TzReading *reading, TzSpan act)
{
  return act.start > 1 && tz_scan_in (reading->s[act.start - 1], U"、和") &&
         reading->taken[act.start - 2] == 1 + TZ_ENTITY_DISCIPLINE;
}

/* 对青禾县交通运输局约谈: a body that it is done to. */
static gboolean
is_done_to_body (const TzReading *reading, TzSpan act)
{
  gboolean towards = FALSE;
  for (guint32 i = clause_start (reading, act.start, FALSE); i < act.start; i++) {
    towards |= reading->s[i] == U'对';
    if (towards && reading->taken[i] == 1 + TZ_ENTITY_ORG)
      return ends_clause (reading->s[act.end]) || reading->s[act.end] == ',' || reading->s[act.end] == U'并';
  }
  return FALSE;
}

static gboolean
is_over (gunichar c)
{
  return ends_clause (c) || c == ',';
}

static gboolean
is_reported (const Search *search, TzSpan act)
{
  const TzReading *reading = search->reading;
  const gunichar *s = reading->s;
  gboolean served = tz_scan_ends_any (s, act.start, reported) > 0;
  gboolean object = has_people (search, act.end, object_end (reading, act.end));
  gboolean before = has_people (search, clause_start (reading, act.start, FALSE), act.start);
  if (count_persons (reading, act) == 0)
    return FALSE; /* 政务处分0人 */
  if (is_served (reading, act))
    return served || is_listed (reading, act) || reading->s[clause_start (reading, act.start, TRUE)] == U'对';
  if (counts_cases (reading, act))
    return TRUE;
  if (tz_scan_is (s + act.start, U"罚款") > 0)
    return count_persons (reading, act) > 0;
  if (tz_scan_is (s + act.start, U"查处") > 0) /* of people, not of what they did: 查处有偿补课5人 */
    return count_persons (reading, act) > 0 && names_people (search, act.end, object_end (reading, act.end));
  if (tz_scan_ends (s, act.start, U"正在进行") > 0 || tz_scan_ends (s, act.start, U"已进行") > 0)
    return TRUE;
  if (is_weak (s + act.start, tz_span_length (act)) && !object && !served)
    return (before && tz_scan_in (s[act.start], U"追问责立") && count_persons (reading, act) > 0 &&
            is_over (s[act.end])) ||
           (tz_scan_is (s + act.start, U"立案") > 0 && is_done_to_body (reading, act));
  if (is_weak (s + act.start, tz_span_length (act)))
    return object ? act.start == 0 || s[act.start - 1] != U'的' : served && before;
  if (act.start > 0 && s[act.start - 1] == U'的')
    return FALSE;
  return served || object || before || is_listed (reading, act) || is_done_to_body (reading, act);
}

/* 与班子成员谈话: a talk with someone, not for a fault. */
static gboolean
is_talk_with (const TzReading *reading, TzSpan act)
{
  if (tz_scan_is (reading->s + act.start, U"谈话") == 0)
    return FALSE;
  for (guint32 i = clause_start (reading, act.start, TRUE); i < act.start; i++)
    if (tz_scan_in (reading->s[i], U"与同"))
      return TRUE;
  return FALSE;
}

/* Certain as persons are (person-learned.h): where it is said how many people stand beside the act, and elsewhere. */
static void
take (TzReading *reading, TzSpan act)
{
  int persons = count_persons (reading, act);
  tz_reading_take (reading, (TzEntity){.span = act,
                                       .type = TZ_ENTITY_DISCIPLINE,
                                       .rule = persons >= 0 ? "discipline/counted" : "discipline/act",
                                       .certainty = persons >= 0 ? 0.95f : 0.9f,
                                       .persons = is_shared_out (reading, act) ? -1 : persons});
}

void
tz_find_discipline (TzReading *reading)
{
  Search search = {.reading = reading, .general = tz_scan_words (general), .people = tz_scan_words (people)};
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_ACT);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    guint n = reading->taken[i] != 0 ? 0 : tz_reading_match (reading, i, TZ_WORD_DISCIPLINE);
    if (n == 0)
      continue;
    n += match_term (reading->s + i, n);
    TzSpan act = tz_span (i, i + n);
    tz_sign_walk_skip (&walk, i + n);
    if (!tz_reading_is_free (reading, act) || is_talk_with (reading, act) || is_ruled_out (&search, act) ||
        !is_reported (&search, act))
      continue;
    take (reading, act);
  }
}
