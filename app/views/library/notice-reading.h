#pragma once

#include "notice-filter.h"

#include <gio/gio.h>

/*
 * What a list of notices reads of the library, off the main thread.
 */

/** TzNoticeListing: the ids that a filter lets through (element-type gint64), in order, and what makes them of
 * those that stood before (element-type TzListEdit). */
typedef struct {
  GArray *ids;
  GArray *edits;
} TzNoticeListing;

void tz_notice_listing_free (TzNoticeListing *listing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzNoticeListing, tz_notice_listing_free)

/** tz_notice_reading_list: Reads a listing; @before: (element-type gint64): the ids that stand; @limit: at most so
 * many, 0 for all. tz_job_finish() returns a #TzNoticeListing. */
void tz_notice_reading_list (gpointer source, TzLibrary *library, const TzNoticeFilter *filter, guint limit,
                             const GArray *before, GCancellable *cancellable, GAsyncReadyCallback callback);

/** tz_notice_reading_rows: Reads the rows of @ids (element-type gint64). tz_job_finish() returns a #GPtrArray of
 * #TzNoticeRow. @callback gets @ids as its data, and unrefs them. */
void tz_notice_reading_rows (gpointer source, TzLibrary *library, GArray *ids, GCancellable *cancellable,
                             GAsyncReadyCallback callback);
