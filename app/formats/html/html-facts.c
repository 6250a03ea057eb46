#include "html-facts.h"

#include <string.h>

#include "edtf.h"

/* A page states its source and date in a short line near its title. */
#define MAX_LINE_BYTES 400
#define MAX_LINES 200

static char *
match_line (const TzHtmlPage *page, const TzHtmlLine *line, const GRegex *regex)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize n_bytes = line->end - line->start;
  if (n_bytes > MAX_LINE_BYTES ||
      !g_regex_match_full (regex, page->text->str + line->start, n_bytes, 0, 0, &match, NULL))
    return NULL;
  return g_match_info_fetch (match, 1);
}

static char *
find_in_lines (const TzHtmlPage *page, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
  for (guint i = 0; i < MIN (page->lines->len, MAX_LINES); i++) {
    char *found = match_line (page, &g_array_index (page->lines, TzHtmlLine, i), regex);
    if (found != NULL)
      return found;
  }
  return NULL;
}

/* Returns: (transfer full) (nullable): the first day written in @text. */
static char *
read_day (const char *text)
{
  g_autoptr (GRegex) regex =
      g_regex_new ("((?:19|20)\\d\\d)\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  int parts[3];
  for (int i = 0; i < 3; i++) {
    g_autofree char *part = g_match_info_fetch (match, i + 1);
    parts[i] = atoi (part);
  }
  g_autofree char *day = g_strdup_printf ("%04d-%02d-%02d", parts[0], parts[1], parts[2]);
  return tz_edtf_is_day (day) ? g_steal_pointer (&day) : NULL;
}

char *
tz_html_find_source (const TzHtmlPage *page)
{
  if (page->source != NULL)
    return g_strdup (page->source);
  return find_in_lines (page, "(?:信息|文章|稿件|内容)?来\\s*源\\s*[：:][ "
                              "\\t\\x{a0}\\x{3000}]*([^\\s\\x{a0}\\x{3000}|｜：:【\\[]{2,40})");
}

char *
tz_html_find_published (const TzHtmlPage *page)
{
  static const char *const patterns[] = {
      "(?:发布|发文|公开|刊登|更新|成文)(?:时间|日期)\\s*[：:]?\\s*(\\d{4}[^\\s]{0,3}\\s*\\d{1,2}[^\\s]{0,3}"
      "\\s*\\d{1,2})",
      "(?:时间|日期)\\s*[：:]\\s*(\\d{4}[^\\s]{0,3}\\s*\\d{1,2}[^\\s]{0,3}\\s*\\d{1,2})"};
  char *day = page->date != NULL ? read_day (page->date) : NULL;
  for (guint i = 0; day == NULL && i < G_N_ELEMENTS (patterns); i++) {
    g_autofree char *written = find_in_lines (page, patterns[i]);
    day = written != NULL ? read_day (written) : NULL;
  }
  return day;
}
