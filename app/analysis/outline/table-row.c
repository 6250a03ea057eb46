#include "table-row.h"

#include "status.h"

/* What the lines of one row are held against. */
typedef struct {
  TzOutline *outline;
  const TzColumns *columns;
  const TzLine *lines;
  guint n;
  guint8 places[TZ_ROW_LINES]; /* the column of each line */
} Row;

TzMark
tz_row_mark (const TzReading *reading, const TzLine *line)
{
  TzLabel label;
  TzMark mark = {.start = line->start,
                 .label_end = line->start,
                 .content = line->start,
                 .end = line->end,
                 .kind = TZ_LABEL_CELL};
  if (tz_label_read (reading->s, line->start, line->end, &label)) {
    mark.label_end = label.end;
    mark.content = label.content;
    mark.number = (guint16)label.number;
  }
  return mark;
}

gboolean
tz_row_read_number (const TzReading *reading, const TzLine *line, TzMark *mark)
{
  TzLabel label;
  guint digits = tz_scan_digits (reading->s + line->start, 4);
  if (digits > 0 && digits < 4 && line->start + digits == line->end && reading->s[line->start] != '0') {
    label = (TzLabel){.number = tz_scan_number (reading->s + line->start, digits), .end = line->end};
  } else if (!tz_label_read (reading->s, line->start, line->end, &label) || label.content < line->end ||
             label.kind == TZ_LABEL_PROBLEM || label.kind == TZ_LABEL_CLASS) {
    return FALSE;
  }
  *mark = (TzMark){.start = line->start,
                   .label_end = label.end,
                   .content = line->end,
                   .end = line->end,
                   .number = (guint16)label.number,
                   .kind = TZ_LABEL_CELL};
  return TRUE;
}

gboolean
tz_row_lacks (const TzReading *reading, const TzLine *line)
{
  return tz_outline_has_lack (reading, line->start, MIN (line->end, line->start + TZ_WORDING_LOOK));
}

/* A cell on the line of its row that says a status and nothing else: another cell may follow. */
static void
read_cell_status (const Row *row, const TzLine *line, TzField *field)
{
  TzStatus status;
  const TzReading *reading = row->outline->reading;
  guint32 n = tz_status_match (reading, line->start, line->end, &status);
  if (!row->columns->on_lines || n == 0 || !tz_columns_state (reading, line))
    return;
  field->type = TZ_FIELD_STATUS;
  field->status = status;
  field->end = line->start + n;
}

static void
add_field (const Row *row, const TzLine *line, TzColumn column)
{
  TzField field = {.start = line->start,
                   .content = line->start,
                   .end = line->start,
                   .type = TZ_FIELD_META,
                   .opens_line = TRUE};
  if (column == TZ_COLUMN_ANSWER || column == TZ_COLUMN_STATE || column == TZ_COLUMN_STATUS) {
    field.type = TZ_FIELD_ANSWER;
    tz_field_read_status (row->outline->reading, &field);
    read_cell_status (row, line, &field);
  }
  g_array_append_val (row->outline->cells, field);
}

/* The wording goes on on the next line where no sentence has ended. */
static gboolean
goes_on (const TzReading *reading, const TzLine *line, const TzLine *next)
{
  guint length, number;
  TzLabel label;
  return !tz_lines_is_stop (reading->s[line->end - 1]) &&
         !tz_outline_is_ordinal (reading->s, next->start, &length, &number) &&
         !tz_label_read (reading->s, next->start, next->end, &label);
}

/* The column of line @i. */
static TzColumn
column_of (const Row *row, guint i)
{
  guint place = row->places[i];
  return place < row->columns->n ? (TzColumn)row->columns->at[place] : TZ_COLUMN_REST;
}

/* 反馈问题：… in the cell */
static guint32
skip_label (const TzReading *reading, guint32 i)
{
  guint n = tz_reading_match (reading, i, TZ_WORD_PROBLEM_LABEL);
  return n > 0 && reading->s[i + n] == ':' ? tz_lines_skip_blanks (reading->s, i + n + 1, reading->n) : i;
}

/* The wording is what stands in the column of problems, up to the end of its first sentence or line. Returns: whether it
 * suits a problem. */
static gboolean
take_wording (const Row *row, TzMark *mark)
{
  const TzReading *reading = row->outline->reading;
  const TzLine *lines = row->lines;
  guint i = 0;
  while (i < row->n && column_of (row, i) != TZ_COLUMN_PROBLEM)
    i++;
  if (i == row->n)
    return TRUE;
  if (row->columns->on_lines && !row->columns->numbered && lines[i].start > mark->start)
    *mark = tz_row_mark (reading, &lines[i]);
  else if (lines[i].start > mark->start)
    mark->content = skip_label (reading, lines[i].start);
  gboolean suits =
      tz_reading_match (reading, mark->content, TZ_WORD_ACTION) == 0 || tz_row_lacks (reading, &lines[i]);
  mark->end = lines[i].end;
  for (i++;
       i < row->n && column_of (row, i) == TZ_COLUMN_PROBLEM && goes_on (reading, &lines[i - 1], &lines[i]);
       i++)
    mark->end = lines[i].end;
  return suits;
}

/* The other cells are fields; who answers for a problem may stand on several lines. Returns: how often the columns began
 * again. */
static guint
take_cells (const Row *row, guint *filled)
{
  guint n_again = 0;
  gboolean seen[TZ_COLUMNS_MAX] = {FALSE};
  for (guint i = 0; i < row->n; i++) {
    TzColumn column = column_of (row, i);
    guint place = row->places[i];
    gboolean opens = i == 0 || place != row->places[i - 1];
    n_again += i > 0 && place < row->places[i - 1];
    if (place < row->columns->n && !seen[place]) {
      filled[place]++;
      seen[place] = TRUE;
    }
    if (column != TZ_COLUMN_PROBLEM && column != TZ_COLUMN_DETAIL &&
        (opens || column == TZ_COLUMN_META || column == TZ_COLUMN_TIME))
      add_field (row, &row->lines[i], column);
  }
  return n_again;
}

/* Of statuses that differ, each of a part of the problem, none is that of the problem. @first: the first cell of the row. */
static void
drop_partial_statuses (GArray *cells, guint first)
{
  const TzField *status = NULL;
  gboolean differ = FALSE;
  for (guint i = first; i < cells->len; i++) {
    const TzField *cell = &g_array_index (cells, TzField, i);
    if (cell->type != TZ_FIELD_STATUS)
      continue;
    differ = differ || (status != NULL && status->status != cell->status);
    status = cell;
  }
  for (guint i = first; differ && i < cells->len; i++) {
    TzField *cell = &g_array_index (cells, TzField, i);
    if (cell->type == TZ_FIELD_STATUS)
      cell->type = TZ_FIELD_META;
  }
}

void
tz_row_take (TzOutline *outline, const TzColumns *columns, const TzMark *mark, const TzLine *lines, guint n,
             gboolean is_last, TzRowTally *tally)
{
  guint rest = 0, first_cell = outline->cells->len;
  Row row = {.outline = outline, .columns = columns, .lines = lines, .n = n};
  tz_columns_assign (outline->reading, columns, lines, n, is_last, row.places);
  for (; row.n > 0 && column_of (&row, row.n - 1) == TZ_COLUMN_REST; row.n--)
    rest += !is_last && !tz_columns_heads (outline->reading, &lines[row.n - 1]);
  TzRow taken = {mark->start, *mark, row.n > 0 ? lines[row.n - 1].end : mark->label_end};
  gboolean suits = take_wording (&row, &taken.mark);
  guint n_again = take_cells (&row, tally->filled);
  drop_partial_statuses (outline->cells, first_cell);
  g_array_append_val (outline->rows, taken);
  tally->n_rows++;
  tally->gaps += rest + !suits + n_again;
}
