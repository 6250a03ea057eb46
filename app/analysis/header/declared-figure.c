#include "declared.h"
#include "numerals.h"
#include "scan.h"
#include "status.h"

#define GAP_MAX 8
/* The same before a status: 3个|需较长时间推进的|取得积极进展 */
#define STATUS_GAP_MAX 12

/* The longest reason between a figure and its status: 因政策调整. */
#define REASON_MAX 16

static const char32_t *const problem_nouns[] = {U"问题",     U"事项",     U"任务", U"表现",
                                                U"反馈意见", U"整改意见", NULL};
static const char32_t *const measure_nouns[] = {U"措施",     U"举措",     U"具体任务",
                                                U"整改任务", U"任务清单", NULL};
static const char32_t *const rule_nouns[] = {U"制度", U"机制", U"文件", U"办法",
                                             U"规章", U"细则", U"规定", NULL};

gboolean
tz_figure_holds_word (const gunichar *s, guint32 from, guint32 to, TzScanWords words)
{
  for (guint32 i = from; i < to; i++) {
    guint n = tz_scan_words_any (&words, s + i);
    if (n > 0 && i + n <= to)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_closed (const TzReading *reading, guint32 i)
{
  switch (reading->taken[i]) {
  case 0:
  case 1 + TZ_ENTITY_COUNT:
  case 1 + TZ_ENTITY_MONEY:
    return FALSE;
  default:
    return TRUE;
  }
}

static gunichar
read_unit (const gunichar *s, guint *length)
{
  *length = 1;
  if (s[0] == U'大' && s[1] == U'类') {
    *length = 2;
    return U'类';
  }
  if (s[0] == U'类' && (tz_scan_is_digit (s[1]) || tz_numeral_is_chinese (s[1]))) /* 4类|16项问题 */
    return U'类';
  if (tz_scan_in (s[0], U"个项条件宗份部"))
    return U'个';
  if (s[0] == U'名')
    return U'人';
  if (s[0] == U'人') {
    *length = s[1] == U'次' ? 2 : 1;
    return U'人';
  }
  *length = tz_scan_is (s, U"亿元") + tz_scan_is (s, U"万元");
  if (*length == 0)
    *length = tz_scan_is (s, U"元");
  return *length > 0 ? U'元' : 0;
}

/* 3-5个, 三至五个: no figure that anything could be held against. */
static gboolean
is_range_end (const gunichar *s, guint32 i)
{
  return i > 1 && tz_scan_in (s[i - 1], U"-~至到—–") &&
         (tz_scan_is_digit (s[i - 2]) || tz_numeral_is_chinese (s[i - 2]));
}

gboolean
tz_figure_read (const TzReading *reading, guint32 i, TzFigure *figure)
{
  const gunichar *s = reading->s;
  if (is_closed (reading, i) || (i > 0 && s[i - 1] == U'第') || is_range_end (s, i))
    return FALSE;
  gboolean digits = tz_scan_is_digit (s[i]);
  if (!digits && !tz_numeral_is_chinese (s[i]))
    return FALSE;
  guint n = digits ? tz_numeral_digits (s + i, &figure->value) : tz_numeral_chinese (s + i, &figure->value);
  if (n == 0 || (!digits && figure->value == 1))
    return FALSE;
  guint32 at = i + n;
  while (s[at] == ' ')
    at++;
  at += s[at] == U'余' || s[at] == U'多';
  guint length;
  figure->unit = read_unit (s + at, &length);
  if (figure->unit == 0)
    return FALSE;
  if (figure->unit == U'元' && s[at] == U'万')
    figure->value *= 10000;
  if (figure->unit == U'元' && s[at] == U'亿')
    figure->value *= 100000000;
  figure->sign = s[at];
  figure->span = tz_span (i, at + length);
  return TRUE;
}

/* The status word that ends the words before the number, or opens those after it. */
static TzStatus
status_before (const TzReading *reading, const TzFigure *figure)
{
  TzStatus found = TZ_STATUS_NOT_STATED;
  guint32 end = 0;
  for (guint32 i = figure->from; i < figure->span.start;) {
    TzStatus status;
    guint32 n = tz_status_match (reading, i, figure->span.start, &status);
    if (n > 0) {
      found = status;
      end = i + n;
    }
    i += MAX (n, 1);
  }
  if (found == TZ_STATUS_NOT_STATED || figure->span.start - end > GAP_MAX)
    return TZ_STATUS_NOT_STATED;
  for (guint32 i = end; i < figure->span.start; i++)
    if (!tz_scan_in (reading->s[i], U"整改的了问题任务事项措施举共有计为达到: 具体反馈并且个还尚仍"))
      return TZ_STATUS_NOT_STATED;
  return found;
}

static TzStatus
status_after (const TzReading *reading, const TzFigure *figure)
{
  guint32 last = MIN (figure->to, figure->span.end + STATUS_GAP_MAX);
  gboolean reason = FALSE; /* 1个因政策调整尚未完成 */
  for (guint32 i = figure->span.end; i < last; i++) {
    TzStatus status;
    guint32 n = tz_status_match (reading, i, figure->to, &status);
    if (n > 0)
      return figure->runs_on || reading->s[i + n] == U'率' ? TZ_STATUS_NOT_STATED : status;
    if (reading->s[i] == U'因' && !reason) {
      reason = TRUE;
      last = MIN (figure->to, i + REASON_MAX);
    }
    if (!reason &&
        !tz_scan_in (reading->s[i], U"具体反馈的问题事项任务已均都目前 现经全部整改需要较长期时间续推进"))
      return TZ_STATUS_NOT_STATED;
  }
  return TZ_STATUS_NOT_STATED;
}

/* What is counted stands right behind the unit, or closes the words before the number. */
static TzSubject
subject_after (const gunichar *s, const TzFigure *figure)
{
  guint32 last = MIN (figure->to, figure->span.end + GAP_MAX);
  for (guint32 i = figure->span.end; i < last; i++) {
    if (tz_scan_any (s + i, measure_nouns))
      return TZ_SUBJECT_MEASURES;
    if (tz_scan_any (s + i, problem_nouns))
      return TZ_SUBJECT_PROBLEMS;
    if (tz_scan_any (s + i, rule_nouns))
      return TZ_SUBJECT_RULES;
  }
  return TZ_SUBJECT_NONE;
}

static TzSubject
subject_before (const gunichar *s, const TzFigure *figure)
{
  for (guint32 i = figure->span.start; i > figure->from; i--) {
    if (tz_scan_ends_any (s, i, measure_nouns))
      return TZ_SUBJECT_MEASURES;
    if (tz_scan_ends_any (s, i, problem_nouns))
      return TZ_SUBJECT_PROBLEMS;
    if (tz_scan_ends_any (s, i, rule_nouns))
      return TZ_SUBJECT_RULES;
  }
  return TZ_SUBJECT_NONE;
}

static gboolean
noun_touches (const gunichar *s, const TzFigure *figure, const char32_t *const *nouns)
{
  guint32 i = figure->span.start;
  while (i > figure->from && tz_scan_in (s[i - 1], U"共计有为总数合: 达"))
    i--;
  return tz_scan_ends_any_word (s, i, nouns) > 0;
}

static int
key_of_status (TzStatus status, TzSubject subject)
{
  if (subject == TZ_SUBJECT_MEASURES)
    return status == TZ_STATUS_COMPLETED ? TZ_DECLARED_MEASURES_DONE : -1;
  switch (status) {
  case TZ_STATUS_COMPLETED:
  case TZ_STATUS_COMPLETED_SUSTAINED:
    return TZ_DECLARED_PROBLEMS_DONE;
  case TZ_STATUS_MOSTLY_COMPLETED:
    return TZ_DECLARED_PROBLEMS_MOSTLY_DONE;
  case TZ_STATUS_IN_PROGRESS:
    return TZ_DECLARED_PROBLEMS_IN_PROGRESS;
  case TZ_STATUS_NOT_COMPLETED:
    return TZ_DECLARED_PROBLEMS_NOT_DONE;
  default:
    return -1;
  }
}

static gboolean
says_long_term (const gunichar *s, guint32 from, guint32 to)
{
  static const char32_t *const words[] = {U"长期坚持", U"长期整改", U"长期推进", U"持续坚持", NULL};
  return tz_figure_holds (s, from, to, words);
}

/* A figure that does not say what it counts goes on with what was counted last, or what took its unit. */
static TzSubject
settle_subject (const TzFigure *figure, TzSubject own, TzCounted *counted)
{
  gunichar problems = counted->signs[TZ_SUBJECT_PROBLEMS];
  gunichar measures = counted->signs[TZ_SUBJECT_MEASURES];
  if (own != TZ_SUBJECT_NONE)
    counted->signs[counted->last = own] = figure->sign;
  else if (problems != measures && figure->sign == problems)
    counted->last = TZ_SUBJECT_PROBLEMS;
  else if (problems != measures && figure->sign == measures)
    counted->last = TZ_SUBJECT_MEASURES;
  return counted->last;
}

/* 对4个尚未完成的问题, 紧盯未办结的3个问题: what is to be done about them. */
static gboolean
is_task (const gunichar *s, const TzFigure *figure)
{
  static const char32_t *const tasks[] = {U"紧盯", U"盯紧", U"聚焦",   U"围绕",   U"抓好",
                                          U"抓实", U"对未", U"对尚未", U"对暂未", NULL};
  return s[figure->from] == U'对' || tz_scan_ends (s, figure->span.start, U"对") > 0 ||
         tz_figure_holds (s, figure->from, figure->span.start, tasks);
}

/* 受理来信来访35件，办结33件: what is done there is no problem of the inspection, and no measure. */
static gboolean
is_petition (const gunichar *s, const TzFigure *figure)
{
  static const char32_t *const petitions[] = {U"受理", U"来信", U"来访", U"诉求", U"投诉", NULL};
  return tz_figure_holds (s, figure->sentence.start, figure->span.start, petitions);
}

/* 共性问题9个、个性问题22个: neither is the total. */
static gboolean
is_share (const gunichar *s, const TzFigure *figure)
{
  static const char32_t *const shares[] = {U"共性", U"个性", NULL};
  return tz_figure_holds (s, figure->from, figure->span.start, shares) ||
         tz_scan_any (s + figure->span.end, shares) > 0;
}

static int
key_of_things (const TzReading *reading, const TzFigure *figure, TzCounted *counted)
{
  static const char32_t *const aspects[] = {U"方面", U"个方面", U"大方面", NULL};
  static const char32_t *const set_up[] = {U"建章立制", NULL};
  static const char32_t *const made[] = {U"制定", U"制订", U"建立", U"修订", U"完善", U"出台",
                                         U"健全", U"印发", U"形成", U"新建", NULL};
  static const char32_t *const abolished[] = {U"废止", NULL};
  static const char32_t *const all[] = {U"全部", NULL};
  static const char32_t *const implemented[] = {U"落实", NULL};
  const gunichar *s = reading->s;
  if (tz_scan_any (s + figure->span.end, aspects))
    return TZ_DECLARED_ASPECTS_TOTAL;
  TzSubject after = subject_after (s, figure);
  TzSubject before = subject_before (s, figure);
  TzSubject subject = settle_subject (figure, after != TZ_SUBJECT_NONE ? after : before, counted);
  TzStatus status = status_before (reading, figure);
  gboolean stands_before = status != TZ_STATUS_NOT_STATED;
  if (!stands_before)
    status = status_after (reading, figure);
  TzSpan words =
      stands_before ? tz_span (figure->from, figure->span.start) : tz_span (figure->span.end, figure->to);
  if (status == TZ_STATUS_IN_PROGRESS && says_long_term (s, words.start, words.end))
    return TZ_DECLARED_PROBLEMS_LONG_TERM;
  /* 15个问题已全部完成: the total; that all are done is read apart. */
  if (!stands_before && status == TZ_STATUS_COMPLETED && after == TZ_SUBJECT_PROBLEMS &&
      tz_figure_holds (s, words.start, words.end, all))
    return TZ_DECLARED_PROBLEMS_TOTAL;
  gboolean says_of_what = after != TZ_SUBJECT_NONE || before != TZ_SUBJECT_NONE;
  if (status != TZ_STATUS_NOT_STATED)
    return is_task (s, figure) || (!says_of_what && is_petition (s, figure))
               ? -1
               : key_of_status (status, subject);
  /* 制定措施73条，落实69条 */
  if (subject == TZ_SUBJECT_MEASURES && after == TZ_SUBJECT_NONE && noun_touches (s, figure, implemented))
    return TZ_DECLARED_MEASURES_DONE;
  if (after == TZ_SUBJECT_MEASURES || noun_touches (s, figure, measure_nouns))
    return TZ_DECLARED_MEASURES_TOTAL;
  if (after == TZ_SUBJECT_RULES || noun_touches (s, figure, rule_nouns)) {
    gboolean abolishes = tz_figure_holds (s, figure->from, figure->span.start, abolished) &&
                         !tz_figure_holds (s, figure->from, figure->span.start, made);
    return !abolishes && tz_figure_holds (s, figure->sentence.start, figure->span.start, made)
               ? TZ_DECLARED_RULES_MADE
               : -1;
  }
  if (noun_touches (s, figure, set_up))
    return TZ_DECLARED_RULES_MADE;
  if (after != TZ_SUBJECT_PROBLEMS && !noun_touches (s, figure, problem_nouns))
    return -1;
  if (is_share (s, figure))
    return -1;
  if (figure->from < figure->span.start && s[figure->span.start - 1] == U'等')
    return says_long_term (s, figure->span.end, figure->sentence.end) ? TZ_DECLARED_PROBLEMS_LONG_TERM : -1;
  return TZ_DECLARED_PROBLEMS_TOTAL;
}

static int
key_of_act (const gunichar *s, guint32 from, guint32 to)
{
  static const char32_t *const talked[] = {U"提醒谈话", U"谈话提醒", U"约谈", U"谈话", U"批评教育", NULL};
  static const char32_t *const removed[] = {U"免职", U"撤职", U"免去", U"撤销职务", NULL};
  static const char32_t *const disciplined[] = {U"立案",     U"处分",     U"惩处",     U"问责", U"追责",
                                                U"移送",     U"政务警告", U"党内警告", U"记过", U"记大过",
                                                U"严重警告", U"留党察看", U"开除",     NULL};
  static const char32_t *const of_no_key[] = {U"诫勉谈话", U"移送司法", U"移送检察", U"移交司法", U"谈心谈话",
                                              U"谈心",     U"廉政谈话", U"家访谈话", NULL};
  for (guint32 i = from; i < to; i++) {
    i += tz_scan_any (s + i, of_no_key);
    if (tz_scan_any (s + i, talked))
      return TZ_DECLARED_PEOPLE_TALKED_TO;
    if (tz_scan_any (s + i, removed))
      return TZ_DECLARED_PEOPLE_REMOVED;
    if (tz_scan_any (s + i, disciplined))
      return TZ_DECLARED_PEOPLE_DISCIPLINED;
  }
  return -1;
}

static int
key_of_money (const gunichar *s, const TzFigure *figure)
{
  static const char32_t *const words[] = {U"追缴", U"退缴", U"清退", U"收回", U"追回", U"挽回",
                                          U"上缴", U"退还", U"退赔", U"收缴", U"清缴", U"补缴",
                                          U"催收", U"归还", U"退款", U"追偿", U"退回", NULL};
  return tz_figure_holds (s, figure->from, figure->span.start, words) ? TZ_DECLARED_MONEY_RECOVERED : -1;
}

gboolean
tz_figure_read_kept_up (const TzReading *reading, TzSpan bracket, TzFigure *figure)
{
  guint32 i = tz_reading_find_sign (reading, bracket.start, bracket.end, TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL);
  return i < bracket.end && tz_figure_read (reading, i, figure) && figure->unit == U'个' &&
         tz_reading_find_sign (reading, figure->span.end, bracket.end, TZ_SIGN_DIGIT) == bracket.end &&
         says_long_term (reading->s, figure->span.end, bracket.end);
}

int
tz_figure_key (const TzReading *reading, TzFigure *figure, TzCounted *counted)
{
  if (figure->unit == U'元')
    return key_of_money (reading->s, figure);
  if (figure->unit == U'类')
    return TZ_DECLARED_ASPECTS_TOTAL;
  if (figure->unit == U'个')
    return key_of_things (reading, figure, counted);
  static const char32_t *const invited[] = {U"约请", U"邀请", NULL}; /* 约请12名负责人谈话: to ask them */
  if (tz_figure_holds (reading->s, figure->from, figure->span.start, invited))
    return -1;
  int key = key_of_act (reading->s, figure->from, figure->span.start);
  return key >= 0 ? key : key_of_act (reading->s, figure->span.end, figure->to);
}
