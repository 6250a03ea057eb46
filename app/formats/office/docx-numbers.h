#pragma once

#include "docx-lists.h"

/**
 * tz_docx_numbers_append:
 * @lists: (inout): counts on
 * @style: (nullable): of the paragraph
 * @list: its w:numId, -1 where it says none, 0 where it is taken out of its style's list
 * @level: its w:ilvl, -1 where it says none
 * @line: gets the number as it is printed before the paragraph; nothing where it has none
 *
 * Numbers the next paragraph of a document (ISO/IEC 29500-1, 17.9).
 */
void tz_docx_numbers_append (TzDocxLists *lists, const char *style, int list, int level, GString *line);
