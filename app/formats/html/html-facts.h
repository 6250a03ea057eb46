#pragma once

#include "html-page.h"

/**
 * tz_html_find_source:
 *
 * Returns: (transfer full) (nullable): who published the page, by its meta data or the line "来源：" of the
 * page
 */
char *tz_html_find_source (const TzHtmlPage *page);

/**
 * tz_html_find_published:
 *
 * Returns: (transfer full) (nullable): the day it was published, EDTF, by its meta data or the line
 * "发布时间："
 */
char *tz_html_find_published (const TzHtmlPage *page);
