#include "outline.h"

/* A table printed one cell on a line: the number of each problem stands alone, and its wording on the next
 * line. Numbers of pages stand alone as well, but what follows them words no lack.
 * Or one row on a line: behind the number stand at least three cells, the first of which is the wording. */

#define MIN_CELLS 4
#define MIN_ROWS 3
#define MIN_ROW_CELLS 3
#define MIN_WORDED 0.6

gboolean
tz_outline_read_cell (const TzReading *reading, TzLine *line, TzMark *mark)
{
  guint digits = tz_scan_digits (reading->s + line->start, 4);
  TzLine next;
  if (digits == 0 || digits > 3 || line->start + digits != line->end || reading->s[line->start] == '0' ||
      !tz_lines_next (reading, line->next, &next))
    return FALSE;
  *mark = (TzMark){.start = line->start,
                   .label_end = line->end,
                   .content = next.start,
                   .end = next.end,
                   .number = tz_scan_number (reading->s + line->start, digits),
                   .kind = TZ_LABEL_CELL};
  *line = next;
  return TRUE;
}

gboolean
tz_outline_has_cells (const TzReading *reading)
{
  guint n = 0, worded = 0;
  TzLine line;
  for (guint32 i = 0; tz_lines_next (reading, i, &line); i = line.next) {
    TzMark mark;
    if (!tz_outline_read_cell (reading, &line, &mark) || mark.number != n + 1)
      continue;
    n++;
    worded += tz_outline_has_lack (reading, mark.content, MIN (mark.end, mark.content + TZ_WORDING_LOOK));
  }
  return n >= MIN_CELLS && worded >= n * MIN_WORDED;
}

guint32
tz_outline_cell_end (const gunichar *s, guint32 start, guint32 end)
{
  guint32 first = end;
  guint cells = 1;
  for (guint32 i = start; i + 1 < end; i++) {
    if (s[i] != ' ' || s[i + 1] == ' ')
      continue;
    cells++;
    if (first == end)
      first = tz_lines_trim_end (s, start, i + 1);
  }
  return cells >= MIN_ROW_CELLS ? first : end;
}

gboolean
tz_outline_has_rows (const TzReading *reading)
{
  guint n = 0, worded = 0, last = 0;
  TzLine line;
  for (guint32 i = 0; tz_lines_next (reading, i, &line); i = line.next) {
    TzLabel label;
    if (!tz_scan_is_digit (reading->s[line.start]) ||
        !tz_label_read (reading->s, line.start, line.end, &label) ||
        (label.number != last + 1 && label.number != 1))
      continue;
    guint32 end = tz_outline_cell_end (reading->s, label.content, line.end);
    if (end == line.end)
      continue;
    last = label.number;
    n++;
    worded += tz_outline_has_lack (reading, label.content, end);
  }
  return n >= MIN_ROWS && worded >= n * MIN_WORDED;
}
