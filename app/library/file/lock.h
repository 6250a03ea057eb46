#pragma once

#include <gio/gio.h>

/*
 * The advisory lock of a library: one program writes. It is held on a file beside the library, because
 * closing any descriptor of the library's own file would drop SQLite's locks on it (POSIX).
 */
typedef struct _TzLock TzLock;

/**
 * tz_lock_take:
 * @path: the library's file
 * @error: %TZ_ERROR_BUSY where another holds the lock, %TZ_ERROR_READ_ONLY where the folder cannot be
 * written, or a %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the lock; freeing it lets it go and removes its file
 */
TzLock *tz_lock_take (const char *path, GError **error);
void tz_lock_free (TzLock *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzLock, tz_lock_free)
