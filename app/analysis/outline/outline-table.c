#include "table-row.h"

/* A table of which every cell became a line, or some lines, or every row. Its head names the columns; a row begins with its
 * number alone on a line or, where the rows have none, with the wording of a problem when the row before is
 * full. Where the head is lost, the numbers alone tell of it, with a lack on the line below. */

#define MIN_ROWS 3
#define MAX_EMPTY 0.4
#define CELLS_LOOK 8 /* so many lines below the head tell whether rows are on lines */
#define LOST_MAX 2   /* so many rows at most are lost between two numbers */

typedef struct {
  TzOutline *outline;
  TzColumnWords words;
  TzColumns columns;
  guint32 line_end; /* of the printed line that is read */
  gboolean ended;
  guint number; /* of the last row */
  TzRowTally tally;
  TzMark mark; /* of the open row; its kind is TZ_LABEL_NONE where none is */
  TzLine lines[TZ_ROW_LINES];
  guint n;
  TzRow head; /* the last one read, its end 0 where it was left behind */
} Table;

/* The next cell, or line of one. @line_end: (inout): where the printed line ends that @from is on, and that @line is on. */
static gboolean
next_line (const Table *table, guint32 from, guint32 *line_end, TzLine *line)
{
  const TzReading *reading = table->outline->reading;
  const gunichar *s = reading->s;
  guint32 start = from;
  while (start < *line_end && s[start] == ' ')
    start++;
  if (start >= *line_end) {
    if (!tz_lines_next (reading, from, line))
      return FALSE;
    start = line->start;
    *line_end = line->end;
  }
  guint32 end = start;
  while (end < *line_end && s[end] != ' ')
    end++;
  if (table->columns.on_lines)
    *line = (TzLine){start, end, end};
  return TRUE;
}

/* Whether a row may begin at @line. */
static gboolean
begins_row (const Table *table, const TzLine *line)
{
  return !table->columns.on_lines || tz_columns_begins_line (table->outline->reading, line);
}

/* What stands behind @line, the last that was read. */
static gboolean
look_ahead (const Table *table, const TzLine *line, TzLine *next)
{
  guint32 line_end = table->line_end;
  return next_line (table, line->next, &line_end, next);
}

/* The number of a page stands alone on a line as well; behind it a sentence goes on. */
static gboolean
opens_numbered (const Table *table, const TzLine *line, TzMark *mark)
{
  const TzReading *reading = table->outline->reading;
  TzLine next;
  if (!begins_row (table, line) || !tz_row_read_number (reading, line, mark) ||
      !look_ahead (table, line, &next))
    return FALSE;
  guint number = mark->number;
  if (table->mark.kind == TZ_LABEL_NONE)
    return TRUE;
  if (number > table->number && number <= table->number + 1 + LOST_MAX && tz_row_lacks (reading, &next))
    return TRUE;
  gboolean goes_on = number == table->number + 1 || number == 1;
  return goes_on && table->n > 1 && !tz_lines_holds_stop (reading, next.start, next.end);
}

static gboolean
ends_table (const TzReading *reading, const TzLine *heading)
{
  return tz_lines_is_tail (reading, heading) ||
         (tz_outline_heading_flags (reading, heading->start, heading->end) & TZ_MARK_NEXT);
}

/* Whether the status of the open row, and a line for each column behind that, have been read. */
static gboolean
is_closed (const Table *table)
{
  guint behind = 0;
  for (guint i = table->columns.n; i > 0; i--, behind++)
    if (table->columns.at[i - 1] == TZ_COLUMN_STATUS || table->columns.at[i - 1] == TZ_COLUMN_STATE)
      return behind < table->n &&
             tz_columns_state (table->outline->reading, &table->lines[table->n - 1 - behind]);
  return FALSE;
}

/* Whether @line goes on with a list in a cell of the open row. */
static gboolean
goes_on_with_list (const Table *table, const TzLine *line)
{
  const TzReading *reading = table->outline->reading;
  guint number = tz_columns_list_number (reading, line);
  for (guint i = 1; number > 1 && i < MIN (table->n, TZ_ROW_LINES); i++)
    if (tz_columns_list_number (reading, &table->lines[i]) == number - 1)
      return TRUE;
  return FALSE;
}

/* A row on a line begins with a problem, or with the class before it; the cells of the row before may have more lines. */
static gboolean
opens_on_line (const Table *table, const TzLine *line)
{
  const TzReading *reading = table->outline->reading;
  TzLine next;
  gboolean full = table->mark.kind == TZ_LABEL_NONE || table->n + 1 >= table->columns.n;
  if (!full || !begins_row (table, line) || !look_ahead (table, line, &next) || begins_row (table, &next))
    return FALSE;
  if (goes_on_with_list (table, line) && !is_closed (table))
    return FALSE;
  gboolean acts = tz_columns_list_number (reading, line) > 0 ||
                  tz_reading_match (reading, line->start, TZ_WORD_ACTION) > 0;
  return !acts || tz_row_lacks (reading, line) ||
         (tz_columns_heads (reading, line) && tz_row_lacks (reading, &next));
}

/* Without numbers a row is full before the next begins. */
static gboolean
opens_unnumbered (Table *table, const TzLine *line, TzMark *mark)
{
  const TzReading *reading = table->outline->reading;
  *mark = tz_row_mark (reading, line);
  gboolean heads = tz_columns_heads (reading, line);
  table->ended = table->ended || (heads && ends_table (reading, line));
  if (table->ended)
    return FALSE;
  if (table->columns.on_lines)
    return opens_on_line (table, line);
  if (table->mark.kind == TZ_LABEL_NONE)
    return !heads;
  if (heads || tz_columns_state (reading, line) || table->n + 1 < table->columns.n || table->n > TZ_ROW_LINES)
    return FALSE;
  return tz_outline_ends_in_lack (reading, mark->content, line->end) ||
         tz_columns_heads (reading, &table->lines[table->n - 1]) || is_closed (table);
}

static void
close_row (Table *table, gboolean is_last)
{
  guint n = MIN (table->n, TZ_ROW_LINES);
  if (table->mark.kind != TZ_LABEL_NONE && n > 0)
    tz_row_take (table->outline, &table->columns, &table->mark, table->lines, n, is_last, &table->tally);
}

/* A head that a page repeats is no part of a row; where none goes on behind it, it is skipped. */
static void
close_page (Table *table, gboolean is_last)
{
  close_row (table, is_last);
  const GArray *rows = table->outline->rows;
  gboolean inside = rows->len > 0 && g_array_index (rows, TzRow, rows->len - 1).end > table->head.start;
  if (table->head.end > 0 && !inside)
    g_array_append_val (table->outline->rows, table->head);
  table->head.end = 0;
}

static void
open_row (Table *table, const TzLine *line, const TzMark *mark)
{
  close_page (table, FALSE);
  table->mark = *mark;
  table->number = mark->number;
  table->n = 0;
  if (!table->columns.numbered)
    table->lines[table->n++] = *line;
}

static void
read_line (Table *table, const TzLine *line)
{
  TzMark mark;
  if (table->columns.numbered ? opens_numbered (table, line, &mark) : opens_unnumbered (table, line, &mark)) {
    open_row (table, line, &mark);
    return;
  }
  if (table->n < TZ_ROW_LINES)
    table->lines[table->n] = *line;
  table->n++;
}

/* @from: behind the head. */
static void
read_rows (Table *table, guint32 from)
{
  const TzReading *reading = table->outline->reading;
  TzLine line;
  table->line_end = from;
  for (guint32 i = from; next_line (table, i, &table->line_end, &line); i = line.next) {
    TzColumns again;
    guint32 end;
    if (table->columns.n > 0 && tz_columns_read_head (reading, &table->words, line.start, &again, &end)) {
      table->head = (TzRow){.start = line.start, .mark = {.start = line.start}, .end = end};
      line.next = end;
      continue;
    }
    read_line (table, &line);
  }
  close_page (table, TRUE);
}

/* Whether one of the first lines below the head holds some cells. */
static gboolean
has_cells (const TzReading *reading, guint32 from)
{
  TzLine line;
  for (guint i = 0; i < CELLS_LOOK && tz_lines_next (reading, from, &line); i++, from = line.next)
    if (tz_outline_cell_end (reading->s, line.start, line.end) < line.end)
      return TRUE;
  return FALSE;
}

/* Whether the first lines below the head are a number, which a heading may stand above. */
static gboolean
has_numbers (const Table *table, guint32 from)
{
  const TzReading *reading = table->outline->reading;
  TzLine line;
  TzMark mark;
  if (table->columns.at[0] == TZ_COLUMN_NUMBER)
    return TRUE;
  guint32 line_end = from;
  for (guint i = 0; i < 3 && next_line (table, from, &line_end, &line); i++, from = line.next)
    if (tz_row_read_number (reading, &line, &mark))
      return mark.number == 1;
  return FALSE;
}

/* Numbers of rows have columns of their own, which hold no other line. */
static void
drop_numbers (TzColumns *columns)
{
  guint kept = 0;
  for (guint i = 0; i < columns->n; i++)
    if (columns->at[i] != TZ_COLUMN_NUMBER)
      columns->at[kept++] = columns->at[i];
  columns->n = kept;
}

/* Makes out the columns. Returns: where the rows begin, the end of the text where there are none. */
static guint32
find_columns (Table *table)
{
  const TzReading *reading = table->outline->reading;
  const TzSurvey *survey = &table->outline->survey;
  TzLine line;
  guint32 end;
  if (!tz_lines_next (reading, survey->head, &line) ||
      !tz_columns_read_head (reading, &table->words, line.start, &table->columns, &end)) {
    table->columns =
        (TzColumns){.at = {TZ_COLUMN_PROBLEM, TZ_COLUMN_ANSWER, TZ_COLUMN_STATE}, .n = 3, .numbered = TRUE};
    return survey->headless;
  }
  table->columns.on_lines = end <= line.end && has_cells (reading, end);
  table->columns.numbered = has_numbers (table, end);
  drop_numbers (&table->columns);
  table->head = (TzRow){.start = line.start, .mark = {.start = line.start}, .end = end};
  return end;
}

/* Returns: (nullable): the row that @mark is of. */
static const TzRow *
find_row (const TzOutline *outline, const TzMark *mark)
{
  guint first = 0, last = outline->rows->len;
  while (first < last) {
    guint middle = first + (last - first) / 2;
    if (g_array_index (outline->rows, TzRow, middle).mark.start < mark->start)
      first = middle + 1;
    else
      last = middle;
  }
  const TzRow *row = first < outline->rows->len ? &g_array_index (outline->rows, TzRow, first) : NULL;
  return row != NULL && row->mark.start == mark->start ? row : NULL;
}

guint32
tz_outline_row_start (const TzOutline *outline, const TzMark *mark)
{
  const TzRow *row = find_row (outline, mark);
  return row != NULL ? row->start : mark->start;
}

guint32
tz_outline_row_end (const TzOutline *outline, const TzMark *mark)
{
  const TzRow *row = find_row (outline, mark);
  return row != NULL ? row->end : mark->end;
}

/* Cells are missing in columns that most rows fill; a status need not be stated. */
static guint
count_gaps (const Table *table)
{
  guint gaps = table->tally.gaps;
  for (guint i = 0; i < table->columns.n; i++) {
    TzColumn column = (TzColumn)table->columns.at[i];
    guint empty = table->tally.n_rows - table->tally.filled[i];
    if (column != TZ_COLUMN_STATUS && column != TZ_COLUMN_STATE && empty < table->tally.n_rows * MAX_EMPTY)
      gaps += empty;
  }
  return gaps;
}

void
tz_outline_find_table (TzOutline *outline)
{
  Table table = {.outline = outline, .words = tz_columns_open_words ()};
  read_rows (&table, find_columns (&table));
  outline->tabular = table.tally.n_rows >= MIN_ROWS;
  outline->gaps = outline->tabular ? count_gaps (&table) : 0;
  if (outline->tabular)
    return;
  g_array_set_size (outline->rows, 0);
  g_array_set_size (outline->cells, 0);
}
