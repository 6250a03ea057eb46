#include "status-sentence.h"

#include "findings.h"
#include "status.h"

/* Statuses of the problems: in a line with a label, alone on a line, in brackets behind the title, or as the
 * last sentence of the answer. Only what is said of the problem itself counts, so nothing is read out of
 * prose about a part of it. */

/* The longest answer to 责任人 or 整改时限 that a status follows. */
#define META_MAX 40

/* 整改进度：已完成 */
static gboolean
find_labelled (const TzOutline *outline, TzProblem *problem)
{
  for (guint i = tz_outline_field_after (outline, problem->title.end); i < outline->fields->len; i++) {
    const TzField *field = &g_array_index (outline->fields, TzField, i);
    if (field->start >= problem->span.end)
      return FALSE;
    if (field->type != TZ_FIELD_STATUS)
      continue;
    tz_status_set (problem, field->status, field->content, field->end - field->content);
    return TRUE;
  }
  return FALSE;
}

/* 【已完成】1.…, 1.【已完成】… */
static gboolean
find_opening (const TzReading *reading, TzProblem *problem)
{
  const gunichar *s = reading->s;
  TzStatus status;
  guint32 i = problem->span.start, end = problem->title.start;
  guint32 n = tz_status_match_boxed (reading, i, end, &status);
  for (i = n > 0 ? i : problem->label.end; n == 0 && i < end && s[i] != '\n'; i += n == 0)
    n = tz_status_match_boxed (reading, i, end, &status);
  if (n == 0)
    return FALSE;
  tz_status_set (problem, status, i + 1, n - 2);
  return TRUE;
}

/* …问题（已完成整改） */
static gboolean
find_bracketed (const TzReading *reading, TzProblem *problem)
{
  const gunichar *s = reading->s;
  guint32 i = tz_outline_skip_tail (s, problem->title.end, problem->span.end);
  while (i < problem->span.end && (s[i] == ' ' || s[i] == '\n' || s[i] == U'。'))
    i++;
  TzStatus status;
  guint32 n = tz_status_match_boxed (reading, i, problem->span.end, &status);
  if (n == 0)
    return FALSE;
  tz_status_set (problem, status, i + 1, n - 2);
  return TRUE;
}

/* …的问题——已完成, and the line ends */
static gboolean
find_closing_title (const TzReading *reading, TzProblem *problem)
{
  const gunichar *s = reading->s;
  guint32 end = tz_scan_find (s, problem->title.end, problem->span.end, '\n');
  guint32 i = tz_outline_skip_tail (s, problem->title.end, end), at;
  TzStatus status;
  if (tz_status_match_joined (reading, i, end, &status, &at) == 0)
    return FALSE;
  tz_status_set (problem, status, at, tz_status_match (reading, at, end, &status));
  return TRUE;
}

/* 整改时限：2023年3月|【已完成】: the box that closes a line. */
static gboolean
find_box_behind (const TzReading *reading, TzProblem *problem, guint32 start)
{
  const gunichar *s = reading->s;
  guint32 end = MIN (problem->span.end, start + META_MAX);
  for (guint32 at = start; at < end && s[at] != '\n'; at++) {
    TzStatus status;
    guint32 n = tz_status_match_boxed (reading, at, problem->span.end, &status);
    guint32 after = tz_lines_skip_spaces (s, at + n);
    if (n == 0 || (after < problem->span.end && s[after] != '\n'))
      continue;
    tz_status_set (problem, status, at + 1, n - 2);
    return TRUE;
  }
  return FALSE;
}

static gboolean
find_behind_meta (const TzOutline *outline, TzProblem *problem)
{
  for (guint i = tz_outline_field_after (outline, problem->title.end); i < outline->fields->len; i++) {
    const TzField *field = &g_array_index (outline->fields, TzField, i);
    if (field->start >= problem->span.end)
      return FALSE;
    if (field->type == TZ_FIELD_META && find_box_behind (outline->reading, problem, field->content))
      return TRUE;
  }
  return FALSE;
}

/* A cell of a table: a status between two gaps. */
static gboolean
find_cell (const TzOutline *outline, TzProblem *problem)
{
  const TzReading *reading = outline->reading;
  const gunichar *s = reading->s;
  guint32 end = problem->span.end;
  guint32 line_end = tz_scan_find (s, problem->title.end, end, '\n');
  gboolean in_row = tz_outline_cell_end (s, problem->title.start, line_end) == problem->title.end &&
                    problem->title.end < line_end;
  for (guint32 i = problem->title.end; (i = tz_scan_find (s, i, end, ' ')) + 1 < end; i++) {
    TzStatus status;
    guint32 n = s[i + 1] != ' ' ? tz_status_match (reading, i + 1, end, &status) : 0;
    if (n == 0 || tz_status_is_meta_cell (outline, i + 1) ||
        (i + 1 + n < end && s[i + 1 + n] != ' ' && s[i + 1 + n] != '\n'))
      continue;
    guint32 before = tz_lines_trim_end (s, problem->title.end, i);
    if (!tz_lines_is_stop (s[before - 1]) && !in_row)
      continue;
    tz_status_set (problem, status, i + 1, n);
    return TRUE;
  }
  return FALSE;
}

/* 长期坚持 and nothing else: kept up, but whether it was ever completed is not said. */
static gboolean
is_only_kept_up (const TzReading *reading, const TzProblem *problem)
{
  guint32 at = problem->status_span.start;
  guint n = tz_reading_match (reading, at, TZ_WORD_STATUS);
  const TzWordValue *value = n == 0 ? NULL
                                    : tz_lexicon_next_value (reading->lexicon, tz_reading_begin (reading, at),
                                                             n, TZ_WORD_STATUS, NULL);
  return problem->status == TZ_STATUS_IN_PROGRESS && value != NULL &&
         value->code == TZ_STATUS_COMPLETED_SUSTAINED;
}

/* The answer does not hold the status that closes it. */
static void
take_status (TzReading *reading, const TzProblem *problem)
{
  gboolean kept_up = is_only_kept_up (reading, problem);
  TzEntity entity = {.span = problem->status_span,
                     .type = TZ_ENTITY_STATUS,
                     .rule = kept_up ? "status/kept-up-alone" : "status/stated",
                     .certainty = kept_up ? 0.6f : 0.95f,
                     .persons = -1};
  if (tz_reading_is_free (reading, entity.span))
    tz_reading_take (reading, entity);
}

static void
share_statuses (GArray *problems)
{
  for (guint i = 0; i < problems->len; i++) {
    TzProblem *problem = &g_array_index (problems, TzProblem, i);
    if (problem->shares_answer_of < 0 || problem->status != TZ_STATUS_NOT_STATED)
      continue;
    const TzProblem *owner = &g_array_index (problems, TzProblem, problem->shares_answer_of);
    problem->status = owner->status;
    problem->status_span = owner->status_span;
  }
}

static gboolean
find_status (const TzOutline *outline, TzProblem *problem)
{
  const TzReading *reading = outline->reading;
  if (find_labelled (outline, problem) || find_bracketed (reading, problem) ||
      find_opening (reading, problem) || find_closing_title (reading, problem) ||
      tz_status_find_next_sentence (reading, problem) || tz_status_find_line (outline, problem) ||
      find_behind_meta (outline, problem) ||
      tz_status_find_last_sentence (outline, problem, problem->span.end) ||
      tz_status_find_first_sentence (outline, problem) || tz_status_find_explained (reading, problem) ||
      find_cell (outline, problem))
    return TRUE;
  return !tz_span_is_empty (problem->answer) && problem->answer.end != problem->span.end &&
         tz_status_find_last_sentence (outline, problem, problem->answer.end);
}

void
tz_find_statuses (TzReading *reading)
{
  GArray *problems = reading->out->problems;
  TzOutline outline = {.reading = reading, .fields = reading->fields};
  tz_findings_make_room (reading->out->entities, MIN (problems->len, TZ_MAX_ENTITIES));
  for (guint i = 0; i < problems->len; i++) {
    TzProblem answered = tz_outline_answered (reading, i);
    if (!find_status (&outline, &answered))
      continue;
    g_array_index (problems, TzProblem, i).status = answered.status;
    g_array_index (problems, TzProblem, i).status_span = answered.status_span;
    take_status (reading, &answered);
  }
  share_statuses (problems);
}
