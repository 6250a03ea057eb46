#include "outline.h"

/* A text is taken as wrapped at a width where so many of its lines come close to the longest. */
#define WRAP_MAX 100
#define WRAP_MIN 16
#define WRAP_MIN_LINES 8
#define WRAP_SHARE 0.3
#define WRAP_NEAR 0.85
#define CONTINUATION_MAX 60

guint32
tz_lines_skip_blanks (const gunichar *s, guint32 i, guint32 end)
{
  while (i < end && (s[i] == ' ' || s[i] == '\n'))
    i++;
  return i;
}

guint32
tz_lines_trim_end (const gunichar *s, guint32 start, guint32 end)
{
  while (end > start && (s[end - 1] == ' ' || s[end - 1] == '\n'))
    end--;
  return end;
}

gboolean
tz_lines_is_stop (gunichar c)
{
  return c == U'。' || c == '!' || c == '?' || c == ';';
}

guint32
tz_lines_find_wrap (const TzReading *reading)
{
  guint32 counts[WRAP_MAX + 1] = {0};
  guint32 total = 0, longest = 0;
  for (guint32 i = 0; i < reading->n;) {
    guint32 end = tz_reading_next_sign (reading, i, TZ_SIGN_LINE);
    guint32 start = tz_lines_skip_blanks (reading->s, i, end);
    guint32 length = tz_lines_trim_end (reading->s, start, end) - start;
    if (length > WRAP_MAX)
      return 0;
    if (length > 0)
      total++, counts[length]++;
    longest = MAX (longest, length);
    i = end + 1;
  }
  if (total < WRAP_MIN_LINES || longest < WRAP_MIN)
    return 0;
  guint32 near = 0;
  for (guint32 length = longest * WRAP_NEAR; length <= longest; length++)
    near += counts[length];
  return near >= total * WRAP_SHARE ? longest : 0;
}

/* The line as it stands, from the first character that is no blank. */
static gboolean
read_line (const TzReading *reading, guint32 from, TzLine *line)
{
  guint32 start = tz_lines_skip_blanks (reading->s, from, reading->n);
  if (start >= reading->n)
    return FALSE;
  guint32 end = tz_reading_next_sign (reading, start, TZ_SIGN_LINE);
  *line = (TzLine){start, tz_lines_trim_end (reading->s, start, end), end};
  return TRUE;
}

static gboolean
opens_anew (const TzReading *reading, const TzLine *line)
{
  TzLabel label;
  return tz_label_read (reading->s, line->start, line->end, &label) ||
         tz_field_opens (reading, line->start, line->end);
}

/* A short remainder that closes a sentence: the wording of a title broken in two. */
static gboolean
is_remainder (const TzReading *reading, const TzLine *line)
{
  static const char32_t *const openings[] = {U"针对", U"关于", U"对", NULL};
  if (tz_scan_any (reading->s + line->start, openings) > 0)
    return FALSE;
  if (line->end - line->start > CONTINUATION_MAX || !tz_lines_is_stop (reading->s[line->end - 1]))
    return FALSE;
  for (guint32 i = line->start; i + 1 < line->end; i++)
    if (tz_lines_is_stop (reading->s[i]))
      return FALSE;
  return line->end - line->start >= 3 && reading->s[line->end - 3] == U'问' &&
         reading->s[line->end - 2] == U'题';
}

static gboolean
goes_on (const TzOutline *outline, const TzLine *line, const TzLine *next)
{
  const TzReading *reading = outline->reading;
  gunichar last = reading->s[line->end - 1];
  if (next->start - line->next > 64 || tz_lines_is_stop (last) || last == ':' || last == ')' || last == ']')
    return FALSE;
  for (guint32 i = line->next + 1; i < next->start; i++)
    if (reading->s[i] == '\n')
      return FALSE;
  if (opens_anew (reading, next))
    return FALSE;
  if (last == ',' || last == U'、')
    return TRUE;
  if (outline->wrap > 0)
    return line->end - line->start >= outline->wrap * WRAP_NEAR - 2;
  TzLabel label;
  return tz_label_read (reading->s, line->start, line->end, &label) && is_remainder (reading, next);
}

gboolean
tz_lines_next (const TzOutline *outline, guint32 from, TzLine *line)
{
  if (!read_line (outline->reading, from, line))
    return FALSE;
  TzLine last = *line, next;
  while (read_line (outline->reading, last.next, &next) && goes_on (outline, &last, &next)) {
    line->end = next.end;
    line->next = next.next;
    last = next;
  }
  return TRUE;
}
