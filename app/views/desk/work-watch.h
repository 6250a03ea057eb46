#pragma once

#include <adwaita.h>

/**
 * TzWorkWatch:
 *
 * Shows how far long work on another thread is, in a dialog with a way to stop it, which appears when the work
 * takes its time and says how far it is. On the main thread but for tz_work_watch_note().
 */
typedef struct _TzWorkWatch TzWorkWatch;

/** tz_work_watch_new: @parent: (nullable); @heading: what is done; @body: what the person is to know of it. */
TzWorkWatch *tz_work_watch_new (GtkWindow *parent, const char *heading, const char *body);

/** tz_work_watch_free: Closes the dialog; the work is over. */
void tz_work_watch_free (TzWorkWatch *watch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWorkWatch, tz_work_watch_free)

/** tz_work_watch_get_cancellable: Returns: (transfer none): what the button cancels. */
GCancellable *tz_work_watch_get_cancellable (TzWorkWatch *watch);

/** tz_work_watch_note: A #TzCareProgress, on any thread; @watch: a #TzWorkWatch. */
void tz_work_watch_note (guint done, guint total, gpointer watch);
