#include "numerals.h"
#include "outline.h"

/* Problems that are listed first and answered below, one after the other, by their numbers:
 *
 *   主要问题：1.方案不细；2.督查不够。
 *   针对问题1，…。整改状态：已完成。
 *   针对问题2，…。整改状态：基本完成。
 *
 * or with each of the list on a line of its own. */

/* The longest that stands before a list in its line: 县委巡察组反馈的主要问题： */
#define LEAD_MAX 16

/* So many answers by number are no chance. */
#define MIN_REFERENCES 2

#define MAX_LISTED 99

/* A list and its answers, as far as they were read. */
typedef struct {
  GArray *marks;   /* (element-type TzMark): the list */
  GArray *replies; /* (element-type TzSpan): in the same order */
  guint32 start;
  guint before; /* the number before its first: those of the whole text may go on */
  gboolean led; /* 主要问题： stands before it */
} List;

/* Where a list and its answers stand. */
typedef struct {
  TzSpan span;
  guint from; /* of what is listed apart */
  guint to;
} Place;

/* 问题1 第一个问题 第2项问题. Returns: its length, 0 where there is none. */
static guint
read_number_of_problem (const gunichar *s, guint *number)
{
  static const char32_t *const nouns[] = {U"个问题",     U"项问题",     U"条问题",
                                          U"个方面问题", U"个具体问题", NULL};
  guint before = tz_scan_is (s, U"问题");
  guint n = before > 0 ? before : tz_scan_is (s, U"第");
  if (n == 0)
    return 0;
  gboolean bracket = before > 0 && s[n] == '(';
  n += bracket;
  guint length = tz_numeral_small (s + n, MAX_LISTED, number);
  if (length == 0)
    return 0;
  n += length;
  if (bracket)
    return s[n] == ')' ? n + 1 : 0;
  guint behind = before > 0 ? 0 : tz_scan_any (s + n, nouns);
  return before > 0 || behind > 0 ? n + behind : 0;
}

guint
tz_outline_read_reference (const gunichar *s, guint *number)
{
  static const char32_t *const leads[] = {U"针对", U"关于", U"对于", U"对", NULL};
  static const char32_t *const others[] = {U"上述", U"以上", U"反馈的", U"反馈", NULL};
  static const char32_t *const tails[] = {U"的整改落实情况", U"整改落实情况", U"的整改情况", U"整改情况",
                                          U"的整改措施",     U"整改措施",     U"的整改",     NULL};
  guint lead = tz_scan_any (s, leads);
  guint n = lead + tz_scan_any (s + lead, others);
  guint length = read_number_of_problem (s + n, number);
  if (length == 0)
    return 0;
  n += length;
  guint tail = tz_scan_any (s + n, tails);
  gboolean closed = tz_scan_in (s[n + tail], U",:");
  return closed && (lead > 0 || tail > 0) ? n + tail + 1 : 0;
}

static gboolean
read_item (const TzReading *reading, guint32 i, guint32 end, TzMark *mark)
{
  TzLabel label;
  guint length, number;
  if (tz_outline_is_ordinal (reading->s, i, &length, &number))
    label = (TzLabel){TZ_LABEL_LISTED, number, i + length, i + length};
  else if (!tz_label_read (reading->s, i, end, &label) || label.kind < TZ_LABEL_NUMBER)
    return FALSE;
  *mark = (TzMark){.start = i,
                   .label_end = label.end,
                   .content = MIN (label.content, end),
                   .end = end,
                   .number = (guint16)label.number,
                   .kind = (guint8)label.kind};
  return TRUE;
}

static const TzMark *
last_of (const List *list)
{
  return list->marks->len > 0 ? &g_array_index (list->marks, TzMark, list->marks->len - 1) : NULL;
}

static gboolean
goes_on (const List *list, const TzMark *mark)
{
  const TzMark *last = last_of (list);
  return last != NULL && list->replies->len == 0 && mark->kind == last->kind &&
         mark->number == last->number + 1;
}

static void
add_item (const TzReading *reading, List *list, TzMark mark)
{
  mark.flags = tz_outline_wording_flags (reading, &mark) | TZ_MARK_WORDED | TZ_MARK_ANSWERED;
  g_array_append_val (list->marks, mark);
}

/* The others of the list in the line of the last: …；2.… */
static void
read_on_in_line (const TzReading *reading, List *list, guint32 end)
{
  for (guint32 i = last_of (list)->content;
       (i = tz_reading_find_sign (reading, i, end, TZ_SIGN_SENTENCE)) < end; i++) {
    TzMark mark;
    guint32 at = tz_lines_skip_blanks (reading->s, i + 1, end);
    if (!read_item (reading, at, end, &mark) || !goes_on (list, &mark))
      continue;
    g_array_index (list->marks, TzMark, list->marks->len - 1).end = at;
    add_item (reading, list, mark);
  }
}

static gboolean
is_answered (const List *list)
{
  return list->replies->len == list->marks->len;
}

static void
begin_list (List *list, const TzMark *first, guint32 start, gboolean led)
{
  list->before = first->number - 1;
  list->start = start;
  list->led = led;
  g_array_set_size (list->marks, 0);
  g_array_set_size (list->replies, 0);
}

static gboolean
may_begin (const List *list, const TzMark *first, gboolean led)
{
  const TzMark *last = last_of (list);
  if (!led && list->replies->len > 0 && !is_answered (list)) /* inside an answer */
    return FALSE;
  return first->number == 1 || (last != NULL && is_answered (list) && first->number == last->number + 1);
}

static gboolean
is_heading (const TzReading *reading, const TzLine *line)
{
  TzLabel label;
  return tz_label_read (reading->s, line->start, line->end, &label) && label.kind < TZ_LABEL_NUMBER;
}

/* Takes @line into @list where it is of one. */
static void
read_list (const TzReading *reading, List *list, const TzLine *line)
{
  TzMark mark;
  guint32 colon = tz_scan_find (reading->s, line->start, MIN (line->end, line->start + LEAD_MAX), ':');
  guint32 at = tz_lines_skip_blanks (reading->s, colon + 1, line->end);
  gboolean led = reading->s[colon] == ':' && read_item (reading, at, line->end, &mark);
  if (!led && !read_item (reading, line->start, line->end, &mark)) {
    if (is_heading (reading, line) && !is_answered (list))
      begin_list (list, &(TzMark){.number = 1}, line->start, FALSE);
    return;
  }
  if (led || !goes_on (list, &mark)) {
    if (!may_begin (list, &mark, led))
      return;
    begin_list (list, &mark, line->start, led);
  }
  add_item (reading, list, mark);
  read_on_in_line (reading, list, line->end);
}

/* Takes @line into @list where it begins the answer of the next. */
static gboolean
read_reply (const TzReading *reading, List *list, const TzLine *line)
{
  guint number;
  guint length = tz_outline_read_reference (reading->s + line->start, &number);
  if (length == 0 || number != list->before + list->replies->len + 1 || is_answered (list))
    return FALSE;
  if (list->replies->len > 0)
    g_array_index (list->replies, TzSpan, list->replies->len - 1).end = line->start;
  TzSpan reply = tz_span (line->start + length, reading->n);
  g_array_append_val (list->replies, reply);
  return TRUE;
}

static void
take_list (TzOutline *outline, const List *list, guint32 end, GArray *places)
{
  Place place = {tz_span (list->start, end), outline->apart->len, outline->apart->len + list->marks->len};
  for (guint i = 0; i < list->marks->len; i++) {
    TzApart apart = {g_array_index (list->marks, TzMark, i), g_array_index (list->replies, TzSpan, i)};
    g_array_append_val (outline->apart, apart);
  }
  g_array_append_val (places, place);
}

/* Puts the lists in the place of all marks that stand where they and their answers do. */
static void
place_lists (TzOutline *outline, const GArray *places)
{
  GArray *old = outline->marks;
  GArray *marks = g_array_sized_new (FALSE, FALSE, sizeof (TzMark), old->len + outline->apart->len);
  guint at = 0;
  for (guint i = 0; i < places->len; i++) {
    const Place *place = &g_array_index (places, Place, i);
    for (; at < old->len && g_array_index (old, TzMark, at).start < place->span.start; at++)
      g_array_append_val (marks, g_array_index (old, TzMark, at));
    for (guint j = place->from; j < place->to; j++)
      g_array_append_val (marks, g_array_index (outline->apart, TzApart, j).mark);
    while (at < old->len && g_array_index (old, TzMark, at).start < place->span.end)
      at++;
  }
  g_array_append_vals (marks, &g_array_index (old, TzMark, at), old->len - at);
  g_array_unref (old);
  outline->marks = marks;
}

void
tz_outline_find_apart (TzOutline *outline)
{
  if (outline->survey.n_references < MIN_REFERENCES)
    return;
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (TzMark));
  g_autoptr (GArray) replies = g_array_new (FALSE, FALSE, sizeof (TzSpan));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  List list = {.marks = marks, .replies = replies};
  TzLine line;
  for (guint32 i = 0; tz_lines_next (outline->reading, i, &line); i = line.next) {
    if (!read_reply (outline->reading, &list, &line))
      read_list (outline->reading, &list, &line);
    else if (is_answered (&list) && (list.led || marks->len > 1))
      take_list (outline, &list, line.end, places);
  }
  place_lists (outline, places);
}

void
tz_outline_add_reply (TzOutline *outline, const TzMark *mark, guint32 end)
{
  if (outline->apart->len == 0)
    return;
  TzReading *reading = outline->reading;
  if (reading->replies == NULL)
    reading->replies = g_array_new (FALSE, FALSE, sizeof (TzSpan));
  guint *i = &outline->n_replied;
  while (*i < outline->apart->len && g_array_index (outline->apart, TzApart, *i).mark.start < mark->start)
    (*i)++;
  const TzApart *apart = *i < outline->apart->len ? &g_array_index (outline->apart, TzApart, *i) : NULL;
  TzSpan reply = TZ_SPAN_NONE;
  if (apart != NULL && apart->mark.start == mark->start)
    reply = tz_span (apart->reply.start, apart->reply.end < reading->n ? apart->reply.end : end);
  g_array_append_val (reading->replies, reply);
}

TzProblem
tz_outline_answered (const TzReading *reading, guint i)
{
  TzProblem problem = g_array_index (reading->out->problems, TzProblem, i);
  TzSpan reply = reading->replies != NULL ? g_array_index (reading->replies, TzSpan, i) : TZ_SPAN_NONE;
  if (tz_span_is_empty (reply))
    return problem;
  problem.span = reply;
  problem.label = problem.title = tz_span (reply.start, reply.start);
  return problem;
}
