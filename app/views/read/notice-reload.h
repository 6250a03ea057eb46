#pragma once

#include "notice-content.h"

/**
 * tz_notice_reload:
 * @source: (type GObject): as in tz_job_run()
 * @shown: (nullable): the digest of what is shown
 * @callback: calls tz_job_finish(), which gives a #TzNoticeContent (transfer full), or %NULL without an error
 *   where it is shown already
 *
 * Reads notice @id off the main thread.
 */
void tz_notice_reload (gpointer source, TzLibrary *library, gint64 id, const char *shown,
                       GCancellable *cancellable, GAsyncReadyCallback callback);
