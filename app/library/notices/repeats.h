#pragma once

#include "library-care.h"

/*
 * How much of the text of each notice stands in others, too, over the whole library: estimated by its marks
 * (grams.h), of which there is one in about sixteen letters and which are kept with the search index. A mark is a gram
 * of ten letters; wherever two texts have 40 letters in a row in common they have a mark in common, so shorter
 * phrases count seldom. What stands in more than a tenth of the notices, and in more than %TZ_SHARING_COMMON, is common.
 *
 * Only notices that count in comparisons are held against each other: another form of one repeats nothing.
 */

/** TzNoticeRepeats: the marks of a notice. */
typedef struct {
  gint64 notice;
  char *name; /* of the agency */
  guint n_marks;
  guint n_repeated; /* of these, in another notice, too */
  guint n_common;   /* of these, in very many */
} TzNoticeRepeats;

void tz_notice_repeats_free (TzNoticeRepeats *repeats);

/**
 * tz_library_list_repeats:
 * @query: which notices are listed; each is held against all
 * @progress: (nullable)
 * @cancellable: (nullable)
 * @n_missing: (out): notices that are not in the search index yet, and that nothing is known of
 *
 * Returns: (transfer full) (element-type TzNoticeRepeats) (nullable): those in the index, in the order in which they
 * came. A door.
 */
GPtrArray *tz_library_list_repeats (TzLibrary *library, const TzProblemQuery *query, TzCareProgress progress,
                                    gpointer user_data, GCancellable *cancellable, guint *n_missing,
                                    GError **error);
