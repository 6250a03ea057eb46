#include "header.h"
#include "scan.h"

#include <string.h>

#define PUBLISHED_LINES 16
#define SENTENCE_MAX 400
#define LINE_MAX_LOOK 130

static gboolean
ends_sentence (gunichar c)
{
  return c == U'。' || c == '\n' || c == 0;
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

static void
set_date (TzReading *reading, TzHeaderKey key, const TzEntity *date, const char *rule, float certainty)
{
  gboolean open = date->edtf == NULL || strchr (date->edtf, 'X') != NULL;
  tz_header_set (reading, key, open ? NULL : date->edtf, date->span, rule, certainty);
}

/* From one month or day to another; years alone are the years that were looked at. */
static gboolean
is_range (const TzEntity *date)
{
  return date->edtf != NULL && strchr (date->edtf, '/') != NULL && strstr (date->edtf, "..") == NULL &&
         strchr (date->edtf, '-') != NULL;
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

static gboolean
is_month (const TzEntity *date)
{
  return date->edtf != NULL && strlen (date->edtf) == 7 && strchr (date->edtf, '/') == NULL;
}

/* 现将…通报, 截至某日 and a meeting that heard a report tell of no feedback. */
static gboolean
tells_feedback (const TzReading *reading, const TzEntity *date, TzSpan after)
{
  static const char32_t *const before[] = {U"截至", U"截止", U"截止到", U"截至到", NULL};
  static const char32_t *const no_feedback[] = {U"现将", U"现根据", U"现就", U"听取", NULL};
  static const char32_t *const told[] = {U"反馈", U"通报", NULL};
  if (tz_scan_ends_any (reading->s, date->span.start, before) > 0)
    return FALSE;
  for (guint32 i = after.start; i < after.end; i++) {
    if (tz_scan_any (reading->s + i, no_feedback) > 0)
      return FALSE;
    if (tz_scan_any (reading->s + i, told) > 0)
      return TRUE;
  }
  return FALSE;
}

typedef struct {
  TzReading *reading;
  guint32 body_end;
} Search;

static gboolean
is_date_before (const Search *search, const TzEntity *date)
{
  return date->type == TZ_ENTITY_DATE && date->span.start < search->body_end;
}

static void
find_period (const Search *search)
{
  static const char32_t *const inspected[] = {U"巡察", U"巡视", U"督察", U"审计", U"检查", NULL};
  const GArray *entities = search->reading->out->entities;
  for (guint i = 0; i < entities->len; i++) {
    const TzEntity *date = &g_array_index (entities, TzEntity, i);
    if (!is_date_before (search, date) || !is_range (date))
      continue;
    if (!tz_scan_holds_any (search->reading->s, sentence_around (search->reading, date->span), inspected))
      continue;
    set_date (search->reading, TZ_HEADER_INSPECTION_PERIOD, date, "inspection/range", 0.9f);
    return;
  }
}

/* The first date of @precise form after which the same sentence tells of feedback. */
static gboolean
find_feedback (const Search *search, gboolean (*is_precise) (const TzEntity *), float certainty)
{
  const GArray *entities = search->reading->out->entities;
  for (guint i = 0; i < entities->len; i++) {
    const TzEntity *date = &g_array_index (entities, TzEntity, i);
    if (!is_date_before (search, date) || is_range (date) || !is_precise (date))
      continue;
    TzSpan sentence = sentence_around (search->reading, date->span);
    TzSpan after = tz_span (date->span.end, clause_of_next_date (entities, i, sentence.end));
    if (!tells_feedback (search->reading, date, after))
      continue;
    set_date (search->reading, TZ_HEADER_FEEDBACK_DATE, date, "feedback/day", certainty);
    return TRUE;
  }
  return FALSE;
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

/* Returns: where the words before @date end. */
static guint32
end_before (const TzReading *reading, const TzEntity *date)
{
  guint32 end = date->span.start;
  while (end > 0 && reading->s[end - 1] == ' ')
    end--;
  return end;
}

/* 反馈时间：2023年7月25日 among the first lines: in a ledger, that is behind the first problem. */
static gboolean
find_labelled_feedback (TzReading *reading)
{
  static const char32_t *const labels[] = {U"反馈时间:", U"反馈日期:", NULL};
  const guint32 top = find_top_end (reading);
  for (guint i = 0; i < reading->out->entities->len; i++) {
    const TzEntity *date = &g_array_index (reading->out->entities, TzEntity, i);
    if (date->span.start >= top)
      return FALSE;
    if (date->type != TZ_ENTITY_DATE || !is_day (date) ||
        tz_scan_ends_any (reading->s, end_before (reading, date), labels) == 0)
      continue;
    set_date (reading, TZ_HEADER_FEEDBACK_DATE, date, "feedback/label", 0.9f);
    return TRUE;
  }
  return FALSE;
}

/* …向我局反馈意见（2023年7月25日） */
static void
find_feedback_before (const Search *search)
{
  static const char32_t *const told[] = {U"反馈", NULL};
  const GArray *entities = search->reading->out->entities;
  for (guint i = 0; i < entities->len; i++) {
    const TzEntity *date = &g_array_index (entities, TzEntity, i);
    if (!is_date_before (search, date) || is_range (date) || !is_day (date))
      continue;
    TzSpan sentence = sentence_around (search->reading, date->span);
    if (search->reading->s[date->span.end] != ')' ||
        !tz_scan_holds_any (search->reading->s, tz_span (sentence.start, date->span.start), told))
      continue;
    set_date (search->reading, TZ_HEADER_FEEDBACK_DATE, date, "feedback/bracket", 0.7f);
    return;
  }
}

static void
find_inspection_dates (TzReading *reading)
{
  Search search = {reading, find_body_end (reading)};
  find_period (&search);
  if (!find_labelled_feedback (reading) && !find_feedback (&search, is_day, 0.9f) &&
      !find_feedback (&search, is_month, 0.7f))
    find_feedback_before (&search);
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

static gboolean
is_blank (const gunichar *s, guint32 from, guint32 to)
{
  while (from < to && s[from] == ' ')
    from++;
  return from >= to;
}

/* A date among the lines above the text, alone in brackets there, or behind 发布时间： anywhere. */
static gboolean
is_publication (const TzReading *reading, const TzEntity *date, guint32 top)
{
  static const char32_t *const labels[] = {U"发布时间", U"发布日期", U"发文日期", U"发表时间",
                                           U"公开日期", U"公布时间", U"上传时间", NULL};
  static const char32_t *const no_labels[] = {U"反馈时间:", U"反馈日期:", U"巡察时间:", U"巡视时间:",
                                              U"整改时间:", U"完成时间:", NULL};
  static const char32_t *const beside[] = {U"来源", U"发布", U"时间:", U"日期:", U"浏览", U"作者", NULL};
  TzSpan line = line_around (reading, date->span);
  if (tz_span_length (line) > 120 || tz_scan_ends_any (reading->s, end_before (reading, date), no_labels) > 0)
    return FALSE;
  if (tz_scan_holds_any (reading->s, line, labels))
    return TRUE;
  gboolean clock = date->span.end + 3 < reading->n && reading->s[date->span.end] == ' ' &&
                   tz_scan_is_digit (reading->s[date->span.end + 1]);
  gboolean alone = date->span.start > line.start && reading->s[date->span.start - 1] == '(' &&
                   reading->s[date->span.end] == ')' &&
                   is_blank (reading->s, line.start, date->span.start - 1) &&
                   is_blank (reading->s, date->span.end + 1, line.end);
  return date->span.start < top && (clock || alone || tz_scan_holds_any (reading->s, line, beside));
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
