#pragma once

#include "library-care.h"

/* Backups by the names of their files: NAME-HASH-TIME-KIND.taizhang, where NAME and HASH are of the library's
 * path, and TIME is UTC. */

/** tz_backup_names_new: Returns: (transfer full): a path in @folder that does not exist, for a backup of the
 * library at @path that is made now. */
char *tz_backup_names_new (const char *path, const char *folder, TzBackupKind kind);

/** tz_backup_names_before_migration: Returns: (transfer full): where a copy of the library at @path, which is
 * of
 * @version, is kept beside it. */
char *tz_backup_names_before_migration (const char *path, int version);

/** tz_backup_names_thin: Lets go of backups of the library at @path in @place that are too many or take too
 * much room; the newest of each kind stays. */
void tz_backup_names_thin (const char *path, const TzBackupPlace *place);
