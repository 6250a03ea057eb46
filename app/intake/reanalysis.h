#pragma once

#include "library.h"

/** TzReanalysisProgress: called on the calling thread now and then. */
typedef void (*TzReanalysisProgress) (guint done, guint total, gpointer user_data);

/**
 * tz_reanalyse:
 * @first: (nullable) (element-type gint64): notices that are wanted before the others: what is on the screen
 * @progress: (nullable)
 *
 * Reads again those notices whose findings were made by another version of the analysis or with other word
 * lists, until all are done or @cancellable stops it; what was read by then stays, and the next call goes on
 * with the rest. Only findings are replaced. A notice that is gone meanwhile or damaged is passed
 * over. A door (door.h).
 *
 * Returns: %FALSE where the library cannot be read or written, or it was cancelled
 */
gboolean tz_reanalyse (TzLibrary *library, const GArray *first, TzReanalysisProgress progress,
                       gpointer user_data, GCancellable *cancellable, GError **error);
