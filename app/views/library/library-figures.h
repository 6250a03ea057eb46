#pragma once

#include "notice-filter.h"

/** TzLibraryFigures: the numbers beside and under the Library's list. */
typedef struct {
  guint n_all;     /* notices in the library, or else in the trash */
  guint n_trash;   /* notices in the trash */
  guint n_notices; /* of them let through */
  guint n_problems;
  guint n_reviewed; /* of all problems of the library */ /* in these */
  GPtrArray *facets;                                     /* (element-type TzFacet) */
} TzLibraryFigures;

/** tz_library_figures_read: Counts what @filter lets through; not on the main thread. Returns: (transfer
 * full) (nullable). */
TzLibraryFigures *tz_library_figures_read (TzLibrary *library, const TzNoticeFilter *filter, GError **error);
void tz_library_figures_free (TzLibraryFigures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzLibraryFigures, tz_library_figures_free)
