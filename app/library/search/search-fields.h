#pragma once

#include "lexicon.h"
#include "where.h"

/** tz_search_add_fields: Adds the conditions that the fields of @terms (element-type TzTerm) put on `notice
 * n`. */
void tz_search_add_fields (TzWhere *where, const GPtrArray *terms, const TzLexicon *lexicon);
