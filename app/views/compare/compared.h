#pragma once

#include <gio/gio.h>

#include "comparison.h"
#include "problem-query.h"

/** TzCompared: the tables that the Compare view shows, and what may be compared. */
typedef struct {
  TzTable *tables[TZ_N_COMPARISONS];
  char **agencies;
  GArray *years; /* (element-type int): newest first */
  guint n_notices;
} TzCompared;

/** tz_compared_free: @result: (nullable). */
void tz_compared_free (TzCompared *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzCompared, tz_compared_free)

/** tz_compared_read: Makes the tables on a worker thread; tz_job_finish() returns a #TzCompared. */
void tz_compared_read (gpointer source, TzLibrary *library, const TzProblemQuery *scope, TzRateKind rate,
                       TzOrder order, GCancellable *cancellable, GAsyncReadyCallback callback);
