#pragma once

#include "care-progress.h"
#include "connection.h"

/**
 * tz_backup_copy:
 * @from: a library that is open, perhaps being written by another connection
 * @to: (type filename): made anew
 * @care: counts pages
 *
 * Copies a whole library as it is at one moment, by SQLite's online backup, and opens the copy to see that it
 * is one (tz_backup_verify()). Where that fails nothing is left at @to.
 */
gboolean tz_backup_copy (TzConnection *from, const char *to, TzCare *care, GError **error);

/**
 * tz_backup_verify:
 * @error: %TZ_ERROR_CORRUPT with the first thing that is damaged
 *
 * Looks through a copy that nobody writes: all of it (library-care.h) where it is of the newest version, else
 * the structure of the file.
 */
gboolean tz_backup_verify (const char *path, GCancellable *cancellable, GError **error);
