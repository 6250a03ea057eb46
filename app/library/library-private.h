#pragma once

#include "library.h"
#include "readers.h"
#include "text-cache.h"

/* What the rooms of this folder share of an open library. */

/**
 * TzWriteFunc: changes to the library, in a transaction of their own on the writer's thread.
 * Returning %FALSE with @error set takes all of them back.
 */
typedef gboolean (*TzWriteFunc) (TzConnection *connection, gpointer data, GError **error);

/**
 * tz_library_write:
 *
 * Runs @func on the writer's thread and waits for its commit. %TZ_ERROR_READ_ONLY where the library may only
 * be read.
 */
gboolean tz_library_write (TzLibrary *library, TzWriteFunc func, gpointer data, GError **error);

/** tz_library_is_awaited: Returns: whether others wait to write, for whom a write that can be done in parts should make
 * way. */
gboolean tz_library_is_awaited (TzLibrary *library);

/** tz_library_move_log: Moves the log (log.h) into the file where it is long, on the calling thread: for work that writes
 * much in many commits, so that nobody who writes between them waits for that. */
void tz_library_move_log (TzLibrary *library);

/** tz_library_read: Returns: (transfer full) (nullable): a state of the library to read from. */
TzSnapshot *tz_library_read (TzLibrary *library, GError **error);

/** tz_library_get_texts: Returns: (transfer none): which notices have the text that was asked for last. */
TzTextCache *tz_library_get_texts (TzLibrary *library);

/** tz_library_announce: Emits #TzLibrary::changed in the default main context, if the library is still there
 * then. */
void tz_library_announce (TzLibrary *library, TzLibraryChange what, gint64 notice);
