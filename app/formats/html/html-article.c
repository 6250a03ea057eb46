#include "html-article.h"

#include <string.h>

/* A box with a sure name is the article where it holds half of the page's prose; one with a likely name or
 * none must hold more. */
#define SHARE_SURE 0.5
#define SHARE_LIKELY 0.9
#define SHARE_NAMELESS 0.95

/* The title is looked for so many lines above the text. */
#define MAX_LINES_TO_TITLE 60

/* What a page writes around an article is short. */
#define MAX_AROUND_CHARS 80
#define MAX_BUTTON_CHARS 20

/* Title, source and buttons take so many lines at the beginning and the end of a box. */
#define EDGE_LINES 8

/* Links to attachments and the like between two parts of an article are fewer. */
#define MAX_LINES_BETWEEN 6

typedef struct {
  const TzHtmlPage *page;
  gboolean names_lie; /* nearly all text is in elements named as if they stood around the article */
  GArray *prose;      /* (element-type guint64): characters of prose before each line, and in all */
  GString *text;
} Extract;

static const TzHtmlLine *
get_line (const Extract *extract, guint i)
{
  return &g_array_index (extract->page->lines, TzHtmlLine, i);
}

static const TzHtmlBox *
get_box (const Extract *extract, guint i)
{
  return &g_array_index (extract->page->boxes, TzHtmlBox, i);
}

/* Returns: (transfer full): the text without any blank. */
static char *
dup_squeezed (const char *text)
{
  GString *squeezed = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (squeezed, g_utf8_get_char (p));
  return g_string_free (squeezed, FALSE);
}

static char *
dup_squeezed_line (const Extract *extract, guint i)
{
  const TzHtmlLine *line = get_line (extract, i);
  g_autofree char *text = g_strndup (extract->page->text->str + line->start, line->end - line->start);
  return dup_squeezed (text);
}

static gboolean
begins_with_any (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (text, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
contains_any (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* What the catalogue of published information says of the article, in a table above it. */
static gboolean
is_catalogue (const char *line)
{
  static const char *const beginnings[] = {"索引号",   "名称：",   "信息名称", "文号：",   "发文字号",
                                           "发文机关", "发文日期", "成文日期", "主题分类", "主题词：",
                                           "关键词：", "内容概述", "内容分类", "信息分类", "信息类别",
                                           "体裁分类", "组配分类", "公开方式", "公开形式", "公开范围",
                                           "公开时限", "生效日期", "废止日期", "有效性：", NULL};
  return begins_with_any (line, beginnings);
}

/* Source, date and where one is on the site. */
static gboolean
is_byline (const char *line)
{
  static const char *const beginnings[] = {
      "来源：",       "来源:",  "信息来源",   "文章来源", "稿件来源", "发布时间", "发布日期", "发布机构",
      "浏览次数",     "浏览量", "点击数",     "点击率",   "访问量",   "阅读次数", "作者：",   "字体：",
      "字号：",       "【字体", "【字号",     "[字体",    "当前位置", "您的位置", "首页>",    "您现在的位置",
      "您当前的位置", "大中小", "保护视力色", "时间：",   "日期：",   NULL};
  return begins_with_any (line, beginnings) || is_catalogue (line);
}

static gboolean
is_button (const char *line)
{
  static const char *const beginnings[] = {"【打印", "打印",     "【关闭", "关闭窗口", "分享到",     "分享：",
                                           "扫一扫", "返回顶部", "收藏",   "责任编辑", "【责任编辑", NULL};
  return begins_with_any (line, beginnings) && g_utf8_strlen (line, -1) <= MAX_BUTTON_CHARS;
}

static gboolean
is_footer (const char *line)
{
  static const char *const words[] = {
      "版权所有", "ICP备",    "公网安备", "网站标识码", "技术支持", "Copyright", "copyright",      "网站地图",
      "主办单位", "承办单位", "主办：",   "承办：",     "©",        "站点地图",  "违法和不良信息", NULL};
  return contains_any (line, words);
}

static gboolean
is_neighbour (const char *line)
{
  static const char *const words[] = {"上一篇", "下一篇", "上一条", "下一条", "上一页", "下一页", NULL};
  return begins_with_any (line, words);
}

static gboolean
is_recommendation_heading (const char *line)
{
  static const char *const words[] = {"相关推荐", "相关阅读", "相关新闻", "相关链接", "相关文章",
                                      "相关信息", "相关内容", "相关报道", "推荐阅读", "延伸阅读",
                                      "热门推荐", "猜你喜欢", "最新文章", "热点文章", NULL};
  return begins_with_any (line, words) && g_utf8_strlen (line, -1) <= 8;
}

static gboolean
is_linked (const TzHtmlLine *line)
{
  return line->n_linked * 2 > line->n_chars;
}

static gboolean
is_aside (const Extract *extract, guint i)
{
  return get_line (extract, i)->aside && !extract->names_lie;
}

/* A page whose outermost element is called "with-sidebar" is no sidebar. */
static gboolean
names_lie (const TzHtmlPage *page)
{
  guint64 n = 0, n_aside = 0;
  for (guint i = 0; i < page->lines->len; i++) {
    const TzHtmlLine *line = &g_array_index (page->lines, TzHtmlLine, i);
    guint unlinked = line->n_chars - line->n_linked;
    n += unlinked;
    n_aside += line->aside ? unlinked : 0;
  }
  return n_aside * 2 > n;
}

/* Whether a line is of the page around the article. */
static gboolean
is_around (const Extract *extract, guint i)
{
  const TzHtmlLine *line = get_line (extract, i);
  if (is_aside (extract, i) || is_linked (line))
    return TRUE;
  if (line->n_chars > MAX_AROUND_CHARS)
    return FALSE;
  g_autofree char *squeezed = dup_squeezed_line (extract, i);
  return is_byline (squeezed) || is_button (squeezed) || is_footer (squeezed) || is_neighbour (squeezed) ||
         is_recommendation_heading (squeezed);
}

static void
count_prose (Extract *extract)
{
  guint64 sum = 0;
  guint n = extract->page->lines->len;
  extract->prose = g_array_sized_new (FALSE, FALSE, sizeof (guint64), n + 1);
  g_array_append_val (extract->prose, sum);
  for (guint i = 0; i < n; i++) {
    if (!is_around (extract, i))
      sum += get_line (extract, i)->n_chars;
    g_array_append_val (extract->prose, sum);
  }
}

static guint64
prose_of (const Extract *extract, const TzHtmlBox *box)
{
  return g_array_index (extract->prose, guint64, box->end_line) -
         g_array_index (extract->prose, guint64, box->first_line);
}

static double
share_needed (TzHtmlFame fame)
{
  return fame == TZ_HTML_SURE ? SHARE_SURE : fame == TZ_HTML_LIKELY ? SHARE_LIKELY : SHARE_NAMELESS;
}

/* The innermost box that holds enough of the page's prose; inside a box of a sure name only another such one
 * is looked for. */
static TzHtmlBox
choose_box (const Extract *extract)
{
  TzHtmlBox chosen = *get_box (extract, 0);
  double total = prose_of (extract, &chosen);
  for (guint i = 1; i < extract->page->boxes->len; i++) {
    const TzHtmlBox *box = get_box (extract, i);
    gboolean inside = box->first_line >= chosen.first_line && box->end_line <= chosen.end_line;
    if (inside && box->fame >= (chosen.fame == TZ_HTML_SURE ? TZ_HTML_SURE : TZ_HTML_NAMELESS) &&
        prose_of (extract, box) >= share_needed (box->fame) * total)
      chosen = *box;
  }
  return chosen;
}

static gboolean
is_of_title (const Extract *extract, guint i, const char *title)
{
  g_autofree char *squeezed = dup_squeezed_line (extract, i);
  return g_utf8_strlen (squeezed, -1) >= 4 && strstr (title, squeezed) != NULL;
}

static gboolean
begins_recommendations (const Extract *extract, guint i)
{
  if (get_line (extract, i)->n_chars > MAX_AROUND_CHARS)
    return FALSE;
  g_autofree char *squeezed = dup_squeezed_line (extract, i);
  return is_recommendation_heading (squeezed);
}

/* Prose that follows on the box belongs to the article too, and so does a long paragraph soon after: many
 * pages keep the signature outside, some a part of the text. */
static void
extend_down (const Extract *extract, TzHtmlBox *box)
{
  guint n = extract->page->lines->len;
  for (guint i = box->end_line; i < MIN (box->end_line + MAX_LINES_BETWEEN, n); i++) {
    if (begins_recommendations (extract, i))
      return;
    gboolean is_long = get_line (extract, i)->n_chars > MAX_AROUND_CHARS;
    if (!is_around (extract, i) && (is_long || i == box->end_line))
      box->end_line = i + 1;
  }
}

static void
extend_up (const Extract *extract, TzHtmlBox *box, const char *title)
{
  if (box->first_line < box->end_line && is_of_title (extract, box->first_line, title))
    return;
  while (box->first_line > 0 && !is_around (extract, box->first_line - 1)) {
    box->first_line--;
    if (is_of_title (extract, box->first_line, title))
      return;
  }
}

/* Where no name says which box is the article's, menus above it are in it too. */
static void
drop_menus (const Extract *extract, TzHtmlBox *box)
{
  while (box->fame == TZ_HTML_NAMELESS && box->first_line < box->end_line &&
         is_around (extract, box->first_line))
    box->first_line++;
}

static void
append_line (Extract *extract, guint i)
{
  const TzHtmlLine *line = get_line (extract, i);
  if (extract->text->len > 0)
    g_string_append_c (extract->text, '\n');
  g_string_append_len (extract->text, extract->page->text->str + line->start, line->end - line->start);
}

/* The title stands above the text, often with source and date between. */
static void
append_title (Extract *extract, const TzHtmlBox *box, const char *title)
{
  for (guint i = box->first_line; i < MIN (box->first_line + 5, box->end_line); i++)
    if (is_of_title (extract, i, title))
      return;

  guint lowest = box->first_line > MAX_LINES_TO_TITLE ? box->first_line - MAX_LINES_TO_TITLE : 0;
  guint end = box->first_line;
  while (end > lowest &&
         (get_line (extract, end - 1)->n_linked > 0 || !is_of_title (extract, end - 1, title)))
    end--;
  if (end == lowest)
    return;
  guint first = end - 1;
  while (first > lowest && is_of_title (extract, first - 1, title))
    first--;
  for (guint i = first; i < end; i++)
    append_line (extract, i);
}

/* What a page writes between title and text and under the text; in the midst of an article the same words are
 * the article's. */
static gboolean
is_frame (const TzHtmlBox *box, guint i, const char *line)
{
  gboolean at_top = i < box->first_line + EDGE_LINES;
  gboolean at_bottom = i + EDGE_LINES >= box->end_line;
  return (at_top && is_byline (line)) ||
         ((at_top || at_bottom) && (is_button (line) || is_neighbour (line) || is_footer (line)));
}

static void
append_article (Extract *extract, const TzHtmlBox *box)
{
  gboolean recommended = FALSE;
  for (guint i = box->first_line; i < box->end_line; i++) {
    const TzHtmlLine *line = get_line (extract, i);
    recommended = recommended && is_linked (line);
    if (is_aside (extract, i) || recommended)
      continue;
    if (line->n_chars <= MAX_AROUND_CHARS) {
      g_autofree char *squeezed = dup_squeezed_line (extract, i);
      recommended = is_recommendation_heading (squeezed) && i + 1 < box->end_line &&
                    is_linked (get_line (extract, i + 1));
      if (recommended || is_frame (box, i, squeezed))
        continue;
    }
    append_line (extract, i);
  }
}

char *
tz_html_article_extract (const TzHtmlPage *page)
{
  Extract extract = {.page = page, .names_lie = names_lie (page), .text = g_string_new (NULL)};
  g_autofree char *title = dup_squeezed (page->title != NULL ? page->title : "");
  count_prose (&extract);
  TzHtmlBox box = choose_box (&extract);
  if (prose_of (&extract, &box) > 0) {
    drop_menus (&extract, &box);
    extend_down (&extract, &box);
    extend_up (&extract, &box, title);
    append_title (&extract, &box, title);
    append_article (&extract, &box);
  } else {
    for (guint i = 0; i < page->lines->len; i++)
      append_line (&extract, i);
  }
  g_array_unref (extract.prose);
  return g_string_free (extract.text, FALSE);
}
