#pragma once

#include "outline.h"

/*
 * Private to this folder: finds the status of a problem where it is a sentence or a line. Each sets that of @problem
 * (tz_status_set()) and tells whether it found one.
 */

void tz_status_set (TzProblem *problem, TzStatus status, guint32 start, guint32 length);

/* tz_status_find_next_sentence: Behind its title. */
gboolean tz_status_find_next_sentence (const TzReading *reading, TzProblem *problem);

/* tz_status_find_line: Alone on a line. */
gboolean tz_status_find_line (const TzOutline *outline, TzProblem *problem);

/* tz_status_find_last_sentence: The last up to @end. */
gboolean tz_status_find_last_sentence (const TzOutline *outline, TzProblem *problem, guint32 end);

/* tz_status_find_first_sentence: What opens the answer. */
gboolean tz_status_find_first_sentence (const TzOutline *outline, TzProblem *problem);

/* tz_status_find_explained: The last sentence, which says more than that. */
gboolean tz_status_find_explained (const TzReading *reading, TzProblem *problem);

/* tz_status_is_meta_cell: Returns: whether a cell begins at @start that says who answers for a problem, or until when:
 * 长期坚持. */
gboolean tz_status_is_meta_cell (const TzOutline *outline, guint32 start);
