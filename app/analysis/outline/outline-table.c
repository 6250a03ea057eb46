#include "table-columns.h"

/* A table of which every cell became a line, or some lines. Its head names the columns; a row begins with its
 * number alone on a line or, where the rows have none, with the wording of a problem when the row before is
 * full. Where the head is lost, the numbers alone tell of it, with a lack on the line below. */

#define MIN_ROWS 3
#define MIN_WORDED 0.6
#define MAX_EMPTY 0.4
#define LOST_MAX 2 /* so many rows at most are lost between two numbers */

typedef struct {
  TzOutline *outline;
  TzColumnWords words;
  TzColumns columns;
  gboolean numbered;
  gboolean ended;
  guint number; /* of the last row */
  guint n_rows;
  guint filled[TZ_COLUMNS_MAX]; /* in so many rows each column is */
  guint gaps;                   /* lines that suit no row, wordings that suit no problem */
  TzMark mark;                  /* of the open row; its kind is TZ_LABEL_NONE where none is */
  TzLine lines[TZ_ROW_LINES];
  guint n;
  TzRow head; /* the last one read, its end 0 where it was left behind */
} Table;

/* A number, whatever its script, with nothing else on the line. */
static gboolean
read_number_cell (const TzReading *reading, const TzLine *line, TzMark *mark)
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

static gboolean
lacks (const TzReading *reading, const TzLine *line)
{
  return tz_outline_has_lack (reading, line->start, MIN (line->end, line->start + TZ_WORDING_LOOK));
}

/* The number of a page stands alone on a line as well; behind it a sentence goes on. */
static gboolean
opens_numbered (const Table *table, const TzLine *line, TzMark *mark)
{
  const TzReading *reading = table->outline->reading;
  TzLine next;
  if (!read_number_cell (reading, line, mark) || !tz_lines_next (reading, line->next, &next))
    return FALSE;
  guint number = mark->number;
  if (table->mark.kind == TZ_LABEL_NONE)
    return TRUE;
  if (number > table->number && number <= table->number + 1 + LOST_MAX && lacks (reading, &next))
    return TRUE;
  gboolean goes_on = number == table->number + 1 || number == 1;
  return goes_on && table->n > 1 && !tz_lines_holds_stop (reading->s, next.start, next.end);
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

/* Without numbers a row is full before the next begins. */
static gboolean
opens_unnumbered (Table *table, const TzLine *line, TzMark *mark)
{
  const TzReading *reading = table->outline->reading;
  *mark = (TzMark){.start = line->start,
                   .label_end = line->start,
                   .content = line->start,
                   .end = line->end,
                   .kind = TZ_LABEL_CELL};
  TzLabel label;
  if (tz_label_read (reading->s, line->start, line->end, &label)) {
    mark->label_end = label.end;
    mark->content = label.content;
    mark->number = (guint16)label.number;
  }
  gboolean heads = tz_columns_heads (reading, line);
  table->ended = table->ended || (heads && ends_table (reading, line));
  if (table->ended)
    return FALSE;
  if (table->mark.kind == TZ_LABEL_NONE)
    return !heads;
  if (heads || tz_columns_state (reading, line) || table->n + 1 < table->columns.n || table->n > TZ_ROW_LINES)
    return FALSE;
  return tz_outline_ends_in_lack (reading, mark->content, line->end) ||
         tz_columns_heads (reading, &table->lines[table->n - 1]) || is_closed (table);
}

static void
add_field (const Table *table, const TzLine *line, TzColumn column)
{
  TzField field = {.start = line->start,
                   .content = line->start,
                   .end = line->start,
                   .type = TZ_FIELD_META,
                   .opens_line = TRUE};
  if (column == TZ_COLUMN_ANSWER || column == TZ_COLUMN_STATE || column == TZ_COLUMN_STATUS) {
    field.type = TZ_FIELD_ANSWER;
    tz_field_read_status (table->outline->reading, &field);
  }
  g_array_append_val (table->outline->cells, field);
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

static TzColumn
column_of (const Table *table, guint8 place)
{
  return place < table->columns.n ? (TzColumn)table->columns.at[place] : TZ_COLUMN_REST;
}

/* 反馈问题：… in the cell */
static guint32
skip_label (const TzReading *reading, guint32 i)
{
  guint n = tz_reading_match (reading, i, TZ_WORD_PROBLEM_LABEL);
  return n > 0 && reading->s[i + n] == ':' ? tz_lines_skip_blanks (reading->s, i + n + 1, reading->n) : i;
}

/* The wording is what stands in the column of problems, up to the end of its first sentence or line. */
static void
take_wording (Table *table, TzMark *mark, const guint8 *places, guint n)
{
  const TzReading *reading = table->outline->reading;
  const TzLine *line = table->lines, *end = table->lines + n;
  while (line < end && column_of (table, places[line - table->lines]) != TZ_COLUMN_PROBLEM)
    line++;
  if (line == end)
    return;
  if (line->start > mark->start)
    mark->content = skip_label (reading, line->start);
  table->gaps += tz_reading_match (reading, mark->content, TZ_WORD_ACTION) > 0 && !lacks (reading, line);
  mark->end = line->end;
  for (line++; line < end && column_of (table, places[line - table->lines]) == TZ_COLUMN_PROBLEM &&
               goes_on (reading, line - 1, line);
       line++)
    mark->end = line->end;
}

/* The other cells are fields; who answers for a problem may stand on several lines. */
static void
take_cells (Table *table, const guint8 *places, guint n)
{
  for (guint i = 0; i < n; i++) {
    TzColumn column = column_of (table, places[i]);
    gboolean opens = i == 0 || places[i] != places[i - 1];
    table->filled[places[i]] += opens;
    if (column != TZ_COLUMN_PROBLEM && column != TZ_COLUMN_DETAIL &&
        (opens || column == TZ_COLUMN_META || column == TZ_COLUMN_TIME))
      add_field (table, &table->lines[i], column);
  }
}

static void
close_row (Table *table, gboolean is_last)
{
  guint n = MIN (table->n, TZ_ROW_LINES), rest = 0;
  if (table->mark.kind == TZ_LABEL_NONE || n == 0)
    return;
  guint8 places[TZ_ROW_LINES];
  tz_columns_assign (table->outline->reading, &table->columns, table->lines, n, is_last, places);
  for (; n > 0 && column_of (table, places[n - 1]) == TZ_COLUMN_REST; n--)
    rest += !is_last && !tz_columns_heads (table->outline->reading, &table->lines[n - 1]);
  TzRow row = {table->mark, n > 0 ? table->lines[n - 1].end : table->mark.label_end};
  take_wording (table, &row.mark, places, n);
  take_cells (table, places, n);
  g_array_append_val (table->outline->rows, row);
  table->n_rows++;
  table->gaps += rest;
}

/* A head that a page repeats is no part of a row; where none goes on behind it, it is skipped. */
static void
close_page (Table *table, gboolean is_last)
{
  close_row (table, is_last);
  const GArray *rows = table->outline->rows;
  gboolean inside = rows->len > 0 && g_array_index (rows, TzRow, rows->len - 1).end > table->head.mark.start;
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
  if (!table->numbered)
    table->lines[table->n++] = *line;
}

static void
read_line (Table *table, const TzLine *line)
{
  TzMark mark;
  if (table->numbered ? opens_numbered (table, line, &mark) : opens_unnumbered (table, line, &mark)) {
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
  for (guint32 i = from; tz_lines_next (reading, i, &line); i = line.next) {
    TzColumns again;
    guint32 end;
    if (table->columns.n > 0 && tz_columns_read_head (reading, &table->words, line.start, &again, &end)) {
      table->head = (TzRow){.mark = {.start = line.start}, .end = end};
      line.next = end;
      continue;
    }
    read_line (table, &line);
  }
  close_page (table, TRUE);
}

/* Whether the first lines below the head are a number, which a heading may stand above. */
static gboolean
has_numbers (const TzReading *reading, const TzColumns *columns, guint32 from)
{
  TzLine line;
  TzMark mark;
  if (columns->at[0] == TZ_COLUMN_NUMBER)
    return TRUE;
  for (guint i = 0; i < 3 && tz_lines_next (reading, from, &line); i++, from = line.next)
    if (read_number_cell (reading, &line, &mark))
      return mark.number == 1;
  return FALSE;
}

/* Numbers in their order, each alone on a line, above lines that word a lack. Returns: where the first stands, the
 * end of the text where they make no table. */
static guint32
find_headless (const TzReading *reading)
{
  guint n = 0, worded = 0;
  guint32 first = reading->n;
  TzLine line, next;
  for (guint32 i = 0; tz_lines_next (reading, i, &line); i = line.next) {
    TzMark mark;
    if (!tz_scan_is_digit (reading->s[line.start]) || !read_number_cell (reading, &line, &mark) ||
        mark.number != n + 1 || !tz_lines_next (reading, line.next, &next))
      continue;
    first = n == 0 ? line.start : first;
    n++;
    worded += lacks (reading, &next);
  }
  return n > MIN_ROWS && worded >= n * MIN_WORDED ? first : reading->n;
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

static guint32
find_head (const TzReading *reading, Table *table)
{
  TzLine line;
  guint32 end;
  for (guint32 i = 0; tz_lines_next (reading, i, &line); i = line.next) {
    if (!tz_columns_read_head (reading, &table->words, line.start, &table->columns, &end))
      continue;
    table->numbered = has_numbers (reading, &table->columns, end);
    drop_numbers (&table->columns);
    table->head = (TzRow){.mark = {.start = line.start}, .end = end};
    return end;
  }
  table->columns = (TzColumns){.at = {TZ_COLUMN_PROBLEM, TZ_COLUMN_ANSWER, TZ_COLUMN_STATE}, .n = 3};
  table->numbered = TRUE;
  return find_headless (reading);
}

guint32
tz_outline_row_end (const TzOutline *outline, const TzMark *mark)
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
  return row != NULL && row->mark.start == mark->start ? row->end : mark->end;
}

/* Cells are missing in columns that most rows fill; a status need not be stated. */
static guint
count_gaps (const Table *table)
{
  guint gaps = table->gaps;
  for (guint i = 0; i < table->columns.n; i++) {
    TzColumn column = (TzColumn)table->columns.at[i];
    guint empty = table->n_rows - table->filled[i];
    if (column != TZ_COLUMN_STATUS && column != TZ_COLUMN_STATE && empty < table->n_rows * MAX_EMPTY)
      gaps += empty;
  }
  return gaps;
}

void
tz_outline_find_table (TzOutline *outline)
{
  Table table = {.outline = outline, .words = tz_columns_open_words ()};
  read_rows (&table, find_head (outline->reading, &table));
  outline->tabular = table.n_rows >= MIN_ROWS;
  outline->gaps = outline->tabular ? count_gaps (&table) : 0;
  if (outline->tabular)
    return;
  g_array_set_size (outline->rows, 0);
  g_array_set_size (outline->cells, 0);
}
