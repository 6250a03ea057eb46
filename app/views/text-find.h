#pragma once

#include "marks.h"
#include "text.h"

/**
 * tz_text_find_all:
 * @needle: any words; blanks in it and in the text are disregarded, width and case are folded, as in the
 *   library's search
 *
 * Returns: (transfer full): all places of @text where @needle stands, without overlaps
 */
TzMarks *tz_text_find_all (const TzText *text, const char *needle);
