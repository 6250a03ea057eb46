#include "outline.h"
#include "status.h"

#define CLEAR_WORDING 4
#define WORDING_MAX 80
#define FIELD_KINDS (TZ_WORD_STATUS_LABEL | TZ_WORD_ANSWER_LABEL | TZ_WORD_META_LABEL)

static gboolean
opens_bracket (gunichar c)
{
  return c == '[' || c == '(';
}

static gboolean
closes_bracket (gunichar c)
{
  return c == ']' || c == ')';
}

/* 一是, （1） or 1. right after the label, where the colon was left out. */
static gboolean
enumeration_follows (const TzReading *reading, guint32 i)
{
  TzLabel label;
  guint length, number;
  if (tz_outline_is_ordinal (reading->s, i, &length, &number))
    return number == 1;
  return tz_label_read (reading->s, i, MIN (i + 8, reading->n), &label) && label.number == 1;
}

/* The words of a label at @i and what closes it: a colon, or at the start of a line its end or an
 * enumeration. */
static gboolean
read_field (const TzReading *reading, guint32 i, gboolean opens_line, gboolean needs_colon, TzField *field)
{
  const gunichar *s = reading->s;
  gboolean boxed = opens_bracket (s[i]);
  guint32 j = tz_lines_skip_spaces (s, i + boxed);
  guint n = tz_reading_match (reading, j, FIELD_KINDS);
  if (n == 0)
    return FALSE;
  TzWordKinds kinds = tz_beginning_kinds_of (tz_reading_begin (reading, j), n);
  TzField aside;
  guint32 after = tz_field_skip_aside (reading, tz_lines_skip_spaces (s, j + n), &aside);
  gboolean colon = s[after] == ':';
  if (boxed) {
    after += colon;
    if (!closes_bracket (s[after]))
      return FALSE;
    after = tz_lines_skip_spaces (s, after + 1);
    colon = colon || s[after] == ':' || s[i] == '[';
  }
  field->type = kinds & TZ_WORD_META_LABEL ? TZ_FIELD_META : TZ_FIELD_ANSWER;
  field->start = i;
  field->content = tz_lines_skip_spaces (s, after + (s[after] == ':'));
  field->end = field->content;
  field->opens_line = opens_line;
  if (colon)
    return TRUE;
  if (needs_colon || field->type == TZ_FIELD_META)
    return FALSE;
  TzStatus status;
  guint32 wording = tz_status_match (reading, after, reading->n, &status);
  if (wording > 0 && (kinds & TZ_WORD_STATUS_LABEL))
    return tz_lines_is_end (s, tz_lines_skip_spaces (s, after + wording));
  if (n >= CLEAR_WORDING && after > j + n && tz_scan_is_han (s[after])) /* the next cell of a table */
    return TRUE;
  return (n > 2 && (tz_lines_is_end (s, after) || boxed)) || (n > 2 && enumeration_follows (reading, after));
}

/* 1.问题表现：… between 2.整改措施： and a title above: it describes the problem. */
static gboolean
read_detail (const TzReading *reading, guint32 i, TzField *field)
{
  static const char32_t *const details[] = {U"问题表现:", U"具体表现:", U"主要表现:", NULL};
  guint n = tz_scan_any (reading->s + i, details);
  *field = (TzField){.start = i, .content = i + n, .end = i + n, .type = TZ_FIELD_META, .opens_line = TRUE};
  return n > 0;
}

/* `（二）整改措施：` under a problem is a field, `二、整改落实情况` a heading. */
static gboolean
read_numbered_field (const TzReading *reading, guint32 i, TzField *field)
{
  TzLabel label;
  if (!tz_label_read (reading->s, i, reading->n, &label))
    return FALSE;
  if (label.kind == TZ_LABEL_CHINESE || label.kind == TZ_LABEL_CLASS || label.kind == TZ_LABEL_PROBLEM)
    return FALSE;
  if (!read_field (reading, label.content, TRUE, label.kind == TZ_LABEL_BRACKET, field) &&
      !read_detail (reading, label.content, field))
    return FALSE;
  field->start = i;
  return TRUE;
}

/* Such a label in a line that says a status and nothing else. */
static gboolean
read_stated_field (const TzReading *reading, guint32 i, TzField *field)
{
  const gunichar *s = reading->s;
  guint32 content = tz_field_skip_general (s, i);
  if (content == i)
    return FALSE;
  TzStatus status;
  guint32 n = tz_status_match (reading, content, reading->n, &status);
  *field = (TzField){.start = i,
                     .content = content,
                     .end = content + n,
                     .type = TZ_FIELD_STATUS,
                     .status = status,
                     .opens_line = TRUE};
  return n > 0 &&
         tz_lines_is_end (s, tz_lines_skip_spaces (s, field->end + tz_lines_is_stop (s[field->end])));
}

/* Whether no sentence has ended in the line before @i, nor is it longer than a wording. */
static gboolean
closes_wording (const gunichar *s, guint32 i)
{
  guint32 start = i > WORDING_MAX ? i - WORDING_MAX : 0;
  while (i > start && s[i - 1] != '\n' && !tz_lines_is_stop (s[i - 1]))
    i--;
  return i == 0 || s[i - 1] == '\n';
}

/* …不严（整改进度：已完成）: said in an answer it may be of a part. */
static gboolean
read_boxed_status (const TzReading *reading, guint32 i, TzField *field)
{
  const gunichar *s = reading->s;
  guint32 after = tz_field_skip_aside (reading, i, field);
  field->start = i;
  return after > i && field->content > i + 1 && tz_lines_is_end (s, after) && closes_wording (s, i);
}

/* A field at the start of a line. */
static gboolean
read_opening_field (const TzReading *reading, guint32 i, TzField *field)
{
  return read_field (reading, i, TRUE, FALSE, field) || read_numbered_field (reading, i, field) ||
         read_stated_field (reading, i, field);
}

gboolean
tz_field_opens (const TzReading *reading, guint32 i, G_GNUC_UNUSED guint32 end)
{
  TzField field;
  return read_opening_field (reading, i, &field);
}

gboolean
tz_field_states (const TzReading *reading, const TzLine *line)
{
  TzField field;
  if (read_stated_field (reading, line->start, &field))
    return TRUE;
  if (!read_field (reading, line->start, TRUE, TRUE, &field))
    return FALSE;
  tz_field_read_status (reading, &field);
  return field.type == TZ_FIELD_STATUS && field.end == line->end;
}

static gboolean
is_boundary (const gunichar *s, guint32 i)
{
  while (i > 0 && s[i - 1] == ' ')
    i--;
  if (i == 0)
    return TRUE;
  gunichar before = s[i - 1];
  if (before == '\n' || tz_lines_is_stop (before) || closes_bracket (before) || before == ',' ||
      before == '.' || before == U'”')
    return TRUE;
  return before == U'题' && i > 1 && s[i - 2] == U'问';
}

/* The fields of a row are its cells. Returns: where the row that begins at @i ends, @i where none does. */
static guint32
take_row (TzOutline *outline, guint *next, guint *next_cell, guint32 i)
{
  const TzRow *row = *next < outline->rows->len ? &g_array_index (outline->rows, TzRow, *next) : NULL;
  if (row == NULL || row->start != i)
    return i;
  guint first = *next_cell;
  while (*next_cell < outline->cells->len &&
         g_array_index (outline->cells, TzField, *next_cell).start < row->end)
    (*next_cell)++;
  g_array_append_vals (outline->fields, &g_array_index (outline->cells, TzField, first), *next_cell - first);
  (*next)++;
  return row->end;
}

/* 责任领导：某某 整改时限：9月底 完成情况：已完成: in a line of such fields a blank is enough between them. */
static gboolean
follows_meta (const TzOutline *outline, guint32 i)
{
  const TzField *last =
      outline->fields->len == 0 ? NULL : &g_array_index (outline->fields, TzField, outline->fields->len - 1);
  const gunichar *s = outline->reading->s;
  return last != NULL && last->type == TZ_FIELD_META && s[i - 1] == ' ' && i < last->content + WORDING_MAX &&
         tz_scan_find (s, last->content, i, '\n') == i;
}

/* 整改情况（已完成）：一是…: the answer, and its status beside the label. */
static void
add_aside (TzOutline *outline, const TzField *answer)
{
  TzField aside;
  for (guint32 i = answer->start + 1; answer->type == TZ_FIELD_ANSWER && i < answer->content; i++)
    if (tz_field_skip_aside (outline->reading, i, &aside) > i) {
      aside.start = answer->start;
      g_array_append_val (outline->fields, aside);
      return;
    }
}

gboolean
tz_field_is_aside (const TzOutline *outline, guint i)
{
  const TzField *field = &g_array_index (outline->fields, TzField, i);
  return i > 0 && (field - 1)->start == field->start;
}

void
tz_outline_find_fields (TzOutline *outline)
{
  const TzReading *reading = outline->reading;
  gboolean opens_line = TRUE;
  guint row = 0, cell = 0;
  const TzSigns signs = TZ_SIGN_LINE | TZ_SIGN_BRACKET | TZ_SIGN_FIELD;
  for (guint32 i = 0; i < reading->n; i++) {
    if (!opens_line && (i = tz_reading_next_sign (reading, i, signs)) == reading->n)
      break;
    gunichar c = reading->s[i];
    if (c == '\n' || c == ' ' || (opens_line && tz_lines_is_bullet (c))) {
      opens_line = opens_line || c == '\n';
      continue;
    }
    guint32 row_end = opens_line ? take_row (outline, &row, &cell, i) : i;
    if (row_end > i) {
      i = row_end - 1;
      opens_line = FALSE;
      continue;
    }
    TzField field;
    gboolean found = FALSE;
    if (opens_line)
      found = read_opening_field (reading, i, &field);
    else if (read_boxed_status (reading, i, &field))
      found = TRUE;
    else if ((opens_bracket (c) || tz_reading_has_sign (reading, i, TZ_SIGN_FIELD)) &&
             (is_boundary (reading->s, i) || follows_meta (outline, i)))
      found = read_field (reading, i, FALSE, TRUE, &field);
    opens_line = FALSE;
    if (!found)
      continue;
    if (field.type != TZ_FIELD_STATUS)
      tz_field_read_status (reading, &field);
    g_array_append_val (outline->fields, field);
    add_aside (outline, &field);
    i = MAX (field.content, i + 1) - 1;
  }
}

gboolean
tz_field_same_label (const gunichar *s, const TzField *one, const TzField *other)
{
  guint32 n = one->content - one->start;
  if (n == 0 || other->content - other->start != n) /* cells of a table have no labels */
    return FALSE;
  for (guint32 i = 0; i < n; i++)
    if (s[one->start + i] != s[other->start + i])
      return FALSE;
  return TRUE;
}

guint
tz_outline_field_after (const TzOutline *outline, guint32 position)
{
  const TzField *fields = (const TzField *)(gpointer)outline->fields->data;
  guint first = 0;
  for (guint left = outline->fields->len; left > 0;) { /* halved without a branch on what is found */
    guint half = (left + 1) / 2;
    first += half * (fields[first + half - 1].start < position);
    left -= half;
  }
  return first;
}
