#pragma once

#include "html-page.h"

/* What the elements and their names tell of a web page. */

/** TzHtmlKind: what an element does to the text in it; flags. */
typedef enum {
  TZ_HTML_INLINE = 0,
  TZ_HTML_BLOCK = 1 << 0,  /* breaks lines */
  TZ_HTML_HIDDEN = 1 << 1, /* its text is not shown */
  TZ_HTML_ASIDE = 1 << 2,  /* menus, footers, buttons to share */
  TZ_HTML_LINK = 1 << 3,
  TZ_HTML_CELL = 1 << 4,
  TZ_HTML_KEEPS_BLANKS = 1 << 5,
  TZ_HTML_LIST = 1 << 6,
  TZ_HTML_ITEM = 1 << 7, /* of a list */
  TZ_HTML_TABLE = 1 << 8,
  TZ_HTML_ROW = 1 << 9, /* of a table */
} TzHtmlKind;

/**
 * tz_html_classify:
 * @element: name of an element, in lower case
 * @attributes: (nullable): names and values by turns, %NULL-terminated
 * @fame: (out): what its names say for its holding the article
 */
TzHtmlKind tz_html_classify (const char *element, const char *const *attributes, TzHtmlFame *fame);

/** tz_html_attribute: Returns: (transfer none) (nullable): the value of attribute @name, "" where it is given
 * without one, %NULL where it is not given. */
const char *tz_html_attribute (const char *const *attributes, const char *name);
