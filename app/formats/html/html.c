#include "html.h"

#include <string.h>

#include "html-article.h"
#include "html-facts.h"

/* How far into a file its kind and its charset are looked for (HTML Standard, "prescan a byte stream": 1024
 * bytes; old pages put scripts before). */
#define PRESCAN 4096

/* The beginning of a file with the NULs of UTF-16 left out, so that ASCII can be looked for in it. */
static char *
dup_beginning (const char *bytes, gsize n_bytes)
{
  GString *beginning = g_string_new (NULL);
  for (gsize i = 0; i < MIN (n_bytes, PRESCAN); i++)
    if (bytes[i] != '\0')
      g_string_append_c (beginning, g_ascii_tolower (bytes[i]));
  return g_string_free (beginning, FALSE);
}

static gboolean
has_html_name (const char *name)
{
  static const char *const endings[] = {".html", ".htm", ".shtml", ".xhtml", ".jhtml"};
  g_autofree char *lower = g_ascii_strdown (name != NULL ? name : "", -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;
  return FALSE;
}

gboolean
tz_html_is_html (const char *name, const char *bytes, gsize n_bytes)
{
  g_autofree char *beginning = dup_beginning (bytes, n_bytes);
  if (g_regex_match_simple (
          "^[^<]{0,8}\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b",
          beginning, G_REGEX_RAW | G_REGEX_DOTALL, 0))
    return TRUE;
  return has_html_name (name) && g_regex_match_simple ("<[a-z!]", beginning, G_REGEX_RAW, 0);
}

char *
tz_html_dup_charset (const char *bytes, gsize n_bytes)
{
  g_autofree char *beginning = dup_beginning (bytes, n_bytes);
  g_autoptr (GRegex) regex = g_regex_new (
      "(?:<meta[^>]*charset|<\\?xml[^>]*encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)", G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  return g_regex_match (regex, beginning, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

TzHtmlArticle *
tz_html_read (const char *utf8, gsize n_bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (TzHtmlPage) page = tz_html_page_parse (utf8, n_bytes, cancellable, error);
  if (page == NULL)
    return NULL;
  TzHtmlArticle *article = g_new0 (TzHtmlArticle, 1);
  article->text = tz_html_article_extract (page);
  article->title = g_strdup (page->title);
  article->source = tz_html_find_source (page);
  article->published = tz_html_find_published (page);
  return article;
}

void
tz_html_article_free (TzHtmlArticle *article)
{
  g_free (article->text);
  g_free (article->title);
  g_free (article->source);
  g_free (article->published);
  g_free (article);
}
