#include "outline.h"

/* What the wording behind a label looks like: a problem, a heading, something done. */

#define TITLE_MAX 120
#define SECTION_MAX 60
#define LACK_END 9
#define ANSWER_LEAST 8

static gboolean
is_sentence_end (gunichar c)
{
  return c <= U'。' && (c == U'。' || c == '\n' || c == 0 || c == '!' || c == '?');
}

/* 防止问题反弹, 杜绝违规: what shall not be. */
static gboolean
is_prevented (const gunichar *s, guint32 start, guint32 i)
{
  static const char32_t *const verbs[] = {U"防止", U"避免", U"杜绝", U"严禁", U"严防", U"以防", NULL};
  guint32 clause = i;
  while (clause > start && s[clause - 1] != ',' && s[clause - 1] != U'。')
    clause--;
  return i > clause + 1 && tz_scan_holds_any (s, tz_span (clause, i - 1), verbs);
}

gboolean
tz_outline_has_lack (const TzReading *reading, guint32 start, guint32 end)
{
  guint32 i = tz_reading_find_sign (reading, start, end, TZ_SIGN_LACK);
  while (i < end && is_prevented (reading->s, start, i))
    i = tz_reading_find_sign (reading, i + 1, end, TZ_SIGN_LACK);
  return i < end;
}

gboolean
tz_outline_lags (const gunichar *s, guint32 i)
{
  static const char32_t *const lags[] = {
      U"不",   U"未",   U"没",   U"无",   U"缺",   U"拖",   U"迟",   U"滞",   U"缓",   U"慢",   U"虚",
      U"假",   U"打折", U"敷衍", U"走过", U"流于", U"反弹", U"责任", U"落实", U"推进", U"力度", U"质量",
      U"虎头", U"纸面", U"表面", U"数字", U"应付", U"停留", U"浮于", U"浅",   NULL};
  guint n = tz_scan_is (s + i, U"整改");
  n += n > 0 && s[i + n] == U'“' ? 1 : 0;
  return n > 0 && tz_scan_any (s + i + n, lags) > 0;
}

/* 问题 closes the wording: a stop, a colon, an enumeration or the line's end stands behind it. */
static gboolean
closes_wording (const gunichar *s, guint32 i, guint32 end)
{
  guint length, number;
  while (i < end && (s[i] == ' ' || s[i] == U'”' || s[i] == ')'))
    i++;
  return i >= end || tz_lines_is_stop (s[i]) || s[i] == ':' || s[i] == ',' || s[i] == '.' || s[i] == '(' ||
         s[i] == '-' || tz_outline_is_ordinal (s, i, &length, &number) ||
         (tz_scan_is (s + i, U"整改") && !tz_outline_lags (s, i)) || tz_scan_is (s + i, U"的整改");
}

static gboolean
is_number (gunichar c)
{
  guint number;
  const gunichar one[2] = {c, 0};
  return tz_scan_is_digit (c) || tz_label_read_number (one, 0, &number) > 0;
}

/* What a problem is called and not a mention of all that was found: 针对反馈的问题. */
gboolean
tz_outline_is_own_wording (const gunichar *s, guint32 start, guint32 end)
{
  static const char32_t *const general[] = {U"反馈", U"指出", U"存在", U"发现", U"提出", U"查摆",
                                            U"移交", U"上述", U"以上", U"这些", U"相关", NULL};
  static const char32_t *const lacking[] = {U"不", U"未", U"没", U"现象", U"依然", U"仍", NULL};
  end -= end > start && s[end - 1] == U'的';
  if (tz_scan_holds_any (s, tz_span (start, end), lacking))
    return TRUE;
  gboolean counted = end >= start + 2 && tz_scan_in (s[end - 1], U"个项条件宗") && is_number (s[end - 2]);
  return !counted && tz_scan_ends_any (s, end, general) == 0;
}

guint
tz_outline_quotation (const gunichar *s, guint32 i, guint32 end)
{
  guint depth = s[i] == U'“';
  for (guint32 j = i + 1; depth > 0 && j < end && s[j] != U'。'; j++) {
    depth += s[j] == U'“';
    depth -= s[j] == U'”';
    if (depth == 0)
      return j + 1 - i;
  }
  return 0;
}

/* 针对…问题, 关于…问题, 对…问题. Returns: the length of the word that opens it, 0 where it is none. */
guint
tz_outline_worded_opening (const gunichar *s, guint32 i, guint32 end)
{
  guint n = 0;
  if (tz_scan_is (s + i, U"针对") || tz_scan_is (s + i, U"关于"))
    n = 2;
  else if (s[i] == U'对')
    n = 1;
  if (n == 0)
    return 0;
  for (guint32 j = i + n + tz_outline_quotation (s, i + n, MIN (end, i + TITLE_MAX));
       j + 1 < end && j < i + TITLE_MAX && !is_sentence_end (s[j]); j++)
    if (tz_scan_is (s + j, U"问题") && closes_wording (s, j + 2, end))
      return tz_outline_is_own_wording (s, i, j) ? n : 0;
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

guint16
tz_outline_heading_flags (const TzReading *reading, guint32 start, guint32 end)
{
  static const char32_t *const of_problems[] = {U"方面", U"问题", U"反馈", NULL};
  gboolean organised = FALSE;
  guint16 flags = 0;
  guint32 limit = MIN (end, start + SECTION_MAX);
  for (guint32 i = start; (i = tz_reading_find_sign (reading, i, limit, TZ_SIGN_SECTION)) < limit; i++) {
    guint n = tz_reading_match (reading, i, TZ_WORD_SECTION);
    const TzWordValue *value =
        tz_lexicon_next_value (reading->lexicon, tz_reading_begin (reading, i), n, TZ_WORD_SECTION, NULL);
    if (g_str_equal (value->id, "next"))
      flags |= TZ_MARK_NEXT;
    else if (g_str_equal (value->id, "problems") && closes_heading (reading->s, i + n, end))
      flags |= TZ_MARK_SECTION;
    organised = organised || g_str_equal (value->id, "organisation");
  }
  if (organised && !tz_scan_holds_any (reading->s, tz_span (start, limit), of_problems))
    flags |= TZ_MARK_ORGANISED;
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
  if (end > start + TZ_WORDING_LOOK)
    return FALSE;
  while (end > start && (tz_lines_is_stop (s[end - 1]) || s[end - 1] == ':' || s[end - 1] == ' '))
    end--;
  if (end >= start + 4 && tz_scan_is (s + end - 2, U"问题"))
    return TRUE;
  for (guint32 i = end > start + LACK_END ? end - LACK_END : start;
       (i = tz_reading_find_sign (reading, i, end, TZ_SIGN_LACK)) < end; i++) {
    guint n = tz_reading_match (reading, i, TZ_WORD_LACK);
    if (i + n == end || !tz_scan_in (s[i], U"风隐漏矛瓶堵难顽短差违"))
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

/* 针对“…”问题：制定… : an answer goes on behind the wording in one sentence. */
static gboolean
is_answered_behind (const gunichar *s, guint32 start, guint32 end)
{
  static const char32_t *const closes[] = {U"问题,", U"问题:", U"问题”,", U"问题”:", NULL};
  guint32 close = tz_scan_find_any (s, start, end, closes);
  return close + ANSWER_LEAST < end;
}

/* Where the first sentence of the wording ends, or an enumeration begins behind a blank. */
static guint32
find_first_sentence_end (const TzReading *reading, const TzMark *mark)
{
  const gunichar *s = reading->s;
  const TzSigns ends = TZ_SIGN_SENTENCE | TZ_SIGN_LINE;
  guint32 end = mark->content;
  while ((end = tz_reading_find_sign (reading, end, mark->end, ends)) < mark->end && s[end] == ';')
    end++;
  guint length, number;
  for (guint32 i = mark->content; (i = tz_scan_find (s, i, end, ' ')) < end; i++)
    if (tz_outline_is_ordinal (s, i + 1, &length, &number))
      return i;
  return end;
}

guint16
tz_outline_wording_flags (const TzReading *reading, const TzMark *mark)
{
  const gunichar *s = reading->s;
  guint32 sentence = find_first_sentence_end (reading, mark);
  guint16 flags = tz_outline_heading_flags (reading, mark->content, sentence);
  if (tz_outline_has_lack (reading, mark->content, MIN (sentence, mark->content + TZ_WORDING_LOOK)))
    flags |= TZ_MARK_LACK;
  if (tz_outline_ends_in_lack (reading, mark->content, sentence))
    flags |= TZ_MARK_LACK_END;
  if (tz_reading_match (reading, mark->content, TZ_WORD_ACTION) > 0 ||
      is_done_to (s, mark->content, sentence))
    flags |= TZ_MARK_ACTION;
  if (tz_outline_worded_opening (s, mark->content, mark->end) > 0)
    flags |= TZ_MARK_WORDED;
  if ((flags & TZ_MARK_WORDED) && is_answered_behind (s, mark->content, sentence))
    flags |= TZ_MARK_LONG;
  if (sentence + 2 < mark->end || mark->end - mark->content > TZ_WORDING_LOOK)
    flags |= TZ_MARK_LONG;
  return flags;
}
