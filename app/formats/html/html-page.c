#include "html-page.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "errors.h"
#include "html-lines.h"
#include "html-lists.h"
#include "html-names.h"
#include "html-tables.h"

#include <glib/gi18n.h>

/* Far more than any page that people wrote needs; a second or two. */
#define MAX_WORK G_GUINT64_CONSTANT (300000000)

/* An element that is open. */
typedef struct {
  TzHtmlKind kind;
  int box;         /* in the page's boxes, or -1 */
  guint cell_line; /* of a cell: how many lines there were when it began */
} Element;

typedef struct {
  TzHtmlPage *page;
  TzHtmlLines *lines;
  TzHtmlTables *tables;
  GArray *open;        /* (element-type Element) */
  GArray *lists;       /* (element-type TzHtmlList): that are open */
  GString *heading;    /* (nullable): the first h1, while and after it is read */
  GString *head_title; /* (nullable): the title element likewise */
  gboolean in_heading;
  gboolean in_head_title;
  GCancellable *cancellable;
  htmlParserCtxtPtr parser;
  guint64 work; /* steps spent on misplaced end tags */
} Parse;

static void
replace_meta (char **fact, const char *value)
{
  if (*fact != NULL || value == NULL)
    return;
  g_autofree char *stripped = g_strstrip (g_strdup (value));
  if (*stripped != '\0')
    *fact = g_steal_pointer (&stripped);
}

static void
read_meta (TzHtmlPage *page, const char *const *attributes)
{
  const char *name = tz_html_attribute (attributes, "name");
  const char *content = tz_html_attribute (attributes, "content");
  if (name == NULL)
    name = tz_html_attribute (attributes, "property");
  if (name == NULL || content == NULL)
    return;
  if (g_ascii_strcasecmp (name, "ArticleTitle") == 0)
    replace_meta (&page->title, content);
  else if (g_ascii_strcasecmp (name, "ContentSource") == 0)
    replace_meta (&page->source, content);
  else if (g_ascii_strcasecmp (name, "PubDate") == 0 || g_ascii_strcasecmp (name, "publishdate") == 0)
    replace_meta (&page->date, content);
}

static int
open_box (Parse *parse, TzHtmlFame fame)
{
  TzHtmlBox box = {.first_line = parse->page->lines->len, .fame = fame};
  g_array_append_val (parse->page->boxes, box);
  return parse->page->boxes->len - 1;
}

/* Boxes without text say nothing; the last ones are taken away again, so that they cost no memory. */
static void
close_box (Parse *parse, int index)
{
  GArray *boxes = parse->page->boxes;
  TzHtmlBox *box = &g_array_index (boxes, TzHtmlBox, index);
  box->end_line = parse->page->lines->len;
  if (box->first_line == box->end_line && (guint)index + 1 == boxes->len)
    g_array_set_size (boxes, index);
}

static void
start_list_element (Parse *parse, TzHtmlKind kind, const char *element, const char *const *attributes)
{
  tz_html_lines_set_mark (parse->lines, NULL);
  if (kind & TZ_HTML_LIST) {
    TzHtmlList list = tz_html_list_start (element, attributes);
    g_array_append_val (parse->lists, list);
  } else if (parse->lists->len > 0) {
    TzHtmlList *list = &g_array_index (parse->lists, TzHtmlList, parse->lists->len - 1);
    tz_html_lines_set_mark (parse->lines, tz_html_list_dup_mark (list, attributes));
  }
}

static void
end_list_element (Parse *parse, TzHtmlKind kind)
{
  tz_html_lines_set_mark (parse->lines, NULL);
  if (kind & TZ_HTML_LIST)
    g_array_set_size (parse->lists, parse->lists->len - 1);
}

static void
start_element (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Parse *parse = data;
  const char *const *pairs = (const char *const *)attributes;
  const char *element = (const char *)name;
  TzHtmlFame fame;
  Element opened = {.kind = tz_html_classify (element, pairs, &fame), .box = -1};
  if (g_cancellable_is_cancelled (parse->cancellable))
    xmlStopParser (parse->parser);

  if (g_str_equal (element, "meta"))
    read_meta (parse->page, pairs);
  if (g_str_equal (element, "h1") && parse->heading == NULL) {
    parse->heading = g_string_new (NULL);
    parse->in_heading = TRUE;
  }
  if (g_str_equal (element, "title") && parse->head_title == NULL) {
    parse->head_title = g_string_new (NULL);
    parse->in_head_title = TRUE;
  }
  if (opened.kind & TZ_HTML_BLOCK) {
    tz_html_lines_break (parse->lines);
    opened.box = open_box (parse, fame);
  }
  if (opened.kind & (TZ_HTML_LIST | TZ_HTML_ITEM))
    start_list_element (parse, opened.kind, element, pairs);
  tz_html_tables_enter (parse->tables, opened.kind);
  opened.cell_line = parse->page->lines->len;
  tz_html_lines_enter (parse->lines, opened.kind);
  g_array_append_val (parse->open, opened);
}

static void
end_element (void *data, const xmlChar *name)
{
  Parse *parse = data;
  if (parse->open->len == 0)
    return;
  Element closed = g_array_index (parse->open, Element, parse->open->len - 1);
  g_array_set_size (parse->open, parse->open->len - 1);

  if (g_str_equal ((const char *)name, "h1"))
    parse->in_heading = FALSE;
  if (g_str_equal ((const char *)name, "title"))
    parse->in_head_title = FALSE;
  if (closed.kind & TZ_HTML_BLOCK)
    tz_html_lines_break (parse->lines);
  tz_html_tables_leave (parse->tables, closed.kind);
  if (closed.kind & (TZ_HTML_LIST | TZ_HTML_ITEM))
    end_list_element (parse, closed.kind);
  if (closed.kind & TZ_HTML_CELL)
    tz_html_lines_end_cell (parse->lines, closed.cell_line);
  tz_html_lines_leave (parse->lines, closed.kind);
  if (closed.box >= 0)
    close_box (parse, closed.box);
}

static void
characters (void *data, const xmlChar *text, int length)
{
  Parse *parse = data;
  const char *utf8 = (const char *)text;
  if (parse->in_heading)
    g_string_append_len (parse->heading, utf8, length);
  if (parse->in_head_title)
    g_string_append_len (parse->head_title, utf8, length);
  tz_html_lines_add (parse->lines, utf8, length);
}

/* libxml2 looks for the start tag of a misplaced end tag through all open elements, so that a hostile page
 * could keep it busy for hours. */
static void
count_error (void *data, const char *message G_GNUC_UNUSED, ...)
{
  Parse *parse = data;
  parse->work += parse->open->len;
  if (parse->work > MAX_WORK || g_cancellable_is_cancelled (parse->cancellable))
    xmlStopParser (parse->parser);
}

static void
ignore_data (void *data G_GNUC_UNUSED, const xmlChar *text G_GNUC_UNUSED, int length G_GNUC_UNUSED)
{
}

static char *
collapse (const char *text)
{
  g_autoptr (GString) collapsed = g_string_new (NULL);
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n\r\f", -1);
  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] != '\0' && collapsed->len > 0)
      g_string_append_c (collapsed, ' ');
    g_string_append (collapsed, words[i]);
  }
  return collapsed->len > 0 ? g_string_free (g_steal_pointer (&collapsed), FALSE) : NULL;
}

/* "Title_Section_Site" and the like: the page's title without what its site adds. */
static char *
cut_site (char *title)
{
  static const char *const separators[] = {"_", "|", " - ", "--"};
  for (guint i = 0; title != NULL && i < G_N_ELEMENTS (separators); i++) {
    char *separator = strstr (title, separators[i]);
    if (separator != NULL && separator > title)
      *separator = '\0';
  }
  return title;
}

static void
settle_title (Parse *parse)
{
  if (parse->page->title == NULL && parse->heading != NULL)
    parse->page->title = collapse (parse->heading->str);
  if (parse->page->title == NULL && parse->head_title != NULL)
    parse->page->title = cut_site (collapse (parse->head_title->str));
}

/* Events are taken instead of a tree: a tree of a hostile page would not fit into memory. */
static gboolean
run_parser (Parse *parse, const char *utf8, gsize n_bytes, GError **error)
{
  const int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | XML_PARSE_HUGE;
  htmlParserCtxtPtr parser = htmlNewParserCtxt ();
  *parser->sax = (htmlSAXHandler){.startElement = start_element,
                                  .endElement = end_element,
                                  .characters = characters,
                                  .ignorableWhitespace = characters,
                                  .cdataBlock = ignore_data,
                                  .error = count_error};
  parser->userData = parse;
  parse->parser = parser;
  xmlFreeDoc (htmlCtxtReadMemory (parser, utf8, n_bytes, NULL, "UTF-8", options));
  gboolean stopped = parser->disableSAX || parser->errNo == XML_ERR_NO_MEMORY;
  htmlFreeParserCtxt (parser);

  if (g_cancellable_set_error_if_cancelled (parse->cancellable, error))
    return FALSE;
  if (stopped)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("the web page cannot be read to its end"));
  return !stopped;
}

TzHtmlPage *
tz_html_page_parse (const char *utf8, gsize n_bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (TzHtmlPage) page = g_new0 (TzHtmlPage, 1);
  page->text = g_string_new (NULL);
  page->lines = g_array_new (FALSE, FALSE, sizeof (TzHtmlLine));
  page->boxes = g_array_new (FALSE, FALSE, sizeof (TzHtmlBox));
  Parse parse = {.page = page,
                 .lines = tz_html_lines_new (page),
                 .open = g_array_new (FALSE, FALSE, sizeof (Element)),
                 .lists = g_array_new (FALSE, FALSE, sizeof (TzHtmlList)),
                 .cancellable = cancellable};
  parse.tables = tz_html_tables_new (page, parse.lines);
  int root = open_box (&parse, TZ_HTML_NAMELESS);

  gboolean read = run_parser (&parse, utf8, n_bytes, error);
  tz_html_lines_break (parse.lines);
  g_array_index (page->boxes, TzHtmlBox, root).end_line = page->lines->len;
  settle_title (&parse);

  tz_html_tables_free (parse.tables);
  tz_html_lines_free (parse.lines);
  g_array_unref (parse.open);
  g_array_unref (parse.lists);
  if (parse.heading != NULL)
    g_string_free (parse.heading, TRUE);
  if (parse.head_title != NULL)
    g_string_free (parse.head_title, TRUE);
  return read ? g_steal_pointer (&page) : NULL;
}

void
tz_html_page_free (TzHtmlPage *page)
{
  g_string_free (page->text, TRUE);
  g_array_unref (page->lines);
  g_array_unref (page->boxes);
  g_free (page->title);
  g_free (page->source);
  g_free (page->date);
  g_free (page);
}
