#pragma once

#include <gio/gio.h>

/**
 * TzJobFunc:
 * @data: what was given to tz_job_run()
 * @cancellable: (nullable): stops the job
 * @error: return location
 *
 * Work for another thread. %NULL with @error set is failure; %NULL without is an empty result.
 */
typedef gpointer (*TzJobFunc) (gpointer data, GCancellable *cancellable, GError **error);

/**
 * tz_job_run:
 * @source: (nullable) (type GObject): kept alive until @callback has run, and let go of in its thread; given to it
 * @func: runs on a worker thread
 * @data: (transfer full): for @func; freed by @free_data on any thread, after @func: it holds no widget
 * @free_data: (nullable)
 * @free_result: (nullable): frees the result where nobody takes it
 * @cancellable: (nullable)
 * @callback: (nullable): runs in the thread-default main context of the caller; calls tz_job_finish()
 * @user_data: for @callback
 *
 * Runs @func in GLib's thread pool and hands its result back to the main loop.
 */
void tz_job_run (gpointer source, TzJobFunc func, gpointer data, GDestroyNotify free_data,
                 GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
                 gpointer user_data);

/** tz_job_finish: Returns: (transfer full) (nullable): what the job returned. */
gpointer tz_job_finish (GAsyncResult *result, GError **error);
