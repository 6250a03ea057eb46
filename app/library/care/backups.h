#pragma once

#include "care-progress.h"
#include "connection.h"

/** tz_backup_before_migration: Keeps a copy of the library at @path, which @connection is open on, beside it. @care: counts
 * pages. */
gboolean tz_backup_before_migration (TzConnection *connection, const char *path, TzCare *care,
                                     GError **error);
