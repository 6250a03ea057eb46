#pragma once

#include "care-progress.h"
#include "connection.h"

/** TzMarkCount: the marks (grams.h) of one notice. */
typedef struct {
  guint n_marks;
  guint n_repeated; /* of these, in another notice, too */
  guint n_common;   /* of these, in very many */
} TzMarkCount;

/**
 * tz_word_index_count_repeats:
 * @notices: (element-type gint64): ascending: no other holds a mark
 * @common: what stands in more of them is common
 * @end: (out): notices from here on are not in the index yet
 *
 * Reads all marks of the index, a part of them after the other, so that few are in memory at once.
 *
 * Returns: (transfer full) (element-type TzMarkCount) (nullable): of each of @notices; %TZ_ERROR_CORRUPT where a page
 * is damaged
 */
GArray *tz_word_index_count_repeats (TzConnection *connection, const GArray *notices, guint common,
                                     gint64 *end, TzCare *care, GError **error);
