#include "outline.h"
#include "status.h"

#define TITLE_MAX 120
#define HEADING_MAX 40
#define MANY_WORDED 4

/* So many labels are read, one in 40 bytes of the longest text: more are no outline. */
#define MAX_MARKS 250000

/* 1.【问题】…: Returns: where the wording behind the box begins, @i where there is no box. */
static guint32
skip_boxed_label (const TzReading *reading, guint32 i, guint32 end)
{
  const gunichar *s = reading->s;
  guint n = i < end && s[i] == '[' ? tz_reading_match (reading, i + 1, TZ_WORD_PROBLEM_LABEL) : 0;
  return n > 0 && s[i + 1 + n] == ']' ? tz_lines_skip_blanks (s, i + n + 2, end) : i;
}

/* 反馈问题： between the number and the wording belongs to the label; the wording may follow on the next
 * line. */
static void
skip_problem_label (const TzOutline *outline, TzMark *mark, TzLine *line)
{
  const TzReading *reading = outline->reading;
  mark->content = skip_boxed_label (reading, mark->content, mark->end);
  guint n = tz_reading_match (reading, mark->content, TZ_WORD_PROBLEM_LABEL);
  guint32 after = tz_lines_skip_blanks (reading->s, mark->content + n, mark->end);
  if (n > 0 && reading->s[after] == ':' && mark->content == mark->label_end)
    mark->label_end += n;
  if (n > 0 && after >= mark->end)
    mark->content = mark->end;
  else if (n > 0 && reading->s[after] == ':')
    mark->content = tz_lines_skip_blanks (reading->s, after + 1, mark->end);
  else if (n > 0 && reading->s[after] == U'“') /* 反馈意见“…” */
    mark->content = after;
  TzLine next;
  TzLabel label;
  if (mark->content < mark->end || !tz_lines_next (reading, line->next, &next) ||
      tz_label_read (reading->s, next.start, next.end, &label) ||
      tz_field_opens (reading, next.start, next.end))
    return;
  guint named = tz_reading_match (reading, next.start, TZ_WORD_PROBLEM_LABEL);
  gboolean labelled = named > 0 && reading->s[next.start + named] == ':';
  mark->content = labelled ? tz_lines_skip_blanks (reading->s, next.start + named + 1, next.end) : next.start;
  mark->end = next.end;
  line->next = next.next;
}

/* A short line without number that heads what follows. */
static gboolean
read_titled (const TzReading *reading, const TzLine *line, TzMark *mark)
{
  const gunichar *s = reading->s;
  gunichar last = s[line->end - 1];
  if (line->end - line->start > HEADING_MAX || tz_lines_is_stop (last) || last == ',' || last == ')')
    return FALSE;
  guint32 end = line->end - (last == ':');
  guint gaps = 0; /* the cells of a table's head */
  for (guint32 i = line->start; i < end; i++) {
    gaps += s[i] == ' ' && s[i + 1] != ' ';
    if (tz_lines_is_stop (s[i]) || s[i] == ':' || gaps > 1)
      return FALSE;
  }
  *mark = (TzMark){.start = line->start,
                   .label_end = line->start,
                   .content = line->start,
                   .end = line->end,
                   .kind = TZ_LABEL_TITLED};
  return (tz_outline_heading_flags (reading, line->start, end) & (TZ_MARK_NEXT | TZ_MARK_SECTION)) != 0;
}

static void
add_mark (TzOutline *outline, TzMark *mark, TzLine *line)
{
  skip_problem_label (outline, mark, line);
  mark->flags |= tz_outline_wording_flags (outline->reading, mark);
  g_array_append_val (outline->marks, *mark);
}

/* A status in brackets may stand before the label, 【已完成】1.…, or behind it. */
static gboolean
read_labelled (const TzReading *reading, guint32 start, guint32 end, TzMark *mark)
{
  TzLabel label;
  TzStatus status;
  guint32 boxed = tz_status_match_boxed (reading, start, end, &status);
  if (!tz_label_read (reading->s, start + boxed, end, &label))
    return FALSE;
  label.content += tz_status_match_boxed (reading, label.content, end, &status);
  *mark = (TzMark){.start = start,
                   .label_end = label.end,
                   .content = MIN (label.content, end),
                   .end = end,
                   .number = label.number,
                   .kind = label.kind};
  return TRUE;
}

/* Of fields, from field @i on, the first at @position or behind it: fewer steps than tz_outline_field_after() where one
 * place after the other is asked for. */
static guint
next_field (const TzOutline *outline, guint i, guint32 position)
{
  while (i < outline->fields->len && g_array_index (outline->fields, TzField, i).start < position)
    i++;
  return i;
}

static gboolean
begins_field (const TzOutline *outline, guint i, guint32 start)
{
  return i < outline->fields->len && g_array_index (outline->fields, TzField, i).start == start;
}

static gboolean
is_field_line (const TzOutline *outline, guint32 start)
{
  return begins_field (outline, tz_outline_field_after (outline, start), start);
}

/* 关于…的问题, and nothing else on the line but what can follow a title. */
static gboolean
is_wording_only (const TzOutline *outline, guint32 start, guint32 end)
{
  const gunichar *s = outline->reading->s;
  guint32 i = start;
  while (i < end && !tz_scan_is (s + i, U"的问题"))
    i++;
  if (i >= end || i > start + HEADING_MAX || !tz_outline_is_own_wording (s, start, i))
    return FALSE;
  i += 3;
  TzStatus status;
  guint length, number;
  guint32 at;
  i += tz_status_match_boxed (outline->reading, i, end, &status);
  i += tz_status_match_joined (outline->reading, i, end, &status, &at);
  i += i < end && (tz_lines_is_stop (s[i]) || s[i] == ':');
  return i >= end || is_field_line (outline, i) || tz_outline_is_ordinal (s, i, &length, &number);
}

/* 针对…久拖不决。 or 针对“…反弹”，…: without 问题 behind it, as the others have it, it tells of a lack all the same. */
static gboolean
leaves_out_problem (const TzReading *reading, guint32 start, guint32 end)
{
  const gunichar *s = reading->s;
  guint32 from = start + tz_scan_is (s + start, U"针对");
  if (from == start)
    return FALSE;
  guint quoted = tz_outline_quotation (s, from, MIN (end, start + TITLE_MAX));
  if (quoted > 0)
    return s[from + quoted] == ',' && tz_outline_has_lack (reading, from, from + quoted);
  guint32 stop = tz_scan_find (s, from, end, U'。');
  return stop + 1 < end && tz_outline_ends_in_lack (reading, from, stop);
}

/* A line without a number that words a problem: 针对…问题 with a lack in it, or 反馈问题：… */
static gboolean
read_worded (const TzOutline *outline, guint32 start, guint32 end, TzMark *mark)
{
  const TzReading *reading = outline->reading;
  const gunichar *s = reading->s;
  *mark = (TzMark){.start = start, .label_end = start, .content = start, .end = end, .kind = TZ_LABEL_WORDED};
  guint n = tz_reading_match (reading, start, TZ_WORD_PROBLEM_LABEL);
  if (n > 0 && s[start + n] == ':')
    return TRUE;
  guint opening = tz_outline_worded_opening (s, start, end);
  if (opening == 0) {
    mark->flags = TZ_MARK_DOUBTED;
    return leaves_out_problem (reading, start, end);
  }
  gboolean clear = tz_outline_has_lack (reading, start, MIN (end, start + TZ_WORDING_LOOK)) ||
                   s[start + 1] == U'“' || s[start + 2] == U'“' || is_wording_only (outline, start, end);
  mark->flags = clear ? 0 : TZ_MARK_DOUBTED;
  return clear || opening > 1;
}

/* What follows the first title follows them all: the status or the answer. */
static TzFieldType
opening_type (const TzOutline *outline)
{
  for (guint i = 0; i < outline->fields->len; i++) {
    const TzField *field = &g_array_index (outline->fields, TzField, i);
    if (field->opens_line && field->type != TZ_FIELD_META)
      return field->type;
  }
  return TZ_FIELD_META;
}

/* A line without label that a field follows on the next line, or a heading without number. */
static gboolean
read_bare (const TzOutline *outline, guint32 start, const TzLine *line, TzMark *mark)
{
  const TzReading *reading = outline->reading;
  *mark =
      (TzMark){.start = start, .label_end = start, .content = start, .end = line->end, .kind = TZ_LABEL_BARE};
  guint length, number;
  if (line->end - start > TITLE_MAX || tz_outline_is_ordinal (reading->s, start, &length, &number))
    return FALSE;
  guint32 next = tz_lines_skip_blanks (reading->s, line->next, reading->n);
  gboolean clear = tz_outline_has_lack (reading, start, line->end);
  mark->flags = clear ? 0 : TZ_MARK_DOUBTED;
  if (!is_field_line (outline, next))
    return FALSE;
  TzFieldType type = g_array_index (outline->fields, TzField, tz_outline_field_after (outline, next)).type;
  if (type == TZ_FIELD_META)
    return clear;
  return type == opening_type (outline) && (clear || line->end - start <= HEADING_MAX);
}

/* A line without a number in words that no list knows words a problem only where many others are worded so.
 */
static void
settle_doubts (TzOutline *outline)
{
  GArray *marks = outline->marks;
  guint clear[TZ_N_LABELS] = {0}, kept = 0;
  for (guint i = 0; i < marks->len; i++) {
    const TzMark *mark = &g_array_index (marks, TzMark, i);
    clear[mark->kind] += !(mark->flags & TZ_MARK_DOUBTED);
  }
  for (guint i = 0; i < marks->len; i++) {
    TzMark mark = g_array_index (marks, TzMark, i);
    if (!(mark.flags & TZ_MARK_DOUBTED) || clear[mark.kind] >= MANY_WORDED)
      g_array_index (marks, TzMark, kept++) = mark;
  }
  g_array_set_size (marks, kept);
}

/* Where the next problem begins on the same line: …。2.…不到位。 or …；问题2：…不到位。 */
static guint32
find_next_on_line (const TzOutline *outline, const TzMark *mark, guint32 end)
{
  const TzReading *reading = outline->reading;
  const gunichar *s = reading->s;
  for (guint32 i = mark->content; (i = tz_reading_find_sign (reading, i, end, TZ_SIGN_SENTENCE) + 1) < end;) {
    TzMark next;
    if (s[i - 1] != U'。' && mark->kind != TZ_LABEL_PROBLEM)
      continue;
    if (!read_labelled (reading, i, end, &next) || next.kind != mark->kind || next.number != mark->number + 1)
      continue;
    guint field = tz_outline_field_after (outline, next.content);
    gboolean answered = field < outline->fields->len &&
                        g_array_index (outline->fields, TzField, field).start < next.content + HEADING_MAX;
    if (answered || (tz_outline_wording_flags (reading, &next) & TZ_MARK_LACK_END))
      return i;
  }
  return end;
}

static void
add_labelled (TzOutline *outline, TzMark *mark, TzLine *line)
{
  guint32 end = line->end;
  mark->end = find_next_on_line (outline, mark, end);
  for (guint32 start = mark->end; start < end; start = mark->end) {
    add_mark (outline, mark, line);
    read_labelled (outline->reading, start, end, mark);
    mark->end = find_next_on_line (outline, mark, end);
  }
  add_mark (outline, mark, line);
}

/* A row of a table: the wording is its first cell. */
static void
add_row (TzOutline *outline, TzMark *mark, TzLine *line)
{
  mark->end = tz_outline_cell_end (outline->reading->s, mark->content, line->end);
  add_mark (outline, mark, line);
}

/* A row whose cells are lines, or the head of such a table, is read as a whole. */
static gboolean
read_table_row (TzOutline *outline, guint *next, TzLine *line)
{
  const TzRow *row = *next < outline->rows->len ? &g_array_index (outline->rows, TzRow, *next) : NULL;
  if (row == NULL || row->start != line->start)
    return FALSE;
  TzMark mark = row->mark;
  mark.flags |= tz_outline_wording_flags (outline->reading, &mark);
  if (mark.kind != TZ_LABEL_NONE)
    g_array_append_val (outline->marks, mark);
  line->next = row->end;
  (*next)++;
  return TRUE;
}

/* What follows each mark before the next. */
static void
look_behind_marks (TzOutline *outline)
{
  const TzReading *reading = outline->reading;
  guint field = 0;
  for (guint i = 0; i < outline->marks->len; i++) {
    TzMark *mark = &g_array_index (outline->marks, TzMark, i);
    guint32 next =
        i + 1 < outline->marks->len ? g_array_index (outline->marks, TzMark, i + 1).start : reading->n;
    mark->field = field = next_field (outline, field, mark->start);
    if (field < outline->fields->len && g_array_index (outline->fields, TzField, field).start < next)
      mark->flags |= TZ_MARK_FIELD;
    if (tz_lines_skip_blanks (reading->s, mark->end, reading->n) < next)
      mark->flags |= TZ_MARK_ANSWERED;
  }
}

void
tz_outline_find_marks (TzOutline *outline)
{
  const TzReading *reading = outline->reading;
  TzLine line;
  guint row = 0, field = 0;
  gboolean in_body = FALSE; /* lines above the first paragraph are the title's */
  guint32 from = 0;
  for (; outline->marks->len < MAX_MARKS && tz_lines_next (reading, from, &line); from = line.next) {
    in_body = in_body || tz_lines_holds_stop (reading, line.start, line.end);
    if (read_table_row (outline, &row, &line))
      continue;
    guint32 start = tz_lines_skip_debris (reading->s, line.start, line.end);
    field = next_field (outline, field, start);
    if (begins_field (outline, field, start))
      continue;
    TzMark mark;
    gboolean labelled = read_labelled (reading, start, line.end, &mark);
    if (labelled && outline->survey.has_rows &&
        tz_outline_cell_end (reading->s, mark.content, line.end) < line.end)
      add_row (outline, &mark, &line);
    else if (labelled)
      add_labelled (outline, &mark, &line);
    else if ((outline->survey.lists_problems && tz_outline_read_listed (reading, start, line.end, &mark)) ||
             read_worded (outline, start, line.end, &mark) || read_bare (outline, start, &line, &mark) ||
             (in_body && read_titled (reading, &line, &mark)))
      add_mark (outline, &mark, &line);
  }
  if (outline->marks->len >= MAX_MARKS)
    tz_reading_leave_out (outline->reading, from);
  settle_doubts (outline);
  look_behind_marks (outline);
}
