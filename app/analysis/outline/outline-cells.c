#include "outline.h"

/* A table printed one row on a line: behind the number stand at least three cells, the first of which is the wording. */

#define MIN_ROWS 3
#define MIN_ROW_CELLS 3
#define MIN_WORDED 0.6

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

void
tz_outline_count_row (const TzReading *reading, const TzLine *line, TzRowCount *count)
{
  TzLabel label;
  if (!tz_label_read (reading->s, line->start, line->end, &label) ||
      (label.number != count->last + 1 && label.number != 1))
    return;
  guint32 end = tz_outline_cell_end (reading->s, label.content, line->end);
  if (end == line->end)
    return;
  count->last = label.number;
  count->n++;
  count->worded += tz_outline_has_lack (reading, label.content, end);
}

gboolean
tz_outline_has_rows (const TzRowCount *count)
{
  return count->n >= MIN_ROWS && count->worded >= count->n * MIN_WORDED;
}
