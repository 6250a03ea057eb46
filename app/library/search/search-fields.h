#pragma once

#include "lexicon.h"
#include "where.h"

/** tz_search_add_fields: Adds the conditions that the fields of @terms (element-type TzTerm) put on `notice
 * n`. Where one asks for what there is not (tz_search_dup_unknown()), no notice fits. */
void tz_search_add_fields (TzWhere *where, const GPtrArray *terms, const TzLexicon *lexicon);

/** tz_search_dup_unknown: Returns: (transfer full) (nullable): that a field of @text, as it was typed, asks for a theme, a
 * status, a year or a review that there is not, for people; %NULL where none does. */
char *tz_search_dup_unknown (const char *text, const TzLexicon *lexicon);
