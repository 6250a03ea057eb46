#pragma once

#include "html-page.h"

/**
 * tz_html_article_extract:
 * @page: a page
 *
 * Takes the article out of a page: its title where it stands on the page, and the lines from the first to the
 * last of the text, without menus, footers, recommendations and the neighbours' titles.
 *
 * Returns: (transfer full): the article, a line feed between lines; "" where the page shows no text
 */
char *tz_html_article_extract (const TzHtmlPage *page);
