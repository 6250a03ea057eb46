#pragma once

#include <gio/gio.h>

/*
 * A web page as the lines that a reader sees, and the boxes that hold them. Block elements break lines; the
 * cells of a table row stand on one line, with a tab between; blanks of the source collapse as in a browser.
 * What is never shown as text (scripts, styles, form controls, hidden elements) makes no line.
 */

/** TzHtmlLine: one line of a page. */
typedef struct {
  gsize start; /* in TzHtmlPage.text, in bytes */
  gsize end;
  guint n_chars;    /* without blanks */
  guint n_linked;   /* of these, inside links */
  guint first_cell; /* of a table's row, that its text begins in */
  guint last_cell;
  gboolean aside; /* in a menu, a footer or the like, by element or by the name of an element around it */
} TzHtmlLine;

/** TzHtmlFame: how much the name of a box says for its holding the article. */
typedef enum { TZ_HTML_NAMELESS, TZ_HTML_LIKELY, TZ_HTML_SURE } TzHtmlFame;

/** TzHtmlBox: a block element. Boxes stand in the order of their start tags; the first is the page. */
typedef struct {
  guint first_line;
  guint end_line; /* exclusive */
  TzHtmlFame fame;
} TzHtmlBox;

/** TzHtmlPage: what a page holds. */
typedef struct {
  GString *text;
  GArray *lines; /* (element-type TzHtmlLine) */
  GArray *boxes; /* (element-type TzHtmlBox) */
  char *title;   /* (nullable): of the article by its meta data, else the first h1, else of the page */
  char *source;  /* (nullable): by the meta data */
  char *date;    /* (nullable): by the meta data, as written */
} TzHtmlPage;

/**
 * tz_html_page_parse:
 * @utf8: (array length=n_bytes): the page
 *
 * Parses in time linear in the length for any page that a browser shows, without recursion however deep the
 * elements are nested.
 *
 * Returns: (transfer full) (nullable): the page, or %NULL where it was cancelled or memory ran out
 */
TzHtmlPage *tz_html_page_parse (const char *utf8, gsize n_bytes, GCancellable *cancellable, GError **error);

void tz_html_page_free (TzHtmlPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzHtmlPage, tz_html_page_free)
