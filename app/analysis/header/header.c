#include "header.h"

#include "findings.h"
#include "scan.h"

#include <string.h>

/* Lines and code points at the top that are searched for a date and for the issuer. */
#define TITLE_LINES 8
#define TOP 1200
#define SIGNATURE_MAX 40
#define SIGNATURE_LINES 3
#define DATE_LINE_MAX 20

void
tz_header_set (TzReading *reading, TzHeaderKey key, const char *value, TzSpan span, const char *rule,
               float certainty)
{
  TzHeaderFact *fact = &reading->out->header[key];
  fact->value = value == NULL ? NULL : tz_findings_keep_new (reading->out, value);
  fact->span = span;
  fact->rule = rule;
  fact->certainty = certainty;
}

/* The text of @span without line breaks and the blanks around them. */
static char *
dup_joined (const TzReading *reading, TzSpan span)
{
  g_autofree char *raw = tz_text_dup_slice (reading->text, span);
  g_auto (GStrv) lines = g_strsplit (raw, "\n", -1);
  GString *joined = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++) {
    const char *p = lines[i];
    while (*p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
      p = g_utf8_next_char (p);
    const char *end = p + strlen (p);
    while (end > p && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
      end = g_utf8_prev_char (end);
    g_string_append_len (joined, p, end - p);
  }
  return g_string_free (joined, FALSE);
}

/* All of the line but brackets and blanks belongs to a date. */
static gboolean
is_date_line (const TzReading *reading, TzSpan line)
{
  guint others = 0;
  for (guint32 i = line.start; i < line.end; i++)
    others += reading->taken[i] != 1 + TZ_ENTITY_DATE && reading->s[i] != ' ';
  return others <= 2 && tz_span_length (line) > others + 4;
}

static gboolean
is_body_line (const TzReading *reading, TzSpan line)
{
  const gunichar *s = reading->s;
  if (tz_span_length (line) < 3 || tz_span_length (line) > SIGNATURE_MAX)
    return FALSE;
  for (guint32 i = line.start; i < line.end; i++)
    if (tz_scan_in (s[i], U"。,;:!?、"))
      return FALSE;
  return tz_scan_is_han (s[line.start]);
}

/* （2022年8月19日） right below the title. */
static gboolean
find_date_below_title (const TzReading *reading, TzSpan *date)
{
  guint32 from = 0;
  TzSpan line;
  for (guint i = 0; i < TITLE_LINES && tz_header_next_line (reading, &from, &line); i++)
    if (tz_span_length (line) <= DATE_LINE_MAX && is_date_line (reading, line)) {
      *date = line;
      return TRUE;
    }
  return FALSE;
}

/* How a name may end that writes a notice. */
static gboolean
ends_body (const gunichar *s, guint32 end)
{
  static const char32_t *const endings[] = {
      U"党组",   U"党委",   U"党工委", U"工委",   U"支部", U"总支",   U"班子", U"局",   U"委",   U"厅",
      U"委员会", U"委员会", U"办公室", U"中心",   U"公司", U"集团",   U"院",   U"院校", U"学校", U"大学",
      U"中学",   U"小学",   U"幼儿园", U"政府",   U"社",   U"馆",     U"站",   U"所",   U"处",   U"队",
      U"会",     U"镇",     U"乡",     U"街道",   U"苏木", U"嘎查",   U"联",   U"银行", U"党校", U"办",
      U"部",     U"台",     U"园",     U"党组织", U"法院", U"检察院", NULL};
  return tz_scan_ends_any (s, end, endings) > 0;
}

/* Not 2023年县委第三轮 or 市委第二, which belong to the inspectors, nor 区属公立中小学, which are many. */
static gboolean
is_body (const gunichar *s, TzSpan span)
{
  static const char32_t *const classes[] = {U"公立",   U"所属", U"下属", U"直属",
                                            U"中小学", U"领域", U"系统", NULL};
  if (tz_span_length (span) < 4 || !ends_body (s, span.end))
    return FALSE;
  for (guint32 i = span.start; i < span.end; i++)
    if (tz_scan_in (s[i], U"轮届各!?。,;:") || tz_scan_is_digit (s[i]) || tz_scan_any (s + i, classes) > 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_whole_body_line (const TzReading *reading, TzSpan line)
{
  return is_body_line (reading, line) && is_body (reading->s, line);
}

/* 中共某县教育局党组 2023年6月30日, in one line. */
static gboolean
split_signature (const TzReading *reading, TzSpan line, TzSpan *body, TzSpan *date)
{
  guint32 at = line.end;
  while (at > line.start && reading->taken[at - 1] == 1 + TZ_ENTITY_DATE)
    at--;
  if (at == line.end || at == line.start || tz_span_length (line) > SIGNATURE_MAX + DATE_LINE_MAX)
    return FALSE;
  guint32 end = at;
  while (end > line.start && reading->s[end - 1] == ' ')
    end--;
  if (!is_body (reading->s, tz_span (line.start, end)))
    return FALSE;
  *body = tz_span (line.start, end);
  *date = tz_span (at, line.end);
  return TRUE;
}

/* The line before @to, none before @start. @to: (inout): where it begins. Returns: whether there is one. */
static gboolean
previous_line (const gunichar *s, guint32 start, guint32 *to, TzSpan *line)
{
  guint32 end = *to;
  while (end > start && (s[end - 1] == ' ' || s[end - 1] == '\n'))
    end--;
  if (end == start)
    return FALSE;
  guint32 begin = end;
  while (begin > start && s[begin - 1] != '\n')
    begin--;
  *to = begin;
  while (s[begin] == ' ')
    begin++;
  *line = tz_span (begin, end);
  return TRUE;
}

/* The nearest of the last lines before @to that @suits, empty where none does. */
static TzSpan
find_body_line (const TzReading *reading, guint32 start, guint32 to,
                gboolean (*suits) (const TzReading *, TzSpan line))
{
  TzSpan line;
  for (guint i = 0; i < SIGNATURE_LINES && previous_line (reading->s, start, &to, &line); i++)
    if (suits (reading, line))
      return line;
  return TZ_SPAN_NONE;
}

/* The first line that can be the signature's: it stands in the last three quarters. */
static guint32
signature_region (const TzReading *reading)
{
  guint32 start = reading->n / 4;
  while (start > 0 && start < reading->n && reading->s[start - 1] != '\n')
    start++;
  return start;
}

gboolean
tz_header_find_signature (const TzReading *reading, TzSpan *body, TzSpan *date)
{
  guint32 start = signature_region (reading);
  guint32 end = reading->n;
  *body = *date = TZ_SPAN_NONE;
  for (TzSpan line; previous_line (reading->s, start, &end, &line);) {
    if (tz_span_length (line) <= DATE_LINE_MAX && is_date_line (reading, line)) {
      *date = line;
      *body = find_body_line (reading, start, end, is_body_line);
      return TRUE;
    }
    if (split_signature (reading, line, body, date))
      return TRUE;
  }
  if (find_date_below_title (reading, date))
    return TRUE;
  *body = find_body_line (reading, start, reading->n, is_whole_body_line); /* without a date */
  return FALSE;
}

/* What stands in a title before 关于, 落实 or 巡察整改. */
static TzSpan
issuer_of_title (const TzReading *reading, TzSpan title)
{
  static const char32_t *const after[] = {U"关于", U"落实",   U"贯彻", U"巡察", U"巡视", U"整改", U"对",
                                          U"反馈", U"向社会", U"公布", U"公开", U"通报", U"公示", NULL};
  for (guint32 i = title.start; i < title.end; i++) {
    if (tz_scan_any (reading->s + i, after) == 0)
      continue;
    guint32 end = i;
    while (end > title.start && tz_scan_in (reading->s[end - 1], U" \n"))
      end--;
    TzSpan issuer = tz_span (title.start, end);
    return is_body (reading->s, issuer) ? issuer : TZ_SPAN_NONE;
  }
  return TZ_SPAN_NONE;
}

/* （中共云川市委台湾工作办公室） right below the title. */
static TzSpan
issuer_below_title (const TzReading *reading, TzSpan title)
{
  const gunichar *s = reading->s;
  guint32 from = title.end;
  TzSpan line;
  if (tz_span_is_empty (title) || !tz_header_next_line (reading, &from, &line) ||
      tz_span_length (line) > SIGNATURE_MAX || s[line.start] != '(' || s[line.end - 1] != ')')
    return TZ_SPAN_NONE;
  TzSpan issuer = tz_span (line.start + 1, line.end - 1);
  return is_body (s, issuer) ? issuer : TZ_SPAN_NONE;
}

/* The body that 对…进行了巡察 or 向…反馈 names in the first paragraphs. */
static TzSpan
issuer_of_text (const TzReading *reading)
{
  static const char32_t *const verbs[] = {U"进行", U"开展", U"反馈", U"通报", U"实施", NULL};
  const gunichar *s = reading->s;
  guint32 top = MIN (reading->n, TOP);
  for (guint32 i = 0; i < top; i++) {
    if (s[i] != U'对' && s[i] != U'向')
      continue;
    guint32 start = i + 1;
    guint32 end = start;
    while (end < top && end < start + SIGNATURE_MAX && tz_scan_is_han (s[end]) &&
           !tz_scan_any (s + end, verbs))
      end++;
    TzSpan body = tz_span (start, end);
    if ((tz_scan_any (s + end, verbs) || s[end] == '(') && is_body (s, body) &&
        !tz_scan_in (s[start], U"我本各该全"))
      return body;
  }
  return TZ_SPAN_NONE;
}

/* 《中共某县教育局党组关于…整改方案》 */
/* 《关于巡察云山市教育局党组的反馈意见》: who was inspected. */
static TzSpan
inspected_of_title (const TzReading *reading, TzSpan title)
{
  static const char32_t *const openings[] = {U"关于巡察", U"关于巡视", U"关于对", NULL};
  static const char32_t *const ends[] = {U"的", U"开展", U"进行", U"反馈", NULL};
  guint n = tz_scan_any (reading->s + title.start, openings);
  TzSpan body = tz_span (title.start + n, tz_scan_find_any (reading->s, title.start + n, title.end, ends));
  static const char32_t *const feedback[] = {U"反馈", NULL};
  gboolean tells = n > 0 && body.end < title.end && tz_scan_holds_any (reading->s, title, feedback);
  return tells && is_body (reading->s, body) ? body : TZ_SPAN_NONE;
}

static TzSpan
issuer_of_documents (const TzReading *reading)
{
  TzSpan inspected = TZ_SPAN_NONE;
  static const char32_t *const own[] = {U"整改", NULL};
  for (guint i = 0; i < reading->out->entities->len; i++) {
    const TzEntity *entity = &g_array_index (reading->out->entities, TzEntity, i);
    if (entity->type != TZ_ENTITY_DOCUMENT || tz_span_length (entity->span) < 8)
      continue;
    TzSpan title = tz_span (entity->span.start + 1, entity->span.end - 1);
    TzSpan issuer = issuer_of_title (reading, title);
    for (guint32 j = title.start; j < title.end && !tz_span_is_empty (issuer); j++)
      if (tz_scan_any (reading->s + j, own) > 0)
        return issuer;
    if (tz_span_is_empty (inspected))
      inspected = inspected_of_title (reading, title);
  }
  return inspected;
}

/* 来源：某县教育局 */
static TzSpan
issuer_of_source (const TzReading *reading)
{
  static const char32_t *const labels[] = {U"来源:", U"发布机构:", U"发布单位:", U"供稿:", U"单位:", NULL};
  static const char32_t *const others[] = {U"巡察办", U"巡视办", U"纪委监委", U"监委", U"宣传部", NULL};
  const gunichar *s = reading->s;
  for (guint32 i = 0; i < MIN (reading->n, TOP); i++) {
    guint n = tz_scan_any (s + i, labels);
    if (n == 0)
      continue;
    guint32 start = i + n;
    while (s[start] == ' ' || s[start] == '\n')
      start++;
    guint32 end = start;
    while (tz_scan_is_han (s[end]) && end - start < SIGNATURE_MAX && tz_scan_is (s + end, U"发布") == 0)
      end++;
    TzSpan body = tz_span (start, end);
    gboolean part = tz_scan_in (s[start], U"局院厅委"); /* 局办公室 */
    if (!part && is_body (s, body) && tz_scan_ends_any (s, end, others) == 0)
      return body;
  }
  return TZ_SPAN_NONE;
}

static gboolean
begins_with (const gunichar *s, TzSpan span, TzSpan prefix)
{
  guint32 n = tz_span_length (prefix);
  if (n == 0 || n > tz_span_length (span))
    return FALSE;
  for (guint32 i = 0; i < n; i++)
    if (s[span.start + i] != s[prefix.start + i])
      return FALSE;
  return TRUE;
}

static gboolean
set_issuer (TzReading *reading, TzSpan issuer, const char *rule, float certainty)
{
  if (tz_span_is_empty (issuer))
    return FALSE;
  g_autofree char *value = dup_joined (reading, issuer);
  tz_header_set (reading, TZ_HEADER_ISSUER, value, issuer, rule, certainty);
  return TRUE;
}

static TzSpan
find_issuer (TzReading *reading, TzSpan title)
{
  TzSpan signature, date;
  tz_header_find_signature (reading, &signature, &date);
  if (!is_body (reading->s, signature))
    signature = TZ_SPAN_NONE;
  TzSpan issuer = issuer_of_title (reading, title);
  if (begins_with (reading->s, issuer, signature))
    issuer = TZ_SPAN_NONE;
  if (set_issuer (reading, issuer, "issuer/title", 0.95f) ||
      set_issuer (reading, signature, "issuer/signature", 0.95f) ||
      set_issuer (reading, issuer_below_title (reading, title), "issuer/below-title", 0.9f) ||
      set_issuer (reading, issuer_of_text (reading), "issuer/text", 0.8f) ||
      set_issuer (reading, issuer_of_documents (reading), "issuer/document", 0.7f) ||
      set_issuer (reading, issuer_of_source (reading), "issuer/source", 0.6f))
    return reading->out->header[TZ_HEADER_ISSUER].span;
  return TZ_SPAN_NONE;
}

void
tz_find_header (TzReading *reading)
{
  if (!reading->out->is_notice)
    return;
  TzSpan title = TZ_SPAN_NONE;
  if (tz_header_find_title (reading, &title)) {
    g_autofree char *value = dup_joined (reading, title);
    tz_header_set (reading, TZ_HEADER_TITLE, value, title, "title/top", 0.95f);
  } else {
    title = TZ_SPAN_NONE;
  }
  tz_header_find_agency (reading, find_issuer (reading, title));
  tz_header_find_inspectors (reading);
  tz_header_take_inspectors_level (reading);
  tz_header_find_inspection (reading);
}
