#include "findings.h"
#include "outline.h"
#include "status.h"

/* So many problems of one shape let the last be read like them. */
#define SAME_SHAPE 4

static const TzMark *
mark_at (const TzOutline *outline, guint i)
{
  return &g_array_index (outline->marks, TzMark, i);
}

gboolean
tz_outline_is_problem (const TzOutline *outline, const TzMark *mark)
{
  return mark->kind == outline->kind && !(mark->flags & (TZ_MARK_INNER | TZ_MARK_OUTSIDE));
}

/* Headings rank above the problems. Where problems have no number, a number heads only what it stands
 * right above. */
static gboolean
is_heading (const TzOutline *outline, guint i)
{
  const TzMark *mark = mark_at (outline, i);
  if (mark->flags & TZ_MARK_INNER || mark->kind == outline->kind)
    return FALSE;
  if (mark->kind == TZ_LABEL_TITLED)
    return TRUE;
  if (mark->kind == TZ_LABEL_WORDED || mark->kind == TZ_LABEL_BARE ||
      tz_outline_rank (outline, mark->kind) >= tz_outline_rank (outline, outline->kind))
    return FALSE;
  gboolean numbered = outline->kind != TZ_LABEL_WORDED && outline->kind != TZ_LABEL_BARE;
  if (numbered || mark->kind != TZ_LABEL_NUMBER)
    return TRUE;
  return i + 1 < outline->marks->len && mark_at (outline, i + 1)->kind == outline->kind;
}

/* A mark of the kind of the problems that is none still ends the problem before it. */
static gboolean
ends_problem (const TzOutline *outline, guint i)
{
  const TzMark *mark = mark_at (outline, i);
  return is_heading (outline, i) || (mark->kind == outline->kind && !(mark->flags & TZ_MARK_INNER));
}

/* A heading without number stands right above what it heads. */
static int
rank_of (const TzOutline *outline, guint i)
{
  const TzMark *mark = mark_at (outline, i);
  if (mark->kind != TZ_LABEL_TITLED)
    return tz_outline_rank (outline, mark->kind) * 2;
  for (guint j = i + 1; j < outline->marks->len; j++)
    if (mark_at (outline, j)->kind != TZ_LABEL_TITLED && !(mark_at (outline, j)->flags & TZ_MARK_INNER))
      return tz_outline_rank (outline, mark_at (outline, j)->kind) * 2 - 1;
  return 0;
}

/* A heading that runs on into a paragraph is quoted up to its first stop. */
static TzSpan
heading_span (const TzReading *reading, const TzMark *mark)
{
  for (guint32 i = mark->start; i < mark->end; i++)
    if (reading->s[i] == U'。')
      return tz_span (mark->start, i + 1);
  return tz_span (mark->start, mark->end);
}

static int
add_heading (TzOutline *outline, guint i, GArray *ranks)
{
  GArray *headings = outline->reading->out->headings;
  int rank = rank_of (outline, i);
  int parent = (int)headings->len - 1;
  while (parent >= 0 && g_array_index (ranks, int, parent) >= rank)
    parent = g_array_index (headings, TzHeading, parent).parent;
  TzHeading heading = {
      .span = heading_span (outline->reading, mark_at (outline, i)),
      .level = parent < 0 ? 0 : g_array_index (headings, TzHeading, parent).level + 1,
      .parent = parent,
  };
  g_array_append_val (headings, heading);
  g_array_append_val (ranks, rank);
  return (int)headings->len - 1;
}

/* A line that is only a date, as signatures close. */
static gboolean
is_date_line (const TzReading *reading, const TzLine *line)
{
  if (line->end - line->start > 16)
    return FALSE;
  guint years = 0, days = 0;
  for (guint32 i = line->start; i < line->end; i++) {
    gunichar c = reading->s[i];
    guint number;
    years += c == U'年';
    days += c == U'日';
    gboolean digit = g_unichar_isdigit (c) || c == U'○' || c == U'〇' || c == U'零' || c == ' ' ||
                     tz_label_read_number (reading->s, i, &number) > 0;
    if (!digit && c != U'年' && c != U'月' && c != U'日')
      return FALSE;
  }
  return days == 1 && years <= 1 && reading->s[line->end - 1] == U'日';
}

/* 中共某某局党组 on a line of its own. */
static gboolean
is_signature (const TzReading *reading, const TzLine *line)
{
  if (line->end - line->start > 40 || line->end - line->start < 4)
    return FALSE;
  for (guint32 i = line->start; i < line->end; i++)
    if (tz_lines_is_stop (reading->s[i]) || reading->s[i] == ',' || reading->s[i] == ':')
      return FALSE;
  TzLine next;
  return tz_lines_next (reading, line->next, &next) && is_date_line (reading, &next);
}

/* 截至3月底，反馈的5个问题已整改4个: of all problems, not of the last; the figures of an inspection before this
 * one belong to a problem. */
static gboolean
is_summing_up (const TzReading *reading, const TzLine *line)
{
  static const char32_t *const openings[] = {U"截至", U"截止", U"综上", U"总的来看", U"总体上", NULL};
  static const char32_t *const above[] = {U"以上", U"上述", NULL};
  static const char32_t *const inspection[] = {U"反馈", U"巡察", U"巡视", NULL};
  static const char32_t *const before[] = {U"上轮", U"上一轮", U"上次", U"往年", U"历次", NULL};
  static const char32_t *const counted[] = {U"个问题",     U"项问题",     U"条问题", U"个具体问题",
                                            U"项具体问题", U"条具体问题", NULL};
  TzSpan span = tz_span (line->start, line->end);
  guint now = tz_scan_is (reading->s + line->start, U"目前,"); /* 目前，7个问题中有6个已完成整改 */
  gboolean counts_now = now > 0 && tz_reading_has_sign (reading, line->start + now, TZ_SIGN_DIGIT);
  gboolean all = counts_now || tz_scan_any (reading->s + line->start, above) > 0;
  gboolean opens = all || tz_scan_any (reading->s + line->start, openings) > 0;
  return opens && (all || tz_scan_holds_any (reading->s, span, inspection)) &&
         tz_scan_holds_any (reading->s, span, counted) && !tz_scan_holds_any (reading->s, span, before);
}

/* Where the last problem ends: before what is said to the reader, the signature and the debris of a page. */
static guint32
find_tail (const TzOutline *outline, guint32 from, guint32 limit)
{
  TzLine line;
  for (guint32 i = from; i < limit && tz_lines_next (outline->reading, i, &line); i = line.next)
    if (tz_lines_is_tail (outline->reading, &line) || is_date_line (outline->reading, &line) ||
        is_signature (outline->reading, &line) || is_summing_up (outline->reading, &line))
      return MIN (line.start, limit);
  return limit;
}

/* Where each of the problems before stands on one line, the last does too: up to where its line ends, or the
 * end of the text. */
static guint32
find_line_end (const TzOutline *outline, guint last)
{
  const gunichar *s = outline->reading->s;
  guint lines = 0;
  guint32 limit = mark_at (outline, last)->start;
  for (guint i = last; i > 0; i--) {
    const TzMark *mark = mark_at (outline, i - 1);
    if (tz_outline_is_problem (outline, mark)) {
      guint32 end = tz_lines_trim_end (s, mark->start, limit);
      for (guint32 j = mark->start; j < end; j++)
        if (s[j] == '\n')
          return outline->reading->n;
      lines++;
    }
    if (ends_problem (outline, i - 1))
      limit = mark->start;
  }
  guint32 end = mark_at (outline, last)->start;
  while (lines >= SAME_SHAPE && end < outline->reading->n && s[end] != '\n')
    end++;
  return lines >= SAME_SHAPE ? end : outline->reading->n;
}

/* Before the debris of a conversion, which belongs to the line that it opens. */
static guint32
problem_end (const gunichar *s, guint32 start, guint32 limit)
{
  guint32 end = tz_lines_trim_end (s, start, limit);
  if (end == start || s[end - 1] != ']')
    return end;
  guint32 line = end;
  while (line > start && s[line - 1] != '\n')
    line--;
  return tz_lines_skip_debris (s, line, end) == end ? tz_lines_trim_end (s, start, line) : end;
}

static void
add_problem (TzOutline *outline, const TzMark *mark, guint32 limit, int heading)
{
  const gunichar *s = outline->reading->s;
  TzStatus status;
  guint32 boxed = tz_status_match_boxed (outline->reading, mark->start, mark->label_end, &status);
  TzProblem problem = {
      .span = tz_span (mark->start, problem_end (s, mark->start, limit)),
      .label = tz_span (mark->start + boxed, mark->label_end),
      .title = tz_outline_find_title (outline, mark, limit),
      .heading = heading,
      .shares_answer_of = -1,
      .rule = mark->label_end > mark->start ? "problem/numbered" : "problem/worded",
  };
  problem.certainty = tz_mark_words_problem (mark)  ? TZ_EVIDENCE_WORDING
                      : mark->flags & TZ_MARK_FIELD ? TZ_EVIDENCE_FIELD
                                                    : TZ_EVIDENCE_LABEL;
  g_array_append_val (outline->reading->out->problems, problem);
  tz_outline_add_reply (outline, mark, problem.span.end);
}

void
tz_outline_build (TzOutline *outline)
{
  guint n = outline->marks->len;
  tz_findings_make_room (outline->reading->out->problems, n);
  g_autoptr (GArray) ranks = g_array_new (FALSE, FALSE, sizeof (int));
  int heading = -1;
  for (guint i = 0; i < n; i++) {
    if (is_heading (outline, i))
      heading = add_heading (outline, i, ranks);
    if (!tz_outline_is_problem (outline, mark_at (outline, i)))
      continue;
    guint next = i + 1;
    while (next < n && !ends_problem (outline, next))
      next++;
    guint32 limit = next < n ? tz_outline_row_start (outline, mark_at (outline, next)) : outline->reading->n;
    if (next == n || !tz_outline_is_problem (outline, mark_at (outline, next)))
      limit = find_tail (outline, tz_outline_row_end (outline, mark_at (outline, i)), limit);
    if (next == n)
      limit = MIN (limit, find_line_end (outline, i));
    add_problem (outline, mark_at (outline, i), limit, heading);
  }
}
