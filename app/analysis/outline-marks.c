#include "outline.h"
#include "status.h"

/* So many code points after a label are looked at for what the wording looks like. */
#define LOOK 90
#define TITLE_MAX 120
#define SECTION_MAX 60
#define HEADING_MAX 40
#define LACK_END 9
#define MANY_WORDED 4

static gboolean
is_sentence_end (gunichar c)
{
  return c == U'。' || c == '\n' || c == 0 || c == '!' || c == '?';
}

/* 防止问题反弹, 杜绝违规: what shall not be. */
static gboolean
is_prevented (const gunichar *s, guint32 start, guint32 i)
{
  static const char32_t *const verbs[] = {U"防止", U"避免", U"杜绝", U"严禁", U"严防", U"以防", NULL};
  for (; i > start && s[i - 1] != ',' && s[i - 1] != U'。'; i--)
    if (tz_scan_ends_any (s, i, verbs))
      return TRUE;
  return FALSE;
}

gboolean
tz_outline_has_lack (const TzReading *reading, guint32 start, guint32 end)
{
  for (guint32 i = start; i < end; i++)
    if (tz_reading_match (reading, i, TZ_WORD_LACK) > 0 && !is_prevented (reading->s, start, i))
      return TRUE;
  return FALSE;
}

/* 问题 closes the wording: a stop, a colon, an enumeration or the line's end stands behind it. */
static gboolean
closes_wording (const gunichar *s, guint32 i, guint32 end)
{
  guint length, number;
  while (i < end && (s[i] == ' ' || s[i] == U'”' || s[i] == ')'))
    i++;
  return i >= end || tz_lines_is_stop (s[i]) || s[i] == ':' || s[i] == ',' || s[i] == '.' || s[i] == '(' ||
         tz_outline_is_ordinal (s, i, &length, &number) || tz_scan_is (s + i, U"整改") ||
         tz_scan_is (s + i, U"的整改");
}

static gboolean
is_number (gunichar c)
{
  guint number;
  const gunichar one[2] = {c, 0};
  return tz_scan_is_digit (c) || tz_label_read_number (one, 0, &number) > 0;
}

/* What a problem is called and not a mention of all that was found: 针对反馈的问题. */
static gboolean
is_own_wording (const gunichar *s, guint32 start, guint32 end)
{
  static const char32_t *const general[] = {U"反馈", U"指出", U"存在", U"发现", U"提出", U"查摆",
                                            U"移交", U"上述", U"以上", U"这些", U"相关", NULL};
  end -= end > start && s[end - 1] == U'的';
  gboolean counted = end >= start + 2 && tz_scan_in (s[end - 1], U"个项条件宗") && is_number (s[end - 2]);
  return !counted && tz_scan_ends_any (s, end, general) == 0;
}

/* 针对…问题, 关于…问题, 对…问题. Returns: the length of the word that opens it, 0 where it is none. */
static guint
worded_opening (const gunichar *s, guint32 i, guint32 end)
{
  guint n = 0;
  if (tz_scan_is (s + i, U"针对") || tz_scan_is (s + i, U"关于"))
    n = 2;
  else if (s[i] == U'对')
    n = 1;
  if (n == 0)
    return 0;
  for (guint32 j = i + n; j + 1 < end && j < i + TITLE_MAX && !is_sentence_end (s[j]); j++)
    if (tz_scan_is (s + j, U"问题") && closes_wording (s, j + 2, end))
      return is_own_wording (s, i, j) ? n : 0;
  return 0;
}

/* …问题, …方面的问题, …问题整改情况, …方面（3个） */
static gboolean
closes_heading (const gunichar *s, guint32 i, guint32 end)
{
  static const char32_t *const tails[] = {U"整改", U"情况", U"落实", U"进展", U"方面", U"问题",
                                          U"的",   U"及",   U"成效", U":",    NULL};
  for (guint n = 1; n > 0 && i < end; i += n)
    n = tz_scan_any (s + i, tails);
  return i >= end || s[i] == '(' || s[i] == ' ';
}

static guint16
heading_flags (const TzReading *reading, guint32 start, guint32 end)
{
  guint16 flags = 0;
  for (guint32 i = start; i < end && i < start + SECTION_MAX; i++) {
    guint n = tz_reading_match (reading, i, TZ_WORD_SECTION);
    if (n == 0)
      continue;
    const TzWordValue *value =
        tz_lexicon_next_value (reading->lexicon, reading->s + i, n, TZ_WORD_SECTION, NULL);
    if (g_str_equal (value->id, "next"))
      flags |= TZ_MARK_NEXT;
    else if (g_str_equal (value->id, "problems") && closes_heading (reading->s, i + n, end))
      flags |= TZ_MARK_SECTION;
  }
  return flags;
}

/* 对…进行约谈: an action, whatever it is about. */
static gboolean
is_done_to (const gunichar *s, guint32 start, guint32 end)
{
  static const char32_t *const verbs[] = {U"进行", U"开展", U"予以", U"给予", U"实行", U"实施", NULL};
  for (guint32 i = start; s[start] == U'对' && i < end && s[i] != ','; i++)
    if (tz_scan_any (s + i, verbs) > 0)
      return TRUE;
  return FALSE;
}

/* …不到位, …的问题, …现象依然存在. A noun such as 风险 must close the wording: 开展风险排查 is no lack. */
gboolean
tz_outline_ends_in_lack (const TzReading *reading, guint32 start, guint32 end)
{
  const gunichar *s = reading->s;
  if (end > start + LOOK)
    return FALSE;
  while (end > start && (tz_lines_is_stop (s[end - 1]) || s[end - 1] == ':' || s[end - 1] == ' '))
    end--;
  if (end >= start + 4 && tz_scan_is (s + end - 2, U"问题"))
    return TRUE;
  for (guint32 i = end > start + LACK_END ? end - LACK_END : start; i < end; i++) {
    guint n = tz_reading_match (reading, i, TZ_WORD_LACK);
    if (n > 0 && (i + n == end || !tz_scan_in (s[i], U"风隐漏矛瓶堵难顽短差违")))
      return !is_prevented (s, start, i);
  }
  return FALSE;
}

gboolean
tz_mark_words_problem (const TzMark *mark)
{
  if (mark->flags & (TZ_MARK_WORDED | TZ_MARK_LACK_END))
    return TRUE;
  return (mark->flags & TZ_MARK_LACK) && !(mark->flags & TZ_MARK_ACTION);
}

static guint16
wording_flags (const TzReading *reading, const TzMark *mark)
{
  const gunichar *s = reading->s;
  guint32 sentence = mark->content;
  while (sentence < mark->end && !is_sentence_end (s[sentence]))
    sentence++;
  guint16 flags = heading_flags (reading, mark->content, sentence);
  if (tz_outline_has_lack (reading, mark->content, MIN (sentence, mark->content + LOOK)))
    flags |= TZ_MARK_LACK;
  if (tz_outline_ends_in_lack (reading, mark->content, sentence))
    flags |= TZ_MARK_LACK_END;
  if (tz_reading_match (reading, mark->content, TZ_WORD_ACTION) > 0 ||
      is_done_to (s, mark->content, sentence))
    flags |= TZ_MARK_ACTION;
  if (worded_opening (s, mark->content, mark->end) > 0)
    flags |= TZ_MARK_WORDED;
  if (sentence + 2 < mark->end || mark->end - mark->content > LOOK)
    flags |= TZ_MARK_LONG;
  return flags;
}

/* 反馈问题： between the number and the wording belongs to the label; the wording may follow on the next
 * line. */
static void
skip_problem_label (const TzOutline *outline, TzMark *mark, TzLine *line)
{
  const TzReading *reading = outline->reading;
  guint n = tz_reading_match (reading, mark->content, TZ_WORD_PROBLEM_LABEL);
  guint32 after = tz_lines_skip_blanks (reading->s, mark->content + n, mark->end);
  if (n > 0 && after >= mark->end)
    mark->content = mark->end;
  else if (n > 0 && reading->s[after] == ':')
    mark->content = tz_lines_skip_blanks (reading->s, after + 1, mark->end);
  TzLine next;
  TzLabel label;
  if (mark->content < mark->end || !tz_lines_next (reading, line->next, &next) ||
      tz_label_read (reading->s, next.start, next.end, &label) ||
      tz_field_opens (reading, next.start, next.end))
    return;
  mark->content = next.start;
  mark->end = next.end;
  line->next = next.next;
}

/* A short line without number that heads what follows. */
static gboolean
read_titled (const TzReading *reading, const TzLine *line, TzMark *mark)
{
  const gunichar *s = reading->s;
  gunichar last = s[line->end - 1];
  if (line->end - line->start > HEADING_MAX || tz_lines_is_stop (last) || last == ',' || last == ')')
    return FALSE;
  guint32 end = line->end - (last == ':');
  for (guint32 i = line->start; i < end; i++)
    if (tz_lines_is_stop (s[i]) || s[i] == ':')
      return FALSE;
  *mark = (TzMark){.start = line->start,
                   .label_end = line->start,
                   .content = line->start,
                   .end = line->end,
                   .kind = TZ_LABEL_TITLED};
  return (heading_flags (reading, line->start, end) & (TZ_MARK_NEXT | TZ_MARK_SECTION)) != 0;
}

static gboolean
holds_stop (const gunichar *s, guint32 start, guint32 end)
{
  for (guint32 i = start; i < end; i++)
    if (tz_lines_is_stop (s[i]))
      return TRUE;
  return FALSE;
}

static void
add_mark (TzOutline *outline, TzMark *mark, TzLine *line)
{
  skip_problem_label (outline, mark, line);
  mark->flags |= wording_flags (outline->reading, mark);
  g_array_append_val (outline->marks, *mark);
}

static gboolean
read_labelled (const TzReading *reading, guint32 start, guint32 end, TzMark *mark)
{
  TzLabel label;
  if (!tz_label_read (reading->s, start, end, &label))
    return FALSE;
  *mark = (TzMark){.start = start,
                   .label_end = label.end,
                   .content = MIN (label.content, end),
                   .end = end,
                   .number = label.number,
                   .kind = label.kind};
  return TRUE;
}

static gboolean
is_field_line (const TzOutline *outline, guint32 start)
{
  guint i = tz_outline_field_after (outline, start);
  return i < outline->fields->len && g_array_index (outline->fields, TzField, i).start == start;
}

/* 关于…的问题, and nothing else on the line but what can follow a title. */
static gboolean
is_wording_only (const TzOutline *outline, guint32 start, guint32 end)
{
  const gunichar *s = outline->reading->s;
  guint32 i = start;
  while (i < end && !tz_scan_is (s + i, U"的问题"))
    i++;
  if (i >= end || i > start + HEADING_MAX || !is_own_wording (s, start, i))
    return FALSE;
  i += 3;
  TzStatus status;
  guint length, number;
  i += tz_status_match_boxed (outline->reading, i, end, &status);
  i += i < end && (tz_lines_is_stop (s[i]) || s[i] == ':');
  return i >= end || is_field_line (outline, i) || tz_outline_is_ordinal (s, i, &length, &number);
}

/* A line without a number that words a problem: 针对…问题 with a lack in it, or 反馈问题：… */
static gboolean
read_worded (const TzOutline *outline, guint32 start, guint32 end, TzMark *mark)
{
  const TzReading *reading = outline->reading;
  const gunichar *s = reading->s;
  *mark = (TzMark){.start = start, .label_end = start, .content = start, .end = end, .kind = TZ_LABEL_WORDED};
  guint n = tz_reading_match (reading, start, TZ_WORD_PROBLEM_LABEL);
  if (n > 0 && s[start + n] == ':')
    return TRUE;
  guint opening = worded_opening (s, start, end);
  if (opening == 0)
    return FALSE;
  gboolean clear = tz_outline_has_lack (reading, start, MIN (end, start + LOOK)) || s[start + 1] == U'“' ||
                   s[start + 2] == U'“' || is_wording_only (outline, start, end);
  mark->flags = clear ? 0 : TZ_MARK_DOUBTED;
  return clear || opening > 1;
}

/* A line without label that a field follows on the next line, or a heading without number. */
static gboolean
read_bare (const TzOutline *outline, const TzLine *line, TzMark *mark)
{
  const TzReading *reading = outline->reading;
  *mark = (TzMark){.start = line->start,
                   .label_end = line->start,
                   .content = line->start,
                   .end = line->end,
                   .kind = TZ_LABEL_BARE};
  if (line->end - line->start > TITLE_MAX)
    return FALSE;
  guint32 next = tz_lines_skip_blanks (reading->s, line->next, reading->n);
  return is_field_line (outline, next) && tz_outline_has_lack (reading, line->start, line->end);
}

/* 针对…问题 in words that no list knows words a problem only where many others are worded so. */
static void
settle_doubts (TzOutline *outline)
{
  GArray *marks = outline->marks;
  guint clear = 0, kept = 0;
  for (guint i = 0; i < marks->len; i++) {
    const TzMark *mark = &g_array_index (marks, TzMark, i);
    clear += mark->kind == TZ_LABEL_WORDED && !(mark->flags & TZ_MARK_DOUBTED);
  }
  for (guint i = 0; i < marks->len; i++) {
    TzMark mark = g_array_index (marks, TzMark, i);
    if (!(mark.flags & TZ_MARK_DOUBTED) || clear >= MANY_WORDED)
      g_array_index (marks, TzMark, kept++) = mark;
  }
  g_array_set_size (marks, kept);
}

void
tz_outline_find_marks (TzOutline *outline)
{
  const TzReading *reading = outline->reading;
  TzLine line;
  gboolean in_body = FALSE; /* lines above the first paragraph are the title's */
  for (guint32 i = 0; tz_lines_next (reading, i, &line); i = line.next) {
    in_body = in_body || holds_stop (reading->s, line.start, line.end);
    guint32 start = tz_lines_skip_debris (reading->s, line.start, line.end);
    if (is_field_line (outline, start))
      continue;
    TzMark mark;
    if (read_labelled (reading, start, line.end, &mark) || read_worded (outline, start, line.end, &mark) ||
        read_bare (outline, &line, &mark) || (in_body && read_titled (reading, &line, &mark)))
      add_mark (outline, &mark, &line);
  }
  settle_doubts (outline);
  for (guint i = 0; i < outline->marks->len; i++) {
    TzMark *mark = &g_array_index (outline->marks, TzMark, i);
    guint32 next =
        i + 1 < outline->marks->len ? g_array_index (outline->marks, TzMark, i + 1).start : reading->n;
    guint field = tz_outline_field_after (outline, mark->start);
    if (field < outline->fields->len && g_array_index (outline->fields, TzField, field).start < next)
      mark->flags |= TZ_MARK_FIELD;
    if (tz_lines_skip_blanks (reading->s, mark->end, reading->n) < next)
      mark->flags |= TZ_MARK_ANSWERED;
  }
}
