#pragma once

#include <glib.h>

/** TzHtmlList: how a browser numbers the items of a list. */
typedef struct {
  const char *format; /* of list-numerals.h; %NULL where they have no numbers */
  const char *before; /* each number, such as "（" */
  const char *after;
  int next;
} TzHtmlList;

/**
 * tz_html_list_start:
 * @element: "ol" or "ul"
 * @attributes: (nullable): of libxml2
 *
 * The numbers are those of `type` and `start` (HTML, 4.4.5), of `list-style-type` (CSS Lists 3), or, in pages made with the
 * editor that most authorities' sites use, UEditor, of its classes (`custom_cn1`).
 */
TzHtmlList tz_html_list_start (const char *element, const char *const *attributes);

/** tz_html_list_dup_mark: @attributes: (nullable): of an item. Returns: (transfer full) (nullable): what stands before the
 * item, such as "（一）". */
char *tz_html_list_dup_mark (TzHtmlList *list, const char *const *attributes);

/** tz_html_list_is_numbered: Returns: whether the text of an item, which begins so, brings a number of its own. */
gboolean tz_html_list_is_numbered (const char *utf8, gsize n_bytes);
