#include "outline.h"
#include "status.h"

/* Longer than this, a line is no title: its first sentence is. */
#define TITLE_MAX 48
#define LEAD 2
#define QUOTED_MIN 5

/* A line may break between 一 and 是. */
gboolean
tz_outline_is_ordinal (const gunichar *s, guint32 i, guint *length, guint *number)
{
  guint n = tz_label_read_number (s, i, number);
  if (n == 0)
    return FALSE;
  n += s[i + n] == '\n';
  *length = n + 1;
  return s[i + n] == U'是';
}

/* 一是 opens an enumeration after a stop, or after 问题 or 方面 with no stop between. */
static gboolean
enumeration_opens (const gunichar *s, guint32 start, guint32 i)
{
  guint length, number;
  if (i <= start || !tz_outline_is_ordinal (s, i, &length, &number) || number != 1)
    return FALSE;
  guint32 before = i;
  while (before > start && s[before - 1] == ' ')
    before--;
  if (before < i) /* a cell of a table, or a gap instead of a stop */
    return TRUE;
  gunichar c = s[before - 1];
  if (tz_lines_is_stop (c) || c == ':' || c == ',' || c == '.' || c == ')')
    return TRUE;
  return before >= start + 2 &&
         (tz_scan_is (s + before - 2, U"问题") || tz_scan_is (s + before - 2, U"方面"));
}

static guint32
opening (const gunichar *s, guint32 i, gboolean worded)
{
  if (tz_scan_is (s + i, U"针对") || tz_scan_is (s + i, U"关于"))
    return LEAD;
  return worded && s[i] == U'对' ? 1 : 0;
}

/* Where the wording ends at the latest: the line, a field in it, an enumeration, a status in brackets. */
static guint32
find_cut (const TzOutline *outline, guint32 start, guint32 limit)
{
  const TzReading *reading = outline->reading;
  guint field = tz_outline_field_after (outline, start);
  if (field < outline->fields->len)
    limit = MIN (limit, g_array_index (outline->fields, TzField, field).start);
  limit = tz_status_find_joined (reading, start, limit);
  const TzSigns signs = TZ_SIGN_NUMERAL | TZ_SIGN_BRACKET;
  for (guint32 i = start; (i = tz_reading_find_sign (reading, i, limit, signs)) < limit; i++) {
    if (enumeration_opens (reading->s, start, i))
      return i;
    TzStatus status;
    if (i > start && tz_status_match_boxed (reading, i, limit, &status) > 0)
      return i;
  }
  return limit;
}

/* The end of the first sentence; quotation marks and brackets are not looked into. */
static guint32
first_sentence (const gunichar *s, guint32 start, guint32 end)
{
  guint depth = 0;
  for (guint32 i = start; i < end; i++) {
    if (s[i] == U'“' || s[i] == U'《')
      depth++;
    else if ((s[i] == U'”' || s[i] == U'》') && depth > 0)
      depth--;
    else if (depth == 0 && (s[i] == U'。' || s[i] == '!' || s[i] == '?'))
      return i;
  }
  return end;
}

/* Quotation marks are not looked into where each has its partner. */
static gboolean
marks_are_paired (const gunichar *s, guint32 start, guint32 end)
{
  int depth = 0;
  for (guint32 i = start; i < end && depth >= 0; i++)
    depth += (s[i] == U'“') - (s[i] == U'”');
  return depth == 0;
}

/* 针对…问题，我局… : the wording closes with 问题, or with the quotation that it is. */
static guint32
worded_end (const gunichar *s, guint32 start, guint32 end)
{
  guint quoted = tz_outline_quotation (s, start, end);
  if (quoted > QUOTED_MIN && s[start + quoted] == ',')
    return start + quoted;
  gboolean paired = marks_are_paired (s, start, end);
  guint depth = 0;
  for (guint32 i = start; i + 1 < end; i++) {
    depth += paired && s[i] == U'“';
    depth -= s[i] == U'”' && depth > 0;
    if (depth > 0 || !tz_scan_is (s + i, U"问题"))
      continue;
    guint32 j = tz_lines_skip_blanks (s, i + 2, end);
    if (j >= end || s[j] == ',' || s[j] == ':' || tz_lines_is_stop (s[j]) || s[j] == '.' ||
        (tz_scan_is (s + j, U"整改") && !tz_outline_lags (s, j)) ||
        (s[j] == U'的' && s[j + 1] == U'整' && s[j + 2] == U'改'))
      return i + 2;
  }
  return end;
}

static gboolean
is_final (gunichar c)
{
  return tz_lines_is_stop (c) || c == ':' || c == ',' || c == U'、' || c == '.' || c == ' ' || c == '\n';
}

/* “…”的问题: the whole wording is quoted, the title is inside. */
static TzSpan
inside_quotes (const TzReading *reading, TzSpan title, gboolean led)
{
  const gunichar *s = reading->s;
  if (s[title.start] != U'“')
    return title;
  guint32 close = title.start + 1;
  guint depth = 1;
  for (; close < title.end; close++) {
    depth += s[close] == U'“';
    depth -= s[close] == U'”';
    if (depth == 0)
      break;
  }
  guint32 rest = close + 1;
  if (close >= title.end) /* the mark that closes it is lost */
    return tz_span (title.start + 1, title.end);
  if (rest < title.end && s[rest] == U'的')
    rest++;
  rest = MAX (rest, tz_outline_skip_tail (s, rest, title.end)); /* 问题, 问题整改情况 */
  gboolean wording =
      led || close > title.start + QUOTED_MIN || tz_outline_has_lack (reading, title.start + 1, close);
  return rest == title.end && wording ? tz_span (title.start + 1, close) : title;
}

guint32
tz_outline_skip_tail (const gunichar *s, guint32 i, guint32 end)
{
  static const char32_t *const tails[] = {U"的问题", U"问题", U"的整改情况", U"的整改", U"整改情况", NULL};
  i += i < end && s[i] == U'”';
  for (guint n = 1; n > 0 && i < end; i += n)
    n = tz_scan_any (s + i, tails);
  return MIN (i, end);
}

/* 问题1：…不到位。…不够。: two short sentences behind such a label are one wording where the second tells of a lack as well;
 * figures tell of what was found. Behind a bare number the first is a title, and the others describe it. */
static gboolean
goes_on (const TzReading *reading, const TzMark *mark, guint32 start, guint32 sentence, guint32 end)
{
  if (mark->kind != TZ_LABEL_PROBLEM || end - start > TITLE_MAX ||
      tz_scan_ends (reading->s, sentence, U"问题") > 0)
    return FALSE;
  for (guint32 i = sentence; i < end; i++)
    if (tz_scan_is_digit (reading->s[i]))
      return FALSE;
  return tz_outline_has_lack (reading, sentence, end);
}

/* 问题：1.…: the number behind the label is no part of the wording. */
static guint32
skip_number (const gunichar *s, guint32 start, guint32 end)
{
  TzLabel label;
  gboolean numbered = start > 0 && s[start - 1] == ':' && tz_label_read (s, start, end, &label) &&
                      label.kind == TZ_LABEL_NUMBER;
  return numbered ? label.content : start;
}

/* …问题（责任领导：: what is said beside the wording was cut inside its bracket. Returns: where that opens, else @end. */
static guint32
leave_open_bracket (const gunichar *s, guint32 start, guint32 end)
{
  guint32 open = end;
  for (guint32 i = start; i < end; i++)
    open = s[i] == '(' ? i : s[i] == ')' ? end : open;
  return open > start ? open : end;
}

TzSpan
tz_outline_find_title (const TzOutline *outline, const TzMark *mark, guint32 limit)
{
  const gunichar *s = outline->reading->s;
  guint32 line_end = MIN (mark->end, limit);
  guint32 lead = opening (s, mark->content, mark->kind == TZ_LABEL_WORDED);
  guint32 start = skip_number (s, tz_lines_skip_blanks (s, mark->content + lead, line_end), line_end);
  guint32 end = find_cut (outline, start, line_end);
  gboolean answer_follows = end < line_end || tz_lines_skip_blanks (s, mark->end, limit) < limit;
  guint32 sentence = first_sentence (s, start, end);
  if (!answer_follows || !goes_on (outline->reading, mark, start, sentence, end))
    end = sentence;
  if (lead > 0)
    end = worded_end (s, start, end);
  end = leave_open_bracket (s, start, end);
  while (end > start && is_final (s[end - 1]))
    end--;
  return inside_quotes (outline->reading, tz_span (start, end), lead > 0);
}
