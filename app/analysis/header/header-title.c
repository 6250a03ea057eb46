#include "header.h"

#include "scan.h"

/* The title: the short lines at the top, page chrome left out, that end as a title ends. */

#define LINES 24
#define LINE_MAX_LENGTH 60
#define TITLE_MAX 140

gboolean
tz_header_next_line (const TzReading *reading, guint32 *from, TzSpan *line)
{
  const gunichar *s = reading->s;
  guint32 start = *from;
  while (start < reading->n && (s[start] == ' ' || s[start] == '\n'))
    start++;
  if (start >= reading->n)
    return FALSE;
  guint32 end = tz_scan_find (s, start, reading->n, '\n');
  *from = end;
  while (end > start && s[end - 1] == ' ')
    end--;
  *line = tz_span (start, end);
  return TRUE;
}

/* Where in @span the first of @words stands; its end where none does. */
static guint32
find_any (const gunichar *s, TzSpan span, const char32_t *const *words)
{
  for (guint32 i = span.start; i < span.end; i++) {
    guint n = tz_scan_any_word (s + i, words);
    if (n > 0 && i + n <= span.end)
      return i;
  }
  return span.end;
}

static gboolean
holds (const gunichar *s, TzSpan span, const char32_t *word)
{
  const char32_t *const words[] = {word, NULL};
  return find_any (s, span, words) < span.end;
}

static gboolean
ends_title (const gunichar *s, guint32 end)
{
  static const char32_t *const endings[] = {U"通报",  U"公告", U"报告", U"公示", U"情况", U"通知", U"情况)",
                                            U"通报)", U"公开", U"公布", U"汇报", U"说明", NULL};
  return tz_scan_ends_any (s, end, endings) > 0;
}

/* 来源：…, 发布时间：…, a date and a clock time, page chrome. */
static const char32_t *const chrome[] = {
    U"来源",     U"发布",     U"浏览",     U"字体",  U"字号", U"打印",  U"索引号", U"首页",
    U"当前位置", U"点击",     U"访问量",   U"作者",  U"编辑", U"日期:", U"时间:",  U"bookmark",
    U"分享",     U"当前栏目", U"所在位置", U"位置:", U"文号", U"阅读",  NULL};

/* Where behind @start the last ">" of a path, or the blank before 中共, ends in a line that ends as a title.
 */
static guint32
find_title_start (const gunichar *s, TzSpan line)
{
  for (guint32 i = line.end; i > line.start + 1; i--)
    if (s[i - 1] == '>' || (s[i - 1] == ' ' && tz_scan_is (s + i, U"中共") > 0))
      return i;
  return line.start;
}

/* Cuts off bullets, a label such as 文件名称： and what stands beside the title in its line. */
static TzSpan
trim_line (const gunichar *s, TzSpan line)
{
  static const char32_t *const labels[] = {U"标题:", U"名称:", U"题名:", NULL};
  while (line.start < line.end && tz_scan_in (s[line.start], U"•·●*#■◆【 "))
    line.start++;
  if (ends_title (s, line.end) && holds (s, line, U"整改"))
    line.start = find_title_start (s, line);
  guint32 label = find_any (s, line, labels);
  if (label < line.end)
    line.start = label + 3;
  while (line.start < line.end && s[line.start] == ' ')
    line.start++;
  guint32 end = find_any (s, line, chrome);
  while (end > line.start && s[end - 1] == ' ')
    end--;
  return end < line.end && ends_title (s, end) ? tz_span (line.start, end) : line;
}

static gboolean
is_chrome (const gunichar *s, TzSpan line)
{
  return tz_span_is_empty (line) || holds (s, line, U">") || find_any (s, line, chrome) < line.end ||
         s[line.end - 1] == ':' || tz_scan_is_digit (s[line.start]);
}

/* 中共某县教育局党组关于…: a line that begins a title of its own, whatever stands above it. */
static gboolean
begins_title (const gunichar *s, TzSpan line)
{
  return tz_scan_is (s + line.start, U"中共") > 0 && holds (s, line, U"关于");
}

gboolean
tz_header_find_title (const TzReading *reading, TzSpan *title)
{
  const gunichar *s = reading->s;
  guint32 from = 0;
  TzSpan line;
  TzSpan lines = TZ_SPAN_NONE;
  for (guint i = 0; i < LINES && tz_header_next_line (reading, &from, &line); i++) {
    line = trim_line (s, line);
    gboolean above = tz_scan_any_word (s + line.start, chrome) > 0; /* 索引号：… 主题分类：… 发布机构：… */
    if (!above && (tz_span_length (line) > LINE_MAX_LENGTH || holds (s, line, U"。")))
      break;
    if (above || is_chrome (s, line)) {
      lines = TZ_SPAN_NONE;
      continue;
    }
    gboolean open = !tz_span_is_empty (lines) && !begins_title (s, line);
    lines = open && line.end - lines.start <= TITLE_MAX ? tz_span (lines.start, line.end) : line;
    if (!ends_title (s, line.end) || !holds (s, lines, U"整改"))
      continue;
    *title = lines;
    return TRUE;
  }
  return FALSE;
}
