#include "outline.h"
#include "table-row.h"

/* So many rows at least have lost their head. */
#define MIN_HEADLESS 4
#define MIN_WORDED 0.6

/* Numbers in their order, each alone on a line. */
typedef struct {
  guint n;
  guint worded; /* above lines that word a lack */
  guint32 first;
} NumberCount;

static void
count_number (const TzReading *reading, const TzLine *line, NumberCount *count)
{
  TzMark mark;
  TzLine next;
  if (!tz_row_read_number (reading, line, &mark) || mark.number != count->n + 1 ||
      !tz_lines_next (reading, line->next, &next))
    return;
  if (count->n == 0)
    count->first = line->start;
  count->n++;
  count->worded += tz_row_lacks (reading, &next);
}

static gboolean
is_headless_table (const NumberCount *count)
{
  return count->n >= MIN_HEADLESS && count->worded >= count->n * MIN_WORDED;
}

TzSurvey
tz_outline_survey (const TzReading *reading)
{
  TzColumnWords words = tz_columns_open_words ();
  NumberCount numbers = {0};
  TzRowCount rows = {0};
  TzListedCount listed = {0};
  TzSurvey survey = {.head = reading->n, .headless = reading->n};
  TzLine line;
  for (guint32 i = 0; tz_lines_next (reading, i, &line); i = line.next) {
    TzColumns columns;
    guint32 end;
    guint number;
    survey.n_references += tz_outline_read_reference (reading->s + line.start, &number) > 0;
    if (survey.head == reading->n && tz_columns_read_head (reading, &words, line.start, &columns, &end))
      survey.head = line.start;
    if (tz_scan_is_digit (reading->s[line.start])) {
      count_number (reading, &line, &numbers);
      tz_outline_count_row (reading, &line, &rows);
    }
    tz_outline_count_listed (reading, &line, &listed);
  }
  if (is_headless_table (&numbers))
    survey.headless = numbers.first;
  survey.has_rows = tz_outline_has_rows (&rows);
  survey.lists_problems = tz_outline_lists_problems (&listed);
  return survey;
}
