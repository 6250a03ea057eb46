#include "outline.h"

/* A table printed one cell on a line: the number of each problem stands alone, and its wording on the next
 * line. Numbers of pages stand alone as well, but what follows them words no lack. */

#define MIN_CELLS 4
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
