#include "numerals.h"
#include "outline.h"
#include "status.h"

/* Answers, and the measures that they enumerate. */

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

static void
add_measure (const TzReading *reading, TzProblem *problem, guint32 start, guint32 end)
{
  TzSpan span = tz_span (start, tz_lines_trim_end (reading->s, start, end));
  TzMeasure measure = {.span = span, .kind = tz_outline_kind_of_measure (reading, span)};
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
    TzProblem answered = tz_outline_answered (outline->reading, i);
    problem->answer = find_answer (outline, &answered);
    list_measures (outline, problem, points);
  }
  share_answers (outline);
}
