#include "html-names.h"

#include <string.h>

static const struct {
  const char *element;
  TzHtmlKind kind;
} elements[] = {
    {"a", TZ_HTML_LINK},
    {"address", TZ_HTML_BLOCK},
    {"article", TZ_HTML_BLOCK},
    {"aside", TZ_HTML_BLOCK | TZ_HTML_ASIDE},
    {"audio", TZ_HTML_HIDDEN},
    {"blockquote", TZ_HTML_BLOCK},
    {"body", TZ_HTML_BLOCK},
    {"br", TZ_HTML_BLOCK},
    {"button", TZ_HTML_HIDDEN},
    {"canvas", TZ_HTML_HIDDEN},
    {"caption", TZ_HTML_BLOCK},
    {"center", TZ_HTML_BLOCK},
    {"dd", TZ_HTML_BLOCK},
    {"details", TZ_HTML_BLOCK},
    {"div", TZ_HTML_BLOCK},
    {"dl", TZ_HTML_BLOCK},
    {"dt", TZ_HTML_BLOCK},
    {"fieldset", TZ_HTML_BLOCK},
    {"figcaption", TZ_HTML_BLOCK},
    {"figure", TZ_HTML_BLOCK},
    {"footer", TZ_HTML_BLOCK | TZ_HTML_ASIDE},
    {"form", TZ_HTML_BLOCK},
    {"h1", TZ_HTML_BLOCK},
    {"h2", TZ_HTML_BLOCK},
    {"h3", TZ_HTML_BLOCK},
    {"h4", TZ_HTML_BLOCK},
    {"h5", TZ_HTML_BLOCK},
    {"h6", TZ_HTML_BLOCK},
    {"header", TZ_HTML_BLOCK},
    {"hr", TZ_HTML_BLOCK},
    {"iframe", TZ_HTML_HIDDEN},
    {"legend", TZ_HTML_BLOCK},
    {"li", TZ_HTML_BLOCK | TZ_HTML_ITEM},
    {"main", TZ_HTML_BLOCK},
    {"menu", TZ_HTML_BLOCK | TZ_HTML_ASIDE},
    {"nav", TZ_HTML_BLOCK | TZ_HTML_ASIDE},
    {"noscript", TZ_HTML_HIDDEN},
    {"object", TZ_HTML_HIDDEN},
    {"ol", TZ_HTML_BLOCK | TZ_HTML_LIST},
    {"p", TZ_HTML_BLOCK},
    {"pre", TZ_HTML_BLOCK | TZ_HTML_KEEPS_BLANKS},
    {"script", TZ_HTML_HIDDEN},
    {"section", TZ_HTML_BLOCK},
    {"select", TZ_HTML_HIDDEN},
    {"style", TZ_HTML_HIDDEN},
    {"summary", TZ_HTML_BLOCK},
    {"svg", TZ_HTML_HIDDEN},
    {"table", TZ_HTML_BLOCK | TZ_HTML_TABLE},
    {"tbody", TZ_HTML_BLOCK},
    {"td", TZ_HTML_CELL},
    {"template", TZ_HTML_HIDDEN},
    {"textarea", TZ_HTML_BLOCK | TZ_HTML_KEEPS_BLANKS},
    {"tfoot", TZ_HTML_BLOCK},
    {"th", TZ_HTML_CELL},
    {"thead", TZ_HTML_BLOCK},
    {"title", TZ_HTML_HIDDEN},
    {"tr", TZ_HTML_BLOCK | TZ_HTML_ROW},
    {"ul", TZ_HTML_BLOCK | TZ_HTML_LIST},
    {"video", TZ_HTML_HIDDEN},
};

/* Parts of the names (id, class) of what stands around articles. */
static const char *const aside_names[] = {
    "aside",      "bdshare",     "bdsharebuttonbox",
    "breadcrumb", "breadcrumbs", "copyright",
    "crumb",      "crumbs",      "ewm",
    "foot",       "footer",      "friendlink",
    "hot",        "menu",        "nav",
    "navbar",     "navigation",  "pager",
    "pagination", "paging",      "qrcode",
    "recommend",  "related",     "share",
    "sidebar",    "sidenav",     "toolbar",
    "topbar",
};

/* Names under which the common content management systems of authorities keep the article itself (TRS, Ucap,
 * Dahan, Sudy, Boda, WeChat). */
static const char *const sure_names[] = {
    "artibody",          "article-body", "article-content",   "article_content", "articlecontent",
    "custom_unionstyle", "js_content",   "news_content",      "pages_content",   "rich_media_content",
    "trs_editor",        "trs_ueditor",  "ucap-content",      "ucapcontent",     "v_news_content",
    "view_trs_editor",   "vsb_content",  "wp_articlecontent", "xxgk_content",    "zoom",
};

static const char *const likely_names[] = {
    "article", "articlebox", "conbox",       "content",     "contentbox", "contents",
    "detail",  "details",    "main_content", "maincontent", "text",       "xl_content",
};

static gboolean
is_among (const char *const *names, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (names[i], name) == 0)
      return TRUE;
  return FALSE;
}

#define IS_AMONG(names, name) is_among (names, G_N_ELEMENTS (names), name)

static TzHtmlKind
find_element (const char *element)
{
  guint low = 0, high = G_N_ELEMENTS (elements);
  while (low < high) {
    guint middle = (low + high) / 2;
    int order = strcmp (element, elements[middle].element);
    if (order == 0)
      return elements[middle].kind;
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return TZ_HTML_INLINE;
}

const char *
tz_html_attribute (const char *const *attributes, const char *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (strcmp (attributes[i], name) == 0)
      return attributes[i + 1] != NULL ? attributes[i + 1] : "";
  return NULL;
}

static gboolean
is_aside_name (const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, "-_", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (IS_AMONG (aside_names, parts[i]))
      return TRUE;
  return FALSE;
}

static TzHtmlKind
classify_names (const char *names, TzHtmlFame *fame)
{
  TzHtmlKind kind = TZ_HTML_INLINE;
  if (names == NULL)
    return kind;
  g_autofree char *lower = g_ascii_strdown (names, -1);
  g_auto (GStrv) words = g_strsplit_set (lower, " \t\n\r\f", -1);
  for (guint i = 0; words[i] != NULL; i++) {
    if (IS_AMONG (sure_names, words[i]))
      *fame = TZ_HTML_SURE;
    else if (IS_AMONG (likely_names, words[i]))
      *fame = MAX (*fame, TZ_HTML_LIKELY);
    else if (is_aside_name (words[i]))
      kind |= TZ_HTML_ASIDE;
  }
  return kind;
}

static gboolean
is_hidden (const char *const *attributes)
{
  if (tz_html_attribute (attributes, "hidden") != NULL)
    return TRUE;
  const char *style = tz_html_attribute (attributes, "style");
  const char *display = style != NULL ? strstr (style, "display") : NULL;
  if (display == NULL)
    return FALSE;
  display += strlen ("display");
  display += strspn (display, " :");
  return g_ascii_strncasecmp (display, "none", strlen ("none")) == 0;
}

TzHtmlKind
tz_html_classify (const char *element, const char *const *attributes, TzHtmlFame *fame)
{
  TzHtmlKind kind = find_element (element);
  *fame =
      g_str_equal (element, "article") || g_str_equal (element, "main") ? TZ_HTML_LIKELY : TZ_HTML_NAMELESS;
  if (attributes == NULL)
    return kind;
  kind |= classify_names (tz_html_attribute (attributes, "id"), fame);
  kind |= classify_names (tz_html_attribute (attributes, "class"), fame);
  if (is_hidden (attributes))
    kind |= TZ_HTML_HIDDEN;
  if (*fame == TZ_HTML_SURE)
    kind = (kind | TZ_HTML_BLOCK) & ~TZ_HTML_ASIDE;
  if (g_str_equal (element, "body"))
    kind &= ~TZ_HTML_ASIDE;
  return kind;
}
