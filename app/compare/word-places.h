#pragma once

#include "library-care.h"
#include "problem-query.h"

/**
 * tz_compare_list_word_places:
 * @query: which problems: those that a table of tz_compare_words() is about
 * @term: a row of what tz_compare_words() lists; its identifier
 * @progress: (nullable): told of each notice that is read
 *
 * Returns: (transfer full) (nullable) (element-type TzHit): the first place of the term in each title that has it, the
 * same titles that are counted: the words before and after are those of the title. A door.
 */
GPtrArray *tz_compare_list_word_places (TzLibrary *library, const TzProblemQuery *query, const char *term,
                                        TzCareProgress progress, gpointer user_data,
                                        GCancellable *cancellable, GError **error);
