#pragma once

#include "span.h"

/**
 * TzMark:
 * @span: the place
 * @id: what it stands for: an index into the list that the layer was made from
 */
typedef struct {
  TzSpan span;
  guint id;
} TzMark;

/**
 * TzMarks:
 *
 * One layer of marks on a text, as numbers: spans that may overlap and nest. What is seen of them is asked
 * for by range, so that a text with any number of marks costs only what is visible. Finding takes O(log n +
 * found).
 */
typedef struct _TzMarks TzMarks;

/** TzMarkFunc: @mark belongs to the layer and lasts until it is changed. */
typedef void (*TzMarkFunc) (const TzMark *mark, gpointer data);

/** tz_marks_new: Returns: (transfer full): an empty layer. */
TzMarks *tz_marks_new (void);
void tz_marks_free (TzMarks *marks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzMarks, tz_marks_free)

/** tz_marks_add: Adds a mark, in any order; empty spans are not kept. */
void tz_marks_add (TzMarks *marks, TzSpan span, guint id);
void tz_marks_clear (TzMarks *marks);

guint tz_marks_get_n (const TzMarks *marks);

/** tz_marks_get: Returns: (transfer none): mark @i in order of start, the longer one first. */
const TzMark *tz_marks_get (TzMarks *marks, guint i);

/** tz_marks_foreach: Calls @func for each mark that overlaps @range, in order of start, the longer one first.
 */
void tz_marks_foreach (TzMarks *marks, TzSpan range, TzMarkFunc func, gpointer data);

/** tz_marks_find_innermost: Returns: (transfer none) (nullable): the shortest mark that holds the code point
 * at
 * @position. */
const TzMark *tz_marks_find_innermost (TzMarks *marks, guint32 position);

/** tz_marks_has: Returns: whether a mark stands at just @span. */
gboolean tz_marks_has (TzMarks *marks, TzSpan span);

/** tz_marks_search: Returns: how many marks start before @position: the number of the first that does not. */
guint tz_marks_search (TzMarks *marks, guint32 position);
