#include "numerals.h"
#include "outline.h"

/* Problems that stand one behind the other in paragraphs, each with its answer: 一是针对…问题，…。二是针对…问题，…。
 * So much is said in answers, too, that they are only looked for where nothing else words problems. */

#define MIN_INLINED 3

#define MAX_SPOKEN 40

/* The dashes that open a wording belong to it. */
static guint32
skip_dashes_back (const gunichar *s, guint32 i)
{
  while (i > 0 && (s[i - 1] == ' ' || s[i - 1] == '-'))
    i--;
  return i;
}

static gboolean
may_open (const gunichar *s, guint32 i)
{
  i = skip_dashes_back (s, i);
  return i == 0 || s[i - 1] == '\n' || s[i - 1] == ':' || tz_lines_is_stop (s[i - 1]);
}

/* 第一，关于…问题 */
static guint
read_spoken (const gunichar *s, guint *number)
{
  guint length = s[0] == U'第' ? tz_numeral_small (s + 1, MAX_SPOKEN, number) : 0;
  return length > 0 && tz_scan_in (s[1 + length], U",、") ? length + 2 : 0;
}

static gboolean
read_inlined (const TzReading *reading, guint32 i, guint32 end, TzMark *mark)
{
  const gunichar *s = reading->s;
  guint length = 0, number = 0, comma = 0;
  if (!tz_outline_is_ordinal (s, i, &length, &number)) {
    length = read_spoken (s + i, &number);
    comma = length > 0;
    number = length > 0 ? number : 0;
  }
  guint32 start = skip_dashes_back (s, i);
  *mark = (TzMark){.start = start,
                   .label_end = length > 0 ? i + length - comma : start,
                   .content = i + length,
                   .end = end,
                   .number = (guint16)number,
                   .kind = TZ_LABEL_LISTED};
  return tz_outline_worded_opening (s, mark->content, end) > 1;
}

static GArray *
list_inlined (const TzReading *reading)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (TzMark));
  TzLine line;
  for (guint32 from = 0; tz_lines_next (reading, from, &line); from = line.next)
    for (guint32 i = line.start; i < line.end; i++) {
      TzMark mark;
      if (!may_open (reading->s, i) || !read_inlined (reading, i, line.end, &mark))
        continue;
      if (marks->len > 0)
        g_array_index (marks, TzMark, marks->len - 1).end =
            MIN (g_array_index (marks, TzMark, marks->len - 1).end, mark.start);
      mark.flags = tz_outline_wording_flags (reading, &mark) | TZ_MARK_WORDED;
      g_array_append_val (marks, mark);
    }
  return marks;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const TzMark *one = a, *other = b;
  return one->start < other->start ? -1 : one->start > other->start;
}

gboolean
tz_outline_find_inlined (TzOutline *outline)
{
  g_autoptr (GArray) inlined = list_inlined (outline->reading);
  if (inlined->len < MIN_INLINED)
    return FALSE;
  g_array_append_vals (outline->marks, inlined->data, inlined->len);
  g_array_sort (outline->marks, compare_marks);
  outline->kind = TZ_LABEL_LISTED;
  return TRUE;
}
