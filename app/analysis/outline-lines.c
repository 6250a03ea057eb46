#include "outline.h"

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
tz_lines_skip_debris (const gunichar *s, guint32 i, guint32 end)
{
  if (!tz_scan_is (s + i, U"[bookmark:"))
    return i;
  guint32 j = i;
  while (j < end && s[j] != ']')
    j++;
  return j < end ? tz_lines_skip_blanks (s, j + 1, end) : i;
}

gboolean
tz_lines_next (const TzReading *reading, guint32 from, TzLine *line)
{
  guint32 start = tz_lines_skip_blanks (reading->s, from, reading->n);
  if (start >= reading->n)
    return FALSE;
  guint32 end = tz_reading_next_sign (reading, start, TZ_SIGN_LINE);
  *line = (TzLine){start, tz_lines_trim_end (reading->s, start, end), end};
  return TRUE;
}
