#include "outline.h"

/* 一是, 二是 … where they number problems: each stands on a line of its own that words a lack or is followed by the
 * label of an answer, with its answer on the lines below. Where they describe a problem they follow each other; where
 * they number measures they word what was done. */

#define LISTED_MAX 60
#define MIN_LISTED 4
#define MIN_WORDED 0.8
#define MIN_ANSWERED 0.9

/* 一是关于…的问题。 or 一是…不深入的问题。 and the answer behind it on the line. Returns: the end of the wording, @start
 * where it is none. */
static guint32
read_answered (const TzReading *reading, guint32 start, guint32 end)
{
  const gunichar *s = reading->s;
  guint32 stop = tz_scan_find (s, start, MIN (end, start + LISTED_MAX), U'。');
  gboolean worded = stop + 1 < end && s[stop] == U'。' && tz_scan_ends (s, stop, U"问题") > 0;
  return worded && (tz_scan_is (s + start, U"关于") > 0 || tz_outline_has_lack (reading, start, stop))
             ? stop
             : start;
}

gboolean
tz_outline_read_listed (const TzReading *reading, guint32 start, guint32 end, TzMark *mark)
{
  guint length, number;
  if (!tz_outline_is_ordinal (reading->s, start, &length, &number))
    return FALSE;
  guint32 content = tz_lines_skip_blanks (reading->s, start + length, end);
  gboolean answered = read_answered (reading, content, end) > content;
  if (!answered && end - start > LISTED_MAX)
    return FALSE;
  *mark = (TzMark){.start = start,
                   .label_end = start + length,
                   .content = content,
                   .end = end,
                   .number = number,
                   .kind = TZ_LABEL_LISTED};
  if (answered)
    return TRUE;
  for (guint32 i = mark->content; i + 1 < end; i++)
    if (tz_lines_is_stop (reading->s[i]))
      return FALSE;
  return mark->content < end;
}

void
tz_outline_count_listed (const TzReading *reading, const TzLine *line, TzListedCount *count)
{
  guint length, number;
  guint32 start = tz_lines_skip_debris (reading->s, line->start, line->end);
  gboolean listed = tz_outline_is_ordinal (reading->s, start, &length, &number);
  count->answered += count->open && !listed;
  count->worded += count->unworded && !listed && tz_field_opens (reading, start, line->end);
  count->open = listed;
  count->unworded = FALSE;
  if (!listed)
    return;
  count->n++;
  guint32 content = tz_lines_skip_blanks (reading->s, start + length, line->end);
  if (read_answered (reading, content, line->end) > content) {
    count->worded++;
    count->answered++;
    count->open = FALSE;
    return;
  }
  TzMark mark;
  if (!tz_outline_read_listed (reading, start, line->end, &mark))
    return;
  count->unworded = !tz_outline_has_lack (reading, mark.content, mark.end);
  count->worded += !count->unworded;
}

gboolean
tz_outline_lists_problems (const TzListedCount *count)
{
  return count->n >= MIN_LISTED && count->worded >= count->n * MIN_WORDED &&
         count->answered >= count->n * MIN_ANSWERED;
}
