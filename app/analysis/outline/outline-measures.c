#include "numerals.h"
#include "outline.h"
#include "status.h"

/* Answers, and the measures that they enumerate. */

#define KIND_LOOK 120
/* So far behind 问责 a system has its name: 问责追责制度 */
#define NOUN_LOOK 4

/* An enumerator inside an answer; @kind is a label's, or TZ_LABEL_NONE for 一是 and 第一. */
typedef struct {
  guint32 start;
  guint number;
  TzLabelKind kind;
} Point;

static gboolean
after_stop (const gunichar *s, guint32 start, guint32 i)
{
  while (i > start && (s[i - 1] == ' ' || tz_lines_is_bullet (s[i - 1])))
    i--;
  if (i == start)
    return TRUE;
  gunichar c = s[i - 1];
  return c == '\n' || tz_lines_is_stop (c) || c == ':' || c == ',' || c == ')' || c == U'、' || c == ']' ||
         c == U'”';
}

/* 第一，…。第二，…: the number at @i behind 第, before a comma. */
static gboolean
is_spoken_ordinal (const gunichar *s, guint32 start, guint32 i, guint *number)
{
  if (i <= start || s[i - 1] != U'第' || !after_stop (s, start, i - 1))
    return FALSE;
  guint n = tz_numeral_small (s + i, 20, number);
  return n > 0 && (s[i + n] == ',' || s[i + n] == ':');
}

/* @last: the number of the last 一是, 二是 … before, which the next may follow with no stop between. */
static gboolean
read_point (const gunichar *s, guint32 start, guint32 i, guint32 end, guint last, Point *point)
{
  TzLabel label;
  guint length, number;
  if (is_spoken_ordinal (s, start, i, &number)) {
    *point = (Point){i - 1, number, TZ_LABEL_NONE};
    return TRUE;
  }
  gboolean opens = tz_outline_is_ordinal (s, i, &length, &number);
  if (opens) {
    *point = (Point){i, number, TZ_LABEL_NONE};
    if (number == 1)
      return after_stop (s, start, i) || (i > start + 1 && s[i - 1] == U'题');
    return after_stop (s, start, i) || (number == last + 1 && s[i - 1] != U'第');
  }
  if (!after_stop (s, start, i) || !tz_label_read (s, i, end, &label) || label.kind == TZ_LABEL_PROBLEM ||
      label.kind == TZ_LABEL_CLASS)
    return FALSE;
  *point = (Point){i, label.number, label.kind};
  return TRUE;
}

/* A glance at @i: %FALSE where read_point() finds nothing, as in 共3项. */
static gboolean
may_open_point (const gunichar *s, guint32 start, guint32 i)
{
  return !tz_scan_is_digit (s[i]) || i == start || !tz_scan_is_han (s[i - 1]) || s[i - 1] == U'第';
}

static void
find_points (const TzReading *reading, TzSpan answer, GArray *points)
{
  const gunichar *s = reading->s;
  const TzSigns signs = TZ_SIGN_BRACKET | TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL | TZ_SIGN_POINT;
  guint last = 0;
  for (guint32 i = answer.start; (i = tz_reading_find_sign (reading, i, answer.end, signs)) < answer.end;
       i++) {
    Point point;
    if (!may_open_point (s, answer.start, i) || !read_point (s, answer.start, i, answer.end, last, &point))
      continue;
    if (point.kind == TZ_LABEL_NONE)
      last = point.number;
    g_array_append_val (points, point);
    while (i + 1 < answer.end && (tz_scan_is_digit (s[i + 1]) || s[i + 1] == '.'))
      i++;
  }
}

static int
outside_rank (TzLabelKind kind)
{
  return kind == TZ_LABEL_NONE ? G_MAXINT : tz_label_rank (kind);
}

/* The outermost kind that counts from 1 on; TZ_N_LABELS where there is none. */
static TzLabelKind
measure_kind (const GArray *points)
{
  TzLabelKind best = TZ_N_LABELS;
  guint last[TZ_N_LABELS] = {0};
  for (guint i = 0; i < points->len; i++) {
    const Point *point = &g_array_index (points, Point, i);
    if (point->number == 1)
      last[point->kind] = 1;
    else if (last[point->kind] > 0 && point->number == last[point->kind] + 1) {
      last[point->kind] = point->number;
      if (best == TZ_N_LABELS || outside_rank (point->kind) < outside_rank (best))
        best = point->kind;
    }
  }
  return best;
}

/* How much a verb says of what a measure is. What came of it, people talked to or held to account and money returned, says most, wherever
 * it stands; a rule is one where it is named; what is built has its verbs in names as well. */
#define MOST_WEIGHT 3

static guint
weight_of (const gunichar *s, TzMeasureKind kind, guint32 behind, guint32 end)
{
  static const char32_t *const of_systems[] = {U"制度", U"机制", U"办法", U"条例", U"力度", U"情形", NULL};
  static const char32_t *const rules[] = {U"制度", U"机制", U"办法", U"规则", U"细则", U"规定", U"规程",
                                          U"规范", U"条例", U"流程", U"章程", U"标准", U"《",   NULL};
  switch (kind) {
  case TZ_MEASURE_DISCIPLINE:
  case TZ_MEASURE_RECOVERY:
  case TZ_MEASURE_TALK:
    return tz_scan_holds_any (s, tz_span (behind, MIN (end, behind + NOUN_LOOK)), of_systems) ? 0
                                                                                              : MOST_WEIGHT;
  case TZ_MEASURE_RULE:
    return tz_scan_holds_any (s, tz_span (behind, end), rules) ? 2 : 1;
  case TZ_MEASURE_CONSTRUCTION:
    return 1;
  default:
    return 2;
  }
}

/* 作风建设, 校外培训, 党费收缴, 个别谈话: what is spoken of, and not what was done. */
static gboolean
is_name (const gunichar *s, TzMeasureKind kind, guint32 i)
{
  static const char32_t *const of_building[] = {
      U"作风", U"师风", U"师德", U"廉政", U"队伍", U"班子", U"成员", U"组织", U"支部", U"阵地",
      U"制度", U"机制", U"能力", U"思想", U"政治", U"文化", U"人才", U"干部", U"纪律", U"法治",
      U"信用", U"诚信", U"党的", U"网站", U"品牌", U"“",    U"”",    U"\"",   NULL};
  static const char32_t *const of_training[] = {U"校外", U"校外教育", U"违规", U"新闻", NULL};
  static const char32_t *const of_recovery[] = {U"党费", NULL};
  static const char32_t *const of_talk[] = {U"个别", NULL};
  static const char32_t *const *const names[TZ_N_MEASURE_KINDS] = {[TZ_MEASURE_CONSTRUCTION] = of_building,
                                                                   [TZ_MEASURE_TRAINING] = of_training,
                                                                   [TZ_MEASURE_RECOVERY] = of_recovery,
                                                                   [TZ_MEASURE_TALK] = of_talk};
  return names[kind] != NULL && tz_scan_ends_any_word (s, i, names[kind]) > 0;
}

/* Of verbs that say as much the first decides. */
static TzMeasureKind
kind_of (const TzReading *reading, TzSpan span)
{
  TzMeasureKind kind = TZ_MEASURE_OTHER;
  guint most = 0;
  guint32 end = MIN (span.end, span.start + KIND_LOOK);
  guint32 i = span.start;
  while (most < MOST_WEIGHT && (i = tz_reading_find_sign (reading, i, end, TZ_SIGN_ACTION)) < end) {
    guint n = tz_reading_match (reading, i, TZ_WORD_ACTION);
    const TzWordValue *value =
        tz_lexicon_next_value (reading->lexicon, tz_reading_begin (reading, i), n, TZ_WORD_ACTION, NULL);
    gboolean named = value->code > TZ_MEASURE_OTHER && is_name (reading->s, (TzMeasureKind)value->code, i);
    i += n;
    if (value->code <= TZ_MEASURE_OTHER || named)
      continue;
    guint32 clause = tz_reading_find_sign (reading, i, end, TZ_SIGN_STOP);
    guint weight = weight_of (reading->s, (TzMeasureKind)value->code, i, clause);
    if (weight > most) {
      most = weight;
      kind = (TzMeasureKind)value->code;
    }
  }
  return kind;
}

static void
add_measure (const TzReading *reading, TzProblem *problem, guint32 start, guint32 end)
{
  TzSpan span = tz_span (start, tz_lines_trim_end (reading->s, start, end));
  TzMeasure measure = {.span = span, .kind = kind_of (reading, span)};
  g_array_append_val (reading->out->measures, measure);
  problem->n_listed++;
}

static gboolean
field_stands_between (const TzOutline *outline, guint32 start, guint32 end)
{
  return tz_outline_field_after (outline, start) < tz_outline_field_after (outline, end);
}

/* Measures run from one enumerator to the next. */
static void
list_points (TzOutline *outline, TzProblem *problem, const GArray *points, TzLabelKind kind)
{
  const TzReading *reading = outline->reading;
  guint32 start = 0;
  guint last = 0;
  for (guint i = 0; i < points->len; i++) {
    const Point *point = &g_array_index (points, Point, i);
    gboolean goes_on = point->kind == kind && (point->number == last + 1 || point->number == 1);
    outline->relisted += point->kind == kind && point->number == last + 2;
    if (!goes_on)
      continue;
    if (last > 0)
      add_measure (reading, problem, start, point->start);
    if (last > 0 && point->number == 1 && !field_stands_between (outline, start, point->start))
      outline->relisted++;
    start = point->start;
    last = point->number;
  }
  add_measure (reading, problem, start, problem->answer.end);
}

/* What stands before the line at @i but blanks. */
static gunichar
sign_before (const gunichar *s, guint32 i)
{
  while (i > 0 && s[i - 1] == ' ')
    i--;
  return i > 0 ? s[i - 1] : 0;
}

/* ◆ …, ◆ …: measures on lines of their own behind bullets, the first of which opens the answer; the problem has
 * another sign, or none. Returns: whether there are several. */
static gboolean
list_bullets (TzOutline *outline, TzProblem *problem)
{
  const TzReading *reading = outline->reading;
  guint32 start = problem->answer.start;
  gunichar sign = sign_before (reading->s, start);
  if (!tz_lines_is_bullet (sign) || sign == sign_before (reading->s, problem->span.start))
    return FALSE;
  TzLine line;
  for (guint32 i = start; tz_lines_next (reading, i, &line) && line.start < problem->answer.end;
       i = line.next) {
    if (line.start <= start || sign_before (reading->s, line.start) != sign)
      continue;
    add_measure (reading, problem, start, line.start);
    start = line.start;
  }
  if (problem->n_listed == 0)
    return FALSE;
  add_measure (reading, problem, start, problem->answer.end);
  return TRUE;
}

/* @points: room for the enumerators of one answer after another. */
static void
list_measures (TzOutline *outline, TzProblem *problem, GArray *points)
{
  const TzReading *reading = outline->reading;
  problem->first_measure = reading->out->measures->len;
  if (tz_span_is_empty (problem->answer))
    return;
  g_array_set_size (points, 0);
  find_points (reading, problem->answer, points);
  TzLabelKind kind = measure_kind (points);
  if (kind != TZ_N_LABELS)
    list_points (outline, problem, points, kind);
  else if (!list_bullets (outline, problem))
    add_measure (reading, problem, problem->answer.start, problem->answer.end);
  problem->n_measures = problem->n_listed;
}

static guint32
skip_punctuation (const gunichar *s, guint32 i, guint32 end)
{
  while (i < end && (tz_lines_is_stop (s[i]) || s[i] == ' ' || s[i] == '\n' || s[i] == ':' || s[i] == ',' ||
                     s[i] == U'、' || s[i] == '.' || s[i] == ')' || s[i] == ']' || tz_lines_is_bullet (s[i])))
    i++;
  return i;
}

/* 责任单位：…；责任人：… : the second of them. */
static gboolean
goes_on_in_line (const TzOutline *outline, guint i)
{
  const TzField *field = &g_array_index (outline->fields, TzField, i);
  if (i == 0 || field->type != TZ_FIELD_META || field->opens_line)
    return FALSE;
  const TzField *before = field - 1;
  return before->type == TZ_FIELD_META &&
         tz_scan_find (outline->reading->s, before->content, field->start, '\n') == field->start;
}

/* Where the answer ends: before the statuses, and the lines of who answers for it, that close the problem. */
static guint32
answer_end (const TzOutline *outline, const TzProblem *problem, guint first, guint last)
{
  const gunichar *s = outline->reading->s;
  guint32 end = problem->span.end;
  for (guint i = last; i > first; i--) {
    const TzField *field = &g_array_index (outline->fields, TzField, i - 1);
    guint32 after = field->type == TZ_FIELD_STATUS ? field->end : tz_scan_find (s, field->content, end, '\n');
    if (goes_on_in_line (outline, i - 1))
      continue;
    gboolean leads = field->type == TZ_FIELD_ANSWER || (field->type == TZ_FIELD_META && !field->opens_line);
    if (leads || skip_punctuation (s, after, end) < end)
      break;
    end = field->start;
  }
  return end;
}

/* After 整改措施：, or all that stands behind the wording; a status or who answers for it that comes first is
 * left out. */
static TzSpan
find_answer (const TzOutline *outline, const TzProblem *problem)
{
  const gunichar *s = outline->reading->s;
  guint first = tz_outline_field_after (outline, problem->title.end);
  guint last = tz_outline_field_after (outline, problem->span.end);
  guint32 end = answer_end (outline, problem, first, last);
  TzStatus status;
  guint32 start = tz_outline_skip_tail (s, problem->title.end, end);
  start += tz_status_match_boxed (outline->reading, start, end, &status);
  guint32 at;
  start += tz_status_match_joined (outline->reading, start, tz_scan_find (s, start, end, '\n'), &status, &at);
  for (guint i = first; i < last; i++) {
    const TzField *field = &g_array_index (outline->fields, TzField, i);
    if (field->start >= end)
      break;
    if (field->type == TZ_FIELD_ANSWER) {
      start = field->content;
      break;
    }
    if (skip_punctuation (s, start, field->start) >= field->start)
      start = field->type == TZ_FIELD_STATUS ? field->end : tz_scan_find (s, field->content, end, '\n');
  }
  start = skip_punctuation (s, MIN (start, end), end);
  end = tz_lines_trim_end (s, start, end);
  return start < end ? tz_span (start, end) : TZ_SPAN_NONE;
}

static gboolean
is_unanswered (const TzOutline *outline, const TzProblem *problem)
{
  if (!tz_span_is_empty (problem->answer))
    return FALSE;
  guint field = tz_outline_field_after (outline, problem->span.start);
  return field >= outline->fields->len ||
         g_array_index (outline->fields, TzField, field).start >= problem->span.end;
}

/* A problem with no answer of its own takes the next one's under the same heading. */
static void
share_answers (const TzOutline *outline)
{
  GArray *problems = outline->reading->out->problems;
  for (int i = (int)problems->len - 2; i >= 0; i--) {
    TzProblem *problem = &g_array_index (problems, TzProblem, i);
    const TzProblem *next = &g_array_index (problems, TzProblem, i + 1);
    if (problem->heading != next->heading || !is_unanswered (outline, problem))
      continue;
    int owner = next->shares_answer_of >= 0 ? next->shares_answer_of : i + 1;
    const TzProblem *answered = &g_array_index (problems, TzProblem, owner);
    if (tz_span_is_empty (answered->answer))
      continue;
    problem->shares_answer_of = owner;
    problem->n_measures = answered->n_measures;
    problem->first_measure = answered->first_measure;
  }
}

void
tz_outline_find_measures (TzOutline *outline)
{
  GArray *problems = outline->reading->out->problems;
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (Point));
  for (guint i = 0; i < problems->len; i++) {
    TzProblem *problem = &g_array_index (problems, TzProblem, i);
    problem->answer = find_answer (outline, problem);
    list_measures (outline, problem, points);
  }
  share_answers (outline);
}
