#pragma once

#include "connection.h"
#include "library-care.h"

/**
 * tz_check_connection:
 *
 * tz_library_check() of what @connection sees, in one transaction that the caller began.
 */
GPtrArray *tz_check_connection (TzConnection *connection, TzCareProgress progress, gpointer user_data,
                                GCancellable *cancellable, GError **error);

/** tz_check_keep: A #TzWriteFunc that keeps what was found last. @flaws: (type GPtrArray). */
gboolean tz_check_keep (TzConnection *connection, gpointer flaws, GError **error);
