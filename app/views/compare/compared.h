#pragma once

#include <gio/gio.h>

#include "comparison.h"

/** TzComparable: what may be compared. */
typedef struct {
  char **agencies; /* by name */
  GArray *years;   /* (element-type int): newest first, closed by 0 */
  guint n_notices; /* of the library */
} TzComparable;

/** TzCompared: a table that the Compare view shows. */
typedef struct {
  TzTable *table;
  TzTable *overview;        /* (nullable): what a chart shows in its place (overview.h) */
  TzComparable *comparable; /* (nullable): comes with the first table */
} TzCompared;

/** tz_compared_free, tz_comparable_free: @compared, @comparable: (nullable). */
void tz_compared_free (TzCompared *compared);
void tz_comparable_free (TzComparable *comparable);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzCompared, tz_compared_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzComparable, tz_comparable_free)

/** tz_compared_read: Makes a table on a worker thread; tz_job_finish() returns a #TzCompared. @gathering is not to
 * be used by anyone else until then. */
void tz_compared_read (gpointer source, TzGathering *gathering, TzComparison comparison,
                       GCancellable *cancellable, GAsyncReadyCallback callback);
