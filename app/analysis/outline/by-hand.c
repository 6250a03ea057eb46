#include "by-hand.h"

#include <string.h>

#include "door.h"
#include "findings.h"
#include "outline.h"
#include "soft-breaks.h"

/* A text that is read again, with findings of its own until they are taken over. */
typedef struct {
  TzReading reading;
  TzFlat *flat; /* (nullable) */
  TzOutline outline;
} Again;

static TzSpan
find (const Again *again, TzSpan span)
{
  return again->flat != NULL ? tz_flat_find (again->flat, span) : span;
}

/* What was found is not read as something else; statuses are what is looked for. */
static void
note_taken (Again *again, const TzAnalysis *analysis)
{
  for (guint i = 0; i < analysis->entities->len; i++) {
    const TzEntity *entity = &g_array_index (analysis->entities, TzEntity, i);
    TzSpan span = find (again, entity->span);
    if (entity->type != TZ_ENTITY_STATUS)
      memset (again->reading.taken + span.start, 1 + (int)entity->type, tz_span_length (span));
  }
}

static void
begin (Again *again, const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon)
{
  tz_door_enter ("analyser");
  again->flat = tz_flat_open (&again->reading, text, lexicon, tz_findings_new ());
  note_taken (again, analysis);
  tz_outline_open (&again->outline, &again->reading);
}

static void
end (Again *again)
{
  tz_outline_close (&again->outline);
  tz_analysis_unref (again->reading.out);
  tz_reading_close (&again->reading);
  g_clear_pointer (&again->flat, tz_flat_free);
}

/* Answers, measures, statuses and themes of the problems that are known. */
static void
read_problems (Again *again)
{
  tz_outline_find_measures (&again->outline);
  tz_find_statuses (&again->reading);
  tz_find_themes (&again->reading);
}

static void
keep_words (TzAnalysis *analysis, TzProblem *problem)
{
  for (guint i = 0; i < problem->n_themes; i++)
    problem->themes[i].words = tz_findings_keep (analysis, problem->themes[i].words);
}

/* ---- By an example ---- */

static TzMark *
find_example (Again *again, TzSpan example)
{
  const TzReading *reading = &again->reading;
  const GArray *marks = again->outline.marks;
  guint32 at = tz_lines_skip_blanks (reading->s, find (again, example).start, reading->n);
  for (guint i = marks->len; i > 0; i--) {
    TzMark *mark = &g_array_index (marks, TzMark, i - 1);
    if (mark->start <= at)
      return at < mark->end ? mark : NULL;
  }
  return NULL;
}

/* What stands where the example does is no part of an answer, nor of what is planned. */
static void
clear_flags (TzOutline *outline, TzMark example)
{
  const guint16 cleared = example.flags & (TZ_MARK_INNER | TZ_MARK_OUTSIDE);
  for (guint i = 0; i < outline->marks->len; i++) {
    TzMark *mark = &g_array_index (outline->marks, TzMark, i);
    if (mark->kind == example.kind)
      mark->flags &= (guint16)~cleared;
  }
}

static void
swap (GArray **one, GArray **other)
{
  GArray *kept = *one;
  *one = *other;
  *other = kept;
}

static void
take_outline (TzAnalysis *analysis, Again *again)
{
  TzAnalysis *out = again->reading.out;
  if (again->flat != NULL)
    tz_flat_restore (again->flat, out);
  for (guint i = 0; i < out->problems->len; i++)
    keep_words (analysis, &g_array_index (out->problems, TzProblem, i));
  swap (&analysis->headings, &out->headings);
  swap (&analysis->problems, &out->problems);
  swap (&analysis->measures, &out->measures);
  analysis->outline_certainty = 1;
}

gboolean
tz_analysis_read_like (TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon, TzSpan example)
{
  Again again;
  begin (&again, analysis, text, lexicon);
  tz_outline_find_marks (&again.outline);
  tz_outline_find_inner (&again.outline);
  tz_outline_leave_out_next (&again.outline);
  const TzMark *mark = find_example (&again, example);
  gboolean found = mark != NULL;
  if (found) {
    again.outline.kind = mark->kind;
    clear_flags (&again.outline, *mark);
    tz_outline_build (&again.outline);
    read_problems (&again);
    take_outline (analysis, &again);
  }
  end (&again);
  return found;
}

/* ---- Within an extent ---- */

static TzSpan
find_label (const Again *again, TzSpan span, TzSpan title)
{
  TzLabel label;
  gboolean has = span.start < title.start &&
                 tz_label_read (again->reading.s, span.start, title.start, &label) &&
                 label.content <= title.start;
  return has ? tz_span (span.start, label.end) : TZ_SPAN_NONE;
}

/* The problem with nothing known of it but its place. */
static TzProblem
strip (const Again *again, const TzProblem *problem)
{
  TzSpan span = find (again, problem->span), title = find (again, problem->title);
  return (TzProblem){.span = span,
                     .title = title,
                     .label = find_label (again, span, title),
                     .heading = problem->heading,
                     .shares_answer_of = -1,
                     .rule = problem->rule,
                     .certainty = problem->certainty};
}

/* Each is read as if there were no other. Returns: (transfer full) (element-type TzProblem): in the order of
 * @numbers. */
static GArray *
read_each (Again *again, const TzAnalysis *analysis, const GArray *numbers)
{
  GArray *problems = again->reading.out->problems;
  GArray *read = g_array_sized_new (FALSE, FALSE, sizeof (TzProblem), numbers->len);
  for (guint i = 0; i < numbers->len; i++) {
    guint number = g_array_index (numbers, guint, i);
    TzProblem alone = strip (again, &g_array_index (analysis->problems, TzProblem, number));
    g_array_set_size (problems, 0);
    g_array_append_val (problems, alone);
    read_problems (again);
    g_array_append_vals (read, problems->data, 1);
  }
  return read;
}

/* Measures stand behind those that were known. */
static void
take_problems (TzAnalysis *analysis, const TzAnalysis *out, const GArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++) {
    guint number = g_array_index (numbers, guint, i);
    TzProblem *problem = &g_array_index (analysis->problems, TzProblem, number);
    TzProblem read = g_array_index (out->problems, TzProblem, i);
    read.span = problem->span;
    read.title = problem->title;
    read.first_measure += analysis->measures->len;
    keep_words (analysis, &read);
    *problem = read;
  }
  g_array_append_vals (analysis->measures, out->measures->data, out->measures->len);
}

static void
note_headings (Again *again, const TzAnalysis *analysis)
{
  for (guint i = 0; i < analysis->headings->len; i++) {
    TzHeading heading = g_array_index (analysis->headings, TzHeading, i);
    heading.span = find (again, heading.span);
    g_array_append_val (again->reading.out->headings, heading);
  }
}

void
tz_analysis_read_within (TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon,
                         const GArray *numbers)
{
  if (numbers->len == 0)
    return;
  Again again;
  begin (&again, analysis, text, lexicon);
  note_headings (&again, analysis);
  TzAnalysis *out = again.reading.out;
  g_autoptr (GArray) read = read_each (&again, analysis, numbers);
  swap (&out->problems, &read);
  if (again.flat != NULL)
    tz_flat_restore (again.flat, out);
  take_problems (analysis, out, numbers);
  end (&again);
}

/* ---- A wording ---- */

static gboolean
closes_wording (gunichar c)
{
  return tz_lines_is_stop (c) || c == ':' || c == ',' || c == ' ' || c == '\n';
}

TzSpan
tz_analysis_find_wording (const TzText *text, TzSpan line)
{
  static const char32_t *const openings[] = {U"针对", U"关于", NULL};
  const gunichar *s = tz_text_get_folded (text);
  guint32 start = tz_lines_skip_blanks (s, line.start, line.end);
  TzLabel label;
  if (tz_label_read (s, start, line.end, &label))
    start = MIN (tz_lines_skip_blanks (s, label.content, line.end), line.end);
  start += tz_scan_any (s + start, openings);
  guint32 end = tz_scan_find (s, start, line.end, U'。');
  while (end > start && closes_wording (s[end - 1]))
    end--;
  return tz_span (MIN (start, end), end);
}
