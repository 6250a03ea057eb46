/*
 * Numbers without their unit, and units without their number. A unit alone proves nothing (层次, 案件, 单元):
 * what is counted must stand right before it and a stop right behind it.
 */
#include "damage.h"

#include "numerals.h"
#include "scan.h"

/* What is counted and the units that count it. */
typedef struct {
  const char32_t *const *things;
  const char32_t *const *units;
  gboolean numbered; /* a number behind them may be their own: 问题12 */
} Counted;

static const char32_t *const sums[] = {U"资金", U"金额", U"奖金", U"补助",   U"补贴", U"津贴", U"经费",
                                       U"费用", U"款项", U"公款", U"现金",   U"罚款", U"欠款", U"借款",
                                       U"账款", U"货款", U"存款", U"赃款",   U"专款", U"押金", U"租金",
                                       U"钱款", U"增至", U"降至", U"提高至", U"达到", NULL};
static const char32_t *const sum_units[] = {U"余万元", U"余亿元", U"万余元", U"亿余元", U"余元",
                                            U"万元",   U"亿元",   U"元",     NULL};

static const char32_t *const people[] = {U"干部", U"教师", U"党员", U"专家", U"职工", U"人员", U"群众",
                                         U"学生", U"骨干", U"医生", U"护士", U"村民", U"选手", U"校长",
                                         U"书记", U"委员", U"家长", U"学员", NULL};
static const char32_t *const people_units[] = {U"余人次", U"余人", U"余名", U"人次", U"人", U"名", NULL};

static const char32_t *const events[] = {U"体会", U"研讨", U"学习", U"会议", U"培训", U"约谈",
                                         U"督查", U"调研", U"宣讲", U"巡查", U"检查", U"谈话",
                                         U"演练", U"走访", U"抽查", U"督导", U"座谈", U"讲座",
                                         U"党课", U"活动", U"排查", U"暗访", U"巡检", NULL};
static const char32_t *const event_units[] = {U"余人次", U"余场次", U"余次", U"余场", U"余篇", U"人次",
                                              U"场次",   U"次",     U"场",   U"篇",   NULL};

static const char32_t *const papers[] = {U"制度", U"办法", U"措施", U"方案", U"文件", U"意见", U"建议",
                                         U"问题", U"事项", U"线索", U"通报", U"报告", U"台账", U"清单",
                                         U"项目", U"隐患", U"案件", U"案例", U"合同", U"档案", NULL};
static const char32_t *const paper_units[] = {U"余项", U"余个", U"余条", U"余份", U"余件", U"项", U"个",
                                              U"条",   U"份",   U"件",   U"起",   U"宗",   NULL};

static const char32_t *const totals[] = {U"累计", U"共计", U"合计", U"总计", NULL};
static const char32_t *const total_units[] = {U"万元", U"亿元", U"元", U"人次", U"场次",
                                              U"余次", U"余人", U"次", U"人",   NULL};

static const char32_t *const deeds[] = {U"新建", U"修订", U"制定", U"出台", U"制发",
                                        U"建成", U"开展", U"召开", U"追回", U"退还",
                                        U"清退", U"收缴", U"追缴", U"兑付", NULL};
static const char32_t *const deed_units[] = {U"余万元", U"万元", U"亿元", U"余元", U"元", U"余项", U"余个",
                                             U"余次",   U"余场", U"场次", U"人次", U"项", U"个",   U"次",
                                             U"场",     U"条",   U"份",   U"件",   NULL};

static const Counted counted[] = {
    {sums, sum_units, FALSE},    {people, people_units, FALSE}, {events, event_units, FALSE},
    {papers, paper_units, TRUE}, {totals, total_units, FALSE},  {deeds, deed_units, FALSE},
};

static gboolean
is_numeral (gunichar c)
{
  return tz_scan_is_digit (c) || tz_numeral_is_chinese (c) || tz_scan_in (c, U"几数半多");
}

static void
report_number (TzReading *reading, guint32 start, guint32 end, const char *rule, float certainty)
{
  TzSpan span = tz_span (start, end);
  tz_damage_report (reading,
                    (TzDamage){.span = span, .why = "number_lost", .rule = rule, .certainty = certainty});
}

static guint32
find_digits_start (const gunichar *s, guint32 end)
{
  while (end > 0 && tz_scan_is_digit (s[end - 1]))
    end--;
  return end;
}

/* 追回资金元。and, where the number stands and the unit does not, 培训干部155。Reads back from the stop at
 * @stop. */
static void
check_counted (TzReading *reading, guint32 stop, const Counted *kind)
{
  const gunichar *s = reading->s;
  guint unit = tz_scan_ends_any_word (s, stop, kind->units);
  guint thing = unit > 0 ? tz_scan_ends_any_word (s, stop - unit, kind->things) : 0;
  if (thing > 0 && tz_reading_is_free (reading, tz_span (stop - unit, stop)))
    report_number (reading, stop - unit - thing, stop, "damage/unit-without-number", 0.85f);
  guint32 from = find_digits_start (s, stop);
  if (stop - from < 2 || stop - from > 9 || kind->numbered || s[stop] == U'、')
    return;
  thing = tz_scan_ends_any_word (s, from, kind->things);
  if (thing > 0 && tz_reading_is_free (reading, tz_span (from, stop)))
    tz_damage_report (reading, (TzDamage){.span = tz_span (from - thing, stop),
                                          .why = "unit_lost",
                                          .rule = "damage/number-without-unit",
                                          .certainty = 0.6f});
}

/* What a finding holds has lost nothing. */
static void
check_stop (TzReading *reading, guint32 stop)
{
  if (stop == 0 || reading->taken[stop - 1] != 0)
    return;
  gunichar last = reading->s[stop - 1];
  if (!tz_scan_is_digit (last) && !tz_scan_in (last, U"元人名次场篇项个条份件起宗"))
    return;
  for (guint k = 0; k < G_N_ELEMENTS (counted); k++)
    check_counted (reading, stop, &counted[k]);
}

/* 合格率达%, 提高个百分点 */
static void
check_percent (TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  guint n = s[at] == '%' ? 1 : tz_scan_is (s + at, U"个百分点");
  if (n == 0 || at == 0 || !tz_scan_is_han (s[at - 1]) || is_numeral (s[at - 1]) ||
      tz_scan_in (s[at - 1], U"每各两余干"))
    return;
  report_number (reading, at - 1, at + n, "damage/percent-without-number", 0.85f);
}

/* 2025年1月日, 2025年月 */
static void
check_date (TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  gboolean day = tz_scan_is (s + at, U"月日") > 0;
  gboolean month = tz_scan_is (s + at, U"年月") > 0;
  if ((!day && !month) || at == 0 || !tz_scan_is_digit (s[at - 1]))
    return;
  if (day ? tz_scan_in (s[at + 2], U"均常产用夜记") : tz_scan_in (s[at + 2], U"均度度报息饼"))
    return;
  guint32 start = find_digits_start (s, at);
  if (day && start > 0 && s[start - 1] == U'年')
    start = find_digits_start (s, start - 1);
  report_number (reading, start, at + 2, "damage/date-without-number", 0.9f);
}

/* 于929日: no month has so many days, so its sign is lost. */
static void
check_day (TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  guint digits = s[at] == U'于' ? tz_scan_digits (s + at + 1, 5) : 0;
  if (digits < 3 || digits > 4 || s[at + 1 + digits] != U'日' || reading->taken[at + 1] != 0)
    return;
  tz_damage_report (reading, (TzDamage){.span = tz_span (at + 1, at + digits + 2),
                                        .why = "digits_run_together",
                                        .rule = "damage/day-of-no-month",
                                        .certainty = 0.7f});
}

/* 〔202215号: a bracket lost where no issuing sign made it a document number. */
static void
check_bracket (TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  guint digits = s[at] == '[' ? tz_scan_digits (s + at + 1, 9) : 0;
  gunichar after = s[at + 1 + digits];
  if (digits < 5 || digits > 8 || (after != U'号' && after != U'期'))
    return;
  tz_damage_report (reading, (TzDamage){.span = tz_span (at, at + digits + 2),
                                        .why = "bracket_lost",
                                        .rule = "damage/unclosed-year",
                                        .certainty = 0.8f});
}

/* 〔2021〕号, 〔2021〕第期 */
static void
check_docnum (TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  if (s[at] != '[' && s[at] != '(')
    return;
  if (tz_scan_digits (s + at + 1, 5) != 4 || (s[at + 5] != ']' && s[at + 5] != ')'))
    return;
  guint32 end = at + 6 + tz_scan_is (s + at + 6, U"第");
  if (s[end] == U'号' || s[end] == U'期')
    report_number (reading, at, end + 1, "damage/docnum-without-number", 0.9f);
}

void
tz_damage_find_numbers (TzReading *reading)
{
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_STOP | TZ_SIGN_LOSS | TZ_SIGN_BRACKET);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (tz_reading_has_sign (reading, i, TZ_SIGN_STOP)) {
      check_stop (reading, i);
    } else if (tz_reading_has_sign (reading, i, TZ_SIGN_BRACKET)) {
      check_bracket (reading, i);
      check_docnum (reading, i);
    } else {
      check_percent (reading, i);
      check_date (reading, i);
      check_day (reading, i);
    }
  }
  check_stop (reading, reading->n);
}
