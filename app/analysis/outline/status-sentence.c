/* A status that is a sentence or a line of its own: 该问题已整改到位。 */
#include "status-sentence.h"

#include "status.h"

#define LAST_SENTENCE_MAX 30

/* The longest sentence that says how a problem stands and what is planned. */
#define EXPLAINED_MAX 80

static gboolean
ends_sentence (const gunichar *s, guint32 i, guint32 end)
{
  i = MIN (i, end);
  while (i < end && s[i] == ' ')
    i++;
  return i >= end || s[i] == '\n' || s[i] == U'。' || s[i] == ';';
}

void
tz_status_set (TzProblem *problem, TzStatus status, guint32 start, guint32 length)
{
  problem->status = status;
  problem->status_span = tz_span (start, start + length);
}

static guint32
skip_opening (const gunichar *s, guint32 i, guint32 end)
{
  while (i < end && (s[i] == ' ' || s[i] == '(' || s[i] == '[' || tz_lines_is_bullet (s[i]))) /* √已完成 */
    i++;
  return i;
}

static const char32_t *const problem_words[] = {U"问题", U"整改", NULL};

/* What is said to be completed, word by word: 目前，此项整改工作. A word of the problem or its rectification
 * must be among them where there is any but of time: 该项工作 may be a part. */
static guint
read_subject (const gunichar *s, guint32 i, gboolean *named, gboolean *other)
{
  static const char32_t *const times[] = {U"截至目前", U"截止目前", U"目前", U"现在",
                                          U"现",       U"至此",     U",",    NULL};
  static const char32_t *const others[] = {U"该", U"此", U"本",   U"这",   U"以上", U"上述", U"项",
                                           U"条", U"个", U"工作", U"任务", U"事项", NULL};
  guint n = tz_scan_any (s + i, times);
  if (n > 0)
    return n;
  n = tz_scan_any (s + i, problem_words);
  *named = *named || n > 0;
  if (n > 0)
    return n;
  n = tz_scan_any (s + i, others);
  *other = *other || n > 0;
  return n;
}

/* A line, or the last sentence, that says nothing else: 已完成。 该问题已整改到位。 */
static gboolean
is_alone (const TzReading *reading, TzProblem *problem, guint32 start, guint32 end)
{
  const gunichar *s = reading->s;
  gboolean named = FALSE, other = FALSE;
  guint32 i = tz_field_skip_general (s, skip_opening (s, start, end));
  for (guint skipped = 1; skipped > 0 && i < end; i += skipped) {
    TzStatus status;
    guint32 n = tz_status_match (reading, i, end, &status);
    guint32 after = i + n;
    while (n > 0 && after < end && (s[after] == ')' || s[after] == ']'))
      after++;
    if (n > 0 && ends_sentence (s, after, end)) {
      if (other && !named && !tz_scan_holds_any (s, tz_span (i, i + n), problem_words))
        return FALSE;
      tz_status_set (problem, status, i, n);
      return TRUE;
    }
    skipped = read_subject (s, i, &named, &other);
  }
  return FALSE;
}

/* …不严。已完成整改。… : the sentence behind the title. */
gboolean
tz_status_find_next_sentence (const TzReading *reading, TzProblem *problem)
{
  const gunichar *s = reading->s;
  guint32 i = problem->title.end;
  if (i >= problem->span.end || s[i] != U'。')
    return FALSE;
  guint32 end = ++i;
  while (end < problem->span.end && end < i + LAST_SENTENCE_MAX && s[end] != U'。' && s[end] != '\n')
    end++;
  return is_alone (reading, problem, i, end);
}

/* A cell of a table that says who answers for the problem, or until when: 长期坚持 */
gboolean
tz_status_is_meta_cell (const TzOutline *outline, guint32 start)
{
  start = tz_lines_skip_blanks (outline->reading->s, start, outline->reading->n);
  guint i = tz_outline_field_after (outline, start);
  const TzField *field = i < outline->fields->len ? &g_array_index (outline->fields, TzField, i) : NULL;
  return field != NULL && field->start == start && field->content == start && field->type == TZ_FIELD_META;
}

gboolean
tz_status_find_line (const TzOutline *outline, TzProblem *problem)
{
  const TzReading *reading = outline->reading;
  const gunichar *s = reading->s;
  for (guint32 i = problem->title.end;
       (i = tz_reading_find_sign (reading, i, problem->span.end, TZ_SIGN_LINE)) < problem->span.end; i++) {
    guint32 start = tz_lines_skip_blanks (s, i, problem->span.end);
    guint32 look = MIN (problem->span.end, start + LAST_SENTENCE_MAX);
    guint32 end = tz_reading_find_sign (reading, start, look, TZ_SIGN_LINE);
    if ((end >= problem->span.end || s[end] == '\n') && !tz_status_is_meta_cell (outline, start) &&
        is_alone (reading, problem, start, end))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_alone_until_stop (const TzReading *reading, TzProblem *problem, guint32 start)
{
  guint32 look = MIN (problem->span.end, start + LAST_SENTENCE_MAX);
  guint32 end = tz_scan_find (reading->s, start, look, U'。');
  return end < look && is_alone (reading, problem, start, end);
}

/* 已完成整改。印发…: the sentence that opens the answer, below the title or behind its label. */
gboolean
tz_status_find_first_sentence (const TzOutline *outline, TzProblem *problem)
{
  const gunichar *s = outline->reading->s;
  guint32 line = tz_scan_find (s, problem->title.end, problem->span.end, '\n');
  if (is_alone_until_stop (outline->reading, problem, tz_lines_skip_blanks (s, line, problem->span.end)))
    return TRUE;
  guint i = tz_outline_field_after (outline, problem->title.end);
  const TzField *field = i < outline->fields->len ? &g_array_index (outline->fields, TzField, i) : NULL;
  return field != NULL && field->start < problem->span.end && field->type == TZ_FIELD_ANSWER &&
         is_alone_until_stop (outline->reading, problem, field->content);
}

static const char32_t *const this_problem[] = {U"该问题",   U"该项问题", U"此问题",
                                               U"此项问题", U"本问题",   NULL};

/* …，该问题已解决: where the last clause names the problem, it begins there; else @start. */
static guint32
find_clause_of_problem (const gunichar *s, guint32 start, guint32 end)
{
  for (guint32 i = end; i > start; i--)
    if (s[i - 1] == ',' && tz_scan_any (s + i, this_problem) > 0)
      return i;
  return start;
}

/* A status of the whole rectification, not of a part of it: 已完成整改, 已销号. */
static gboolean
is_of_rectification (const gunichar *s, TzSpan status)
{
  static const char32_t *const words[] = {U"整改", U"销号", NULL};
  return tz_scan_holds_any (s, status, words);
}

/* 该问题正在整改，计划2025年11月底前完成。: the last sentence says how the problem stands, which it may name, and then what
 * is planned, is left or hinders. */
gboolean
tz_status_find_explained (const TzReading *reading, TzProblem *problem)
{
  static const char32_t *const explained[] = {
      U"计划", U"预计", U"拟",   U"力争",   U"争取", U"将",   U"确保", U"待",   U"剩余",   U"其余",
      U"原因", U"由于", U"主要", U"下一步", U"后续", U"今后", U"并",   U"销号", U"接下来", NULL};
  const gunichar *s = reading->s;
  guint32 end = tz_lines_trim_end (s, problem->title.end, problem->span.end);
  guint32 i = end - (end > problem->title.end && s[end - 1] == U'。');
  while (i > problem->title.end && end - i < EXPLAINED_MAX && !tz_scan_in (s[i - 1], U"。\n"))
    i--;
  if (i == problem->title.end)
    return FALSE;
  TzStatus status;
  guint named = tz_scan_any (s + i, this_problem);
  guint32 at = i + named;
  at += tz_scan_is (s + at, U"截至");
  at += tz_scan_is (s + at, U"目前");
  at += s[at] == ',' ? 1 : 0;
  guint32 n = tz_status_match (reading, at, end, &status);
  gboolean whole = named > 0 || status == TZ_STATUS_IN_PROGRESS || status == TZ_STATUS_NOT_COMPLETED ||
                   is_of_rectification (s, tz_span (at, at + n));
  if (n == 0 || !whole || s[at + n] != ',' || tz_scan_any (s + at + n + 1, explained) == 0)
    return FALSE;
  tz_status_set (problem, status, at, n);
  return TRUE;
}

/* The last sentence up to @end. */
gboolean
tz_status_find_last_sentence (const TzOutline *outline, TzProblem *problem, guint32 end)
{
  const TzReading *reading = outline->reading;
  const gunichar *s = reading->s;
  guint32 i = end > problem->title.end + 1 ? end - 1 : problem->title.end;
  while (i > problem->title.end && i + LAST_SENTENCE_MAX > end && !tz_scan_in (s[i - 1], U"。;-\n"))
    i--;
  guint32 clause = find_clause_of_problem (s, i, end);
  if (clause > i)
    return is_alone (reading, problem, clause, end);
  gboolean opens =
      i > problem->title.end && (tz_scan_in (s[i - 1], U"。-\n") || (s[i - 1] == ';' && s[i] == '('));
  return opens && s[i] != U'。' && !tz_status_is_meta_cell (outline, i) &&
         is_alone (reading, problem, i, end);
}
