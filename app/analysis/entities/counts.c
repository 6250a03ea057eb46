/* Counts: a number and a measure word that really counts. Most traps lie in Chinese numerals. */
#include "reading.h"

#include "numerals.h"
#include "scan.h"

/* How far before 一次 the 每 may stand that makes it a count. */
#define EVERY_DISTANCE 16

/* How near a second 一起 makes both a manner of speaking: 查处一起问责一起. */
#define ECHO_DISTANCE 10

/* A year and a count that run together: up to so many digits, and years of which notices speak. */
#define LONGEST_WITH_YEAR 7
#define FIRST_YEAR 2000
#define LAST_YEAR 2049

typedef struct {
  guint n;       /* length of number, 余 and measure word */
  guint number;  /* length of the number alone */
  guint measure; /* where the measure word begins */
  double value;
  gboolean digits;
  gboolean more;  /* with 余 or 多 */
  gboolean range; /* 3-5个: no one number */
} Count;

static const char32_t *const before_count[] = {U"超过", U"近", U"约", U"超", U"逾", NULL};
/* 约 closes a word of its own. */
static const char32_t *const agreed[] = {U"签约", U"预约", U"节约", U"违约", U"履约", U"解约",
                                         U"民约", U"公约", U"合约", U"契约", U"租约", NULL};
static const char32_t *const after_count[] = {U"以上", U"以下", U"以内", NULL};

/* What makes 个 a unit of time or a part of another word. */
static const char32_t *const not_pieces[] = {
    U"月",   U"多月", U"半月",   U"小时",   U"多小时", U"学期", U"工作日", U"百分点", U"季度",
    U"学年", U"星期", U"教学周", U"年头",   U"年",     U"周",   U"别",     U"人所得", U"体",
    U"性",   U"日",   U"交易日", U"自然日", U"课时",   U"学时", U"一",     U"年度",   NULL};

/* Words that a measure word is only the beginning of. */
typedef struct {
  gunichar measure;
  const char32_t *follows;
} NotMeasure;

static const NotMeasure not_measures[] = {
    {U'部', U"门委位署队长分"},
    {U'分', U"之钟别类管析配"},
    {U'名', U"单义誉称"},
    {U'项', U"目"},
    {U'口', U"子"},
    {U'位', U"一置"},
    {U'人', U"民大才"},
    {U'次', U"分性级要"},
    {U'队', U"伍长"},
    {U'组', U"织长"},
    {U'场', U"所景"},
    {U'件', U"事"},
    {U'类', U"似别"},
    {U'本', U"级级科"},
    {U'段', U"落"},
    {U'条', U"件例龙"},
    {U'家', U"长庭属"},
    {U'所', U"有属"},
    {U'批', U"评示复准"},
    {U'种', U"植子"},
    {U'支', U"部持付出"},
    {U'对', U"于照"},
    {U'起', U"来点到"},
    {U'座', U"谈右"},
    {U'台', U"账阶"},
    {U'期', U"间末"},
    {U'处', U"理置罚分级长"},
    {U'把', U"握关手"},
    {U'页', U"面"},
    {U'道', U"路"},
    {U'门', U"诊口槛"},
    {U'节', U"约日点"},
    {U'张', U"贴"},
    {U'块', U"状"},
    {U'单', U"位独元"},
    {U'床', U"边"},
    {U'集', U"中体团合"},
    {U'通', U"报知过"},
    {U'根', U"据本"},
    {U'户', U"籍口外"},
    {U'间', U"隔接"},
    {U'片', U"区"},
    {U'档', U"案"},
    {U'袋', U"装"},
    {U'例', U"如外会"},
    {U'升', U"至到级学为入"},
    {U'具', U"有备体"},
    {U'双', U"向减重百随方"},
    {U'米', U"粉面饭"},
    {U'克', U"服扣隆制己"},
};

static gboolean
is_measure (const gunichar *s, guint n)
{
  if (n != 1)
    return TRUE;
  if (s[0] == U'个')
    return tz_scan_any (s + 1, not_pieces) == 0;
  if (s[0] == U'名' && s[1] == U'师')
    return tz_scan_in (s[2], U"生德范资"); /* 3万名|师生 */
  for (guint i = 0; i < G_N_ELEMENTS (not_measures); i++)
    if (not_measures[i].measure == s[0])
      return !tz_scan_in_set (s[1], not_measures[i].follows);
  return TRUE;
}

/* 3-5个, 三至五名: the length of a second number and of the sign before it. */
static guint
match_upper (const gunichar *s, gboolean digits, double lower)
{
  static const char32_t *const signs[] = {U"--", U"-", U"~", U"至", U"到", NULL};
  guint sign = tz_scan_any (s, signs);
  double upper = 0;
  guint n = sign == 0 ? 0
            : digits  ? tz_numeral_digits (s + sign, &upper)
                      : tz_numeral_chinese (s + sign, &upper);
  return n > 0 && upper > lower ? sign + n : 0;
}

/* 1 846公里: the length of a second group of three digits behind a blank. */
static guint
match_group (const gunichar *s, guint digits, double *value)
{
  if (digits > 3 || s[0] != ' ' || tz_scan_digits (s + 1, 4) != 3)
    return 0;
  *value = *value * 1000 + tz_scan_number (s + 1, 3);
  return 4;
}

static gboolean
match_count (const TzReading *reading, guint32 at, Count *count)
{
  const gunichar *s = reading->s + at;
  count->digits = tz_scan_is_digit (s[0]);
  count->number =
      count->digits ? tz_numeral_digits (s, &count->value) : tz_numeral_chinese (s, &count->value);
  guint n = count->number;
  if (n == 0)
    return FALSE;
  if (count->digits)
    n += match_group (s + n, n, &count->value);
  guint upper = match_upper (s + n, count->digits, count->value);
  count->range = upper > 0;
  n += upper;
  n += s[n] == ' ' ? 1 : 0;
  count->more = s[n] == U'余' || s[n] == U'多';
  n += count->more ? 1 : 0;
  if (count->more && s[n] == U'万') { /* 50余万人次 */
    count->value *= 1e4;
    n++;
  }
  n += count->more && s[n] == ' ' ? 1 : 0;
  count->measure = n;
  guint measure = tz_reading_match (reading, at + n, TZ_WORD_MEASURE);
  if (measure == 0 || !is_measure (s + n, measure))
    return FALSE;
  n += measure;
  if (s[n] == '(' && s[n + 1] != 0 && s[n + 2] == ')' &&
      tz_reading_match (reading, at + n + 1, TZ_WORD_MEASURE) == 1) /* 2台(套) */
    n += 3;
  count->n = n;
  return TRUE;
}

static gboolean
is_closed (gunichar c)
{
  return c == 0 || tz_scan_in (c, U",。;、:)\n ");
}

/* Whether the words at @a stand again close before or after it in the same clause. */
static gboolean
is_echoed (const TzReading *reading, guint32 at, guint n)
{
  const gunichar *s = reading->s;
  for (guint32 i = at + n; i < at + n + ECHO_DISTANCE && s[i] != 0 && s[i] != '\n'; i++)
    if (s[i] == s[at] && s[i + 1] == s[at + 1])
      return TRUE;
  for (guint32 i = at; i > 1 && at - i < ECHO_DISTANCE && s[i - 1] != '\n'; i--)
    if (s[i - 2] == s[at] && s[i - 1] == s[at + 1])
      return TRUE;
  return FALSE;
}

static gboolean
follows_every (const TzReading *reading, guint32 at)
{
  const gunichar *s = reading->s;
  for (guint32 i = at; i > 0 && at - i < EVERY_DISTANCE && !tz_scan_in (s[i - 1], U",。;\n"); i--)
    if (s[i - 1] == U'每')
      return TRUE;
  return FALSE;
}

/* 一 counts only in 每季度一次 and, before punctuation, in 一名 and the like. */
static gboolean
counts_one (const TzReading *reading, guint32 at, const Count *count)
{
  const gunichar *s = reading->s + at;
  if (count->n != 2 || is_echoed (reading, at, 2))
    return FALSE;
  if (s[1] == U'次')
    return follows_every (reading, at) || is_closed (s[2]);
  if (s[1] == U'期')
    return at > 0 && tz_scan_in (reading->s[at - 1], U"班训") && is_closed (s[2]);
  return tz_scan_in (s[1], U"名人份场台套辆部间") && is_closed (s[2]);
}

/* Whether what stands before the Chinese numeral at @at lets it count. */
static gboolean
may_begin_chinese (const TzReading *reading, guint32 at)
{
  gunichar before = at > 0 ? reading->s[at - 1] : 0;
  if (before == 0x201c || before == '"' || tz_scan_in (before, U"第届数几上之百千万亿一二三四五六七八九十两"))
    return FALSE;
  return before != U'、' || at < 2 || !tz_numeral_is_chinese (reading->s[at - 2]); /* 一、二、三轮 */
}

static gboolean
chinese_counts (const TzReading *reading, guint32 at, const Count *count)
{
  const gunichar *s = reading->s + at;
  gunichar before = at > 0 ? reading->s[at - 1] : 0;
  if (count->number == 1 && s[0] == U'一')
    return counts_one (reading, at, count);
  if (count->number == 1 && s[0] == U'二')
    return FALSE;
  if (tz_scan_in (s[0], U"百千万亿") && !count->more &&
      !tz_scan_in (before, U"近超逾约")) /* 千名干部下基层 */
    return FALSE;
  if (s[count->measure] == U'期' && s[0] != U'两')
    return FALSE;
  const gunichar *after = s + count->n;
  if (after[0] == U'一' || after[0] == U'皮' || after[0] == 0x201d || after[0] == '"')
    return FALSE;
  return !tz_scan_in (after[-1], U"个项条种类支位大") ||
         tz_reading_match (reading, at + count->n, TZ_WORD_NOT_COUNTED) == 0;
}

/* 问题3 对课堂教学管控不严: the number of a problem, with a blank before its wording. */
static gboolean
numbers_problem (const gunichar *s, guint32 at, const Count *count)
{
  guint named = at > 0 ? tz_scan_ends (s, at, U"问题") : 0;
  guint fed_back = named > 0 ? tz_scan_ends (s, at - named, U"反馈") : 0;
  guint32 start = at - named - fed_back;
  return named > 0 && (start == 0 || s[start - 1] == '\n') && s[at + count->number] == ' ';
}

/* Whether what stands before the digits at @at lets them count. */
static gboolean
may_begin_digits (const TzReading *reading, guint32 at)
{
  gunichar before = at > 0 ? reading->s[at - 1] : 0;
  gboolean word = at > 1 && tz_scan_is_letter (reading->s[at - 2]); /* APP4个, but not A4纸 */
  return !tz_scan_is_digit (before) && (word || !tz_scan_is_letter (before)) &&
         !tz_scan_in (before, U".第+/_");
}

static gboolean
may_begin (const TzReading *reading, guint32 at)
{
  return tz_scan_is_digit (reading->s[at]) ? may_begin_digits (reading, at) : may_begin_chinese (reading, at);
}

/* Asks first what costs least: at most numbers what stands before or behind them says that they count nothing. */
static gboolean
find_count (const TzReading *reading, guint32 at, Count *count)
{
  return may_begin (reading, at) && match_count (reading, at, count) &&
         (count->digits ? !numbers_problem (reading->s, at, count) : chinese_counts (reading, at, count));
}

/* Whether the text has lost signs between digits, as its dates tell: 2023114日. */
static gboolean
has_lost_signs (const TzReading *reading)
{
  for (guint i = 0; i < reading->out->entities->len; i++) {
    const TzEntity *entity = &g_array_index (reading->out->entities, TzEntity, i);
    if (entity->type == TZ_ENTITY_DATE && entity->damaged)
      return TRUE;
  }
  return FALSE;
}

/* 202312次, where signs are lost: may be 2023年12次. */
static gboolean
may_hold_year (const gunichar *s, const Count *count)
{
  guint digits = tz_scan_digits (s, LONGEST_WITH_YEAR + 1);
  guint year = digits > 4 ? tz_scan_number (s, 4) : 0;
  return digits <= LONGEST_WITH_YEAR && digits == count->number && s[4] != '0' && year >= FIRST_YEAR &&
         year <= LAST_YEAR;
}

void
tz_find_counts (TzReading *reading)
{
  const gunichar *s = reading->s;
  gboolean lost_signs = has_lost_signs (reading);
  TzSignWalk walk = tz_reading_walk (reading, TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL);
  for (guint32 i; tz_sign_walk_next (&walk, &i);) {
    if (reading->taken[i] != 0)
      continue;
    Count count;
    if (!find_count (reading, i, &count)) {
      tz_sign_walk_skip_digits (&walk, s, i);
      continue;
    }
    guint32 start = tz_scan_ends_any (s, i, agreed) > 0 ? i : i - tz_scan_ends_any (s, i, before_count);
    guint32 end = i + count.n + tz_scan_any (s + i + count.n, after_count);
    if (!tz_reading_is_free (reading, tz_span (start, i)))
      start = i;
    gboolean damaged = lost_signs && may_hold_year (s + i, &count);
    tz_sign_walk_skip (&walk, i + count.n);
    if (!tz_reading_is_free (reading, tz_span (start, end)))
      continue;
    tz_reading_take (reading, (TzEntity){.span = tz_span (start, end),
                                         .type = TZ_ENTITY_COUNT,
                                         .rule = count.digits ? "count/digits" : "count/chinese-numeral",
                                         .certainty = damaged        ? 0.5f
                                                      : count.digits ? 1
                                                                     : 0.95f,
                                         .has_number = !count.range && !damaged,
                                         .damaged = damaged,
                                         .number = count.value,
                                         .persons = -1});
  }
}
