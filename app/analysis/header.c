#include "header.h"

#include "findings.h"
#include "scan.h"

#include <string.h>

/* A title stands in so many lines at the top and is at most so long. */
#define TITLE_LINES 8
#define TITLE_LINE_MAX 60
#define TITLE_MAX 140
#define SIGNATURE_MAX 40
#define SIGNATURE_LINES 3
#define DATE_LINE_MAX 20

void
tz_header_set (TzReading *reading, TzHeaderKey key, const char *value, TzSpan span, const char *rule,
               float certainty)
{
  TzHeaderFact *fact = &reading->out->header[key];
  fact->value = value == NULL ? NULL : tz_findings_keep (reading->out, value);
  fact->span = span;
  fact->rule = rule;
  fact->certainty = certainty;
}

static gboolean
next_line (const TzReading *reading, guint32 *from, TzSpan *line)
{
  const gunichar *s = reading->s;
  guint32 start = *from;
  while (start < reading->n && (s[start] == ' ' || s[start] == '\n'))
    start++;
  if (start >= reading->n)
    return FALSE;
  guint32 end = start;
  while (end < reading->n && s[end] != '\n')
    end++;
  *from = end;
  while (end > start && s[end - 1] == ' ')
    end--;
  *line = tz_span (start, end);
  return TRUE;
}

static gboolean
holds (const gunichar *s, TzSpan span, const char32_t *word)
{
  for (guint32 i = span.start; i < span.end; i++) {
    guint n = tz_scan_is (s + i, word);
    if (n > 0 && i + n <= span.end)
      return TRUE;
  }
  return FALSE;
}

/* 来源：…, 发布时间：…, a date and a clock time, page chrome. */
static gboolean
is_chrome (const gunichar *s, TzSpan line)
{
  static const char32_t *const words[] = {U"来源",   U"发布",  U"浏览",     U"字体",     U"字号",   U"打印",
                                          U"索引号", U"首页",  U"当前位置", U"点击",     U"访问量", U"作者",
                                          U"编辑",   U"日期:", U"时间:",    U"bookmark", NULL};
  for (guint i = 0; words[i] != NULL; i++)
    if (holds (s, line, words[i]))
      return TRUE;
  return tz_scan_is_digit (s[line.start]);
}

static gboolean
ends_title (const gunichar *s, guint32 end)
{
  static const char32_t *const endings[] = {U"通报", U"公告",  U"报告",  U"公示", U"情况",
                                            U"通知", U"情况)", U"通报)", U"公开", NULL};
  return tz_scan_ends_any (s, end, endings) > 0;
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

static gboolean
find_title (TzReading *reading, TzSpan *title)
{
  const gunichar *s = reading->s;
  guint32 from = 0;
  TzSpan line;
  gboolean open = FALSE;
  for (guint i = 0; i < TITLE_LINES && next_line (reading, &from, &line); i++) {
    gboolean sentence = tz_span_length (line) > TITLE_LINE_MAX || holds (s, line, U"。");
    if (sentence)
      return FALSE;
    if (is_chrome (s, line)) {
      open = FALSE;
      continue;
    }
    *title = open ? tz_span (title->start, line.end) : line;
    open = TRUE;
    if (ends_title (s, line.end) && holds (s, *title, U"整改") && tz_span_length (*title) <= TITLE_MAX)
      return TRUE;
  }
  return FALSE;
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
  for (guint i = 0; i < TITLE_LINES && next_line (reading, &from, &line); i++)
    if (tz_span_length (line) <= DATE_LINE_MAX && is_date_line (reading, line)) {
      *date = line;
      return TRUE;
    }
  return FALSE;
}

gboolean
tz_header_find_signature (const TzReading *reading, TzSpan *body, TzSpan *date)
{
  *body = *date = TZ_SPAN_NONE;
  TzSpan lines[SIGNATURE_LINES] = {TZ_SPAN_NONE};
  TzSpan line;
  for (guint32 from = reading->n / 4; next_line (reading, &from, &line);) {
    gboolean dated = tz_span_length (line) <= DATE_LINE_MAX && is_date_line (reading, line);
    if (dated) {
      *date = line;
      *body = TZ_SPAN_NONE;
      for (guint i = 0; i < SIGNATURE_LINES && tz_span_is_empty (*body); i++)
        if (is_body_line (reading, lines[i]))
          *body = lines[i];
    }
    memmove (lines + 1, lines, (SIGNATURE_LINES - 1) * sizeof *lines);
    lines[0] = line;
  }
  return !tz_span_is_empty (*date) || find_date_below_title (reading, date);
}

/* What stands in the title before 关于, 落实 or 巡察整改. */
static TzSpan
issuer_of_title (const TzReading *reading, TzSpan title)
{
  static const char32_t *const after[] = {U"关于", U"落实",       U"贯彻", U"巡察", U"巡视",
                                          U"整改", U"党组织关于", U"对",   NULL};
  for (guint32 i = title.start; i < title.end; i++) {
    if (tz_scan_any (reading->s + i, after) == 0)
      continue;
    guint32 end = i;
    while (end > title.start && tz_scan_in (reading->s[end - 1], U" \n"))
      end--;
    return end > title.start + 3 ? tz_span (title.start, end) : TZ_SPAN_NONE;
  }
  return TZ_SPAN_NONE;
}

/* The body that 对…进行了巡察 or 向…反馈 names in the first paragraphs. */
static TzSpan
issuer_of_text (const TzReading *reading)
{
  static const char32_t *const verbs[] = {U"进行", U"开展", U"反馈", U"通报", NULL};
  const gunichar *s = reading->s;
  guint32 top = MIN (reading->n, 1200);
  for (guint32 i = 0; i < top; i++) {
    if (s[i] != U'对' && s[i] != U'向')
      continue;
    guint32 start = i + 1;
    guint32 end = start;
    while (end < top && end < start + SIGNATURE_MAX && tz_scan_is_han (s[end]) &&
           !tz_scan_any (s + end, verbs))
      end++;
    if (end > start + 3 && tz_scan_any (s + end, verbs) && s[start] != U'我')
      return tz_span (start, end);
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

static TzSpan
find_issuer (TzReading *reading, TzSpan title)
{
  TzSpan signature, date;
  tz_header_find_signature (reading, &signature, &date);
  TzSpan issuer = issuer_of_title (reading, title);
  const char *rule = "issuer/title";
  if (tz_span_is_empty (issuer) || begins_with (reading->s, issuer, signature)) {
    rule = "issuer/signature";
    issuer = signature;
  }
  if (tz_span_is_empty (issuer)) {
    rule = "issuer/text";
    issuer = issuer_of_text (reading);
  }
  if (tz_span_is_empty (issuer))
    return issuer;
  g_autofree char *value = dup_joined (reading, issuer);
  tz_header_set (reading, TZ_HEADER_ISSUER, value, issuer, rule, 0.9f);
  return issuer;
}

void
tz_find_header (TzReading *reading)
{
  if (!reading->out->is_notice)
    return;
  TzSpan title = TZ_SPAN_NONE;
  if (find_title (reading, &title)) {
    g_autofree char *value = dup_joined (reading, title);
    tz_header_set (reading, TZ_HEADER_TITLE, value, title, "title/top", 0.95f);
  } else {
    title = TZ_SPAN_NONE;
  }
  tz_header_find_agency (reading, find_issuer (reading, title));
  tz_header_find_inspection (reading);
}
