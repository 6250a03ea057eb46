#include "header.h"
#include "scan.h"

#include <string.h>

/* How far left of 巡察组 the name of the inspectors may begin. */
#define INSPECTORS_MAX 26
#define BODY_MAX 14
#define PUBLISHED_LINES 6
#define SENTENCE_MAX 400
#define LINE_MAX_LOOK 130

static gboolean
ends_sentence (gunichar c)
{
  return c == U'。' || c == '\n' || c == 0;
}

/* 巡察组, 巡察三组, 巡视工作组. Returns: the length, 0 where there is none. */
static guint
match_group (const gunichar *s)
{
  if (!tz_scan_is (s, U"巡察") && !tz_scan_is (s, U"巡视"))
    return 0;
  guint i = 2;
  if (s[i] == U'第')
    i++;
  while (tz_scan_is_digit (s[i]) || tz_scan_in (s[i], U"一二三四五六七八九十"))
    i++;
  return s[i] == U'组' && s[i + 1] != U'织' ? i + 1 : 0;
}

/* The length of a place that ends before @end, 0 where none does. */
static guint
place_before (const TzReading *reading, guint32 end)
{
  guint best = 0;
  for (guint32 i = end > 12 ? end - 12 : 0; i < end && best == 0; i++) {
    guint n = tz_reading_match (reading, i, TZ_WORD_DIVISION);
    if (n > 0 && i + n == end)
      best = n;
  }
  return best;
}

static guint32
extend_to_place (const TzReading *reading, guint32 start)
{
  const gunichar *s = reading->s;
  /* 市 of 市委 closes 某某市委 as well. */
  guint n = place_before (reading, start + 1);
  guint32 from = n > 1 ? start + 1 - n : start;
  n = from < start ? place_before (reading, from) : 0;
  from -= n;
  return from >= 2 && tz_scan_is (s + from - 2, U"中共") ? from - 2 : from;
}

/* 省国资委党委, 集团公司党委: the body of the committee reaches left to a stop or a word that is no name. */
static guint32
extend_to_body (const gunichar *s, guint32 committee)
{
  guint32 i = committee;
  while (i > 0 && committee - i < BODY_MAX && tz_scan_is_han (s[i - 1]) &&
         !tz_scan_in (s[i - 1], U"受由被经向对月日据照和与将"))
    i--;
  return committee - i < BODY_MAX ? i : committee;
}

/* Walks left from 巡察组 to the body that sent it: 市委, 中央, 党委, 集团公司; without one to 第. */
static guint32
find_name_start (const TzReading *reading, guint32 group)
{
  const gunichar *s = reading->s;
  guint32 ordinal = group;
  guint32 least = group > INSPECTORS_MAX ? group - INSPECTORS_MAX : 0;
  for (guint32 i = group; i > least && tz_scan_is_han (s[i - 1]); i--) {
    if (tz_scan_is (s + i - 1, U"委") && i >= 2) {
      if (tz_scan_in (s[i - 2], U"省市县区州旗盟"))
        return extend_to_place (reading, i - 2);
      if (s[i - 2] == U'党')
        return extend_to_body (s, i - 2);
    }
    if (tz_scan_is (s + i - 1, U"中央"))
      return i - 1;
    if (s[i - 1] == U'第')
      ordinal = i - 1;
  }
  if (ordinal < group && ordinal > 0 && tz_scan_in (s[ordinal - 1], U"省市县区州"))
    return extend_to_place (reading, ordinal - 1);
  return ordinal;
}

static void
find_inspectors (TzReading *reading)
{
  TzSpan plain = TZ_SPAN_NONE;
  for (guint32 i = 0; i < reading->n; i++) {
    guint n = match_group (reading->s + i);
    if (n == 0)
      continue;
    TzSpan span = tz_span (find_name_start (reading, i), i + n);
    gboolean numbered = n > 3;
    for (guint32 j = span.start; j < i; j++)
      numbered = numbered || reading->s[j] == U'第';
    if (span.start < i && tz_span_is_empty (plain))
      plain = span;
    if (numbered && span.start < i) {
      plain = span;
      break;
    }
  }
  if (tz_span_is_empty (plain))
    return;
  g_autofree char *value = tz_text_dup_slice (reading->text, plain);
  tz_header_set (reading, TZ_HEADER_INSPECTORS, value, plain, "inspectors/named", 0.9f);
}

static TzSpan
sentence_around (const TzReading *reading, TzSpan span)
{
  guint32 start = span.start, end = span.end;
  while (start > 0 && span.start - start < SENTENCE_MAX && !ends_sentence (reading->s[start - 1]))
    start--;
  while (end < reading->n && end - span.end < SENTENCE_MAX && !ends_sentence (reading->s[end]))
    end++;
  return tz_span (start, end);
}

static gboolean
holds_any (const gunichar *s, TzSpan span, const char32_t *const *words)
{
  for (guint32 i = span.start; i < span.end; i++)
    if (tz_scan_any (s + i, words) > 0)
      return TRUE;
  return FALSE;
}

static void
set_date (TzReading *reading, TzHeaderKey key, const TzEntity *date, const char *rule, float certainty)
{
  gboolean open = date->edtf == NULL || strchr (date->edtf, 'X') != NULL;
  tz_header_set (reading, key, open ? NULL : date->edtf, date->span, rule, certainty);
}

static gboolean
is_range (const TzEntity *date)
{
  return date->edtf != NULL && strchr (date->edtf, '/') != NULL && strstr (date->edtf, "..") == NULL;
}

/* A day, known or one of a set. */
static gboolean
is_day (const TzEntity *date)
{
  if (date->edtf == NULL)
    return FALSE;
  return date->edtf[0] == '[' || (strlen (date->edtf) == 10 && strchr (date->edtf, '/') == NULL);
}

/* Inspection and feedback are told of in the first paragraphs, before any problem. */
static guint32
find_body_end (const TzReading *reading)
{
  const GArray *problems = reading->out->problems;
  return problems->len == 0 ? reading->n : g_array_index (problems, TzProblem, 0).span.start;
}

static guint32
clause_of_next_date (const GArray *entities, guint i, guint32 end)
{
  for (guint j = i + 1; j < entities->len; j++) {
    const TzEntity *next = &g_array_index (entities, TzEntity, j);
    if (next->type == TZ_ENTITY_DATE)
      return MIN (end, next->span.start);
  }
  return end;
}

static void
find_inspection_dates (TzReading *reading)
{
  static const char32_t *const inspected[] = {U"巡察", U"巡视", U"督察", U"审计", U"检查", NULL};
  static const char32_t *const told[] = {U"反馈", U"通报", NULL};
  const GArray *entities = reading->out->entities;
  guint32 body_end = find_body_end (reading);
  gboolean period = FALSE, feedback = FALSE;
  for (guint i = 0; i < entities->len && !(period && feedback); i++) {
    const TzEntity *date = &g_array_index (entities, TzEntity, i);
    if (date->type != TZ_ENTITY_DATE || date->span.start >= body_end || (!is_range (date) && !is_day (date)))
      continue;
    TzSpan sentence = sentence_around (reading, date->span);
    if (!period && is_range (date) && holds_any (reading->s, sentence, inspected)) {
      set_date (reading, TZ_HEADER_INSPECTION_PERIOD, date, "inspection/range", 0.9f);
      period = TRUE;
    }
    TzSpan after = tz_span (date->span.end, clause_of_next_date (entities, i, sentence.end));
    if (!feedback && is_day (date) && !is_range (date) && holds_any (reading->s, after, told)) {
      set_date (reading, TZ_HEADER_FEEDBACK_DATE, date, "feedback/day", 0.9f);
      feedback = TRUE;
    }
  }
}

static TzSpan
line_around (const TzReading *reading, TzSpan span)
{
  guint32 start = span.start, end = span.end;
  while (start > 0 && span.start - start < LINE_MAX_LOOK && reading->s[start - 1] != '\n')
    start--;
  while (end < reading->n && end - span.end < LINE_MAX_LOOK && reading->s[end] != '\n')
    end++;
  return tz_span (start, end);
}

static guint32
find_top_end (const TzReading *reading)
{
  guint lines = 0;
  guint32 i = 0;
  for (; i < reading->n && lines < PUBLISHED_LINES; i++)
    lines += reading->s[i] == '\n' && i > 0 && reading->s[i - 1] != '\n';
  return i;
}

/* A date among the lines above the text, or behind 发布时间： anywhere. */
static gboolean
is_publication (const TzReading *reading, const TzEntity *date, guint32 top)
{
  static const char32_t *const labels[] = {U"发布时间", U"发布日期", U"发文日期", U"发表时间",
                                           U"公开日期", U"公布时间", U"上传时间", NULL};
  static const char32_t *const beside[] = {U"来源", U"发布", U"时间:", U"日期:", U"浏览", U"作者", NULL};
  TzSpan line = line_around (reading, date->span);
  if (tz_span_length (line) > 120)
    return FALSE;
  if (holds_any (reading->s, line, labels))
    return TRUE;
  gboolean clock = date->span.end + 3 < reading->n && reading->s[date->span.end] == ' ' &&
                   tz_scan_is_digit (reading->s[date->span.end + 1]);
  return date->span.start < top && (clock || holds_any (reading->s, line, beside));
}

static void
find_published (TzReading *reading)
{
  guint32 top = find_top_end (reading);
  for (guint i = 0; i < reading->out->entities->len; i++) {
    const TzEntity *date = &g_array_index (reading->out->entities, TzEntity, i);
    if (date->type != TZ_ENTITY_DATE || !is_day (date) || !is_publication (reading, date, top))
      continue;
    set_date (reading, TZ_HEADER_PUBLISHED_DATE, date, "published/line", 0.9f);
    return;
  }
}

static void
find_signed (TzReading *reading)
{
  TzSpan body, line;
  if (!tz_header_find_signature (reading, &body, &line))
    return;
  for (guint i = 0; i < reading->out->entities->len; i++) {
    const TzEntity *date = &g_array_index (reading->out->entities, TzEntity, i);
    if (date->type == TZ_ENTITY_DATE && tz_span_overlaps (line, date->span))
      set_date (reading, TZ_HEADER_SIGNED_DATE, date, "signed/last-line", 0.95f);
  }
}

void
tz_header_find_inspection (TzReading *reading)
{
  find_inspectors (reading);
  find_inspection_dates (reading);
  find_published (reading);
  find_signed (reading);
}

/* Dates that left out the year, or were damaged, have their value now. */
void
tz_settle_header (TzReading *reading)
{
  static const TzHeaderKey keys[] = {TZ_HEADER_INSPECTION_PERIOD, TZ_HEADER_FEEDBACK_DATE,
                                     TZ_HEADER_SIGNED_DATE, TZ_HEADER_PUBLISHED_DATE};
  for (guint k = 0; k < G_N_ELEMENTS (keys); k++) {
    TzHeaderFact *fact = &reading->out->header[keys[k]];
    for (guint i = 0; i < reading->out->entities->len && !tz_span_is_empty (fact->span); i++) {
      const TzEntity *date = &g_array_index (reading->out->entities, TzEntity, i);
      if (date->type == TZ_ENTITY_DATE && tz_span_equal (date->span, fact->span))
        fact->value = date->edtf;
    }
  }
}
