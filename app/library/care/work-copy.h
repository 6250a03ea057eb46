#pragma once

#include "connection.h"

/*
 * A copy of what the analyst wrote, without the texts: a small file with the layout of a library, in which
 * the notices stand by the checksums of their texts.
 */

/** TZ_WORK_APPLICATION: `application_id` of such a file: "TzWk". */
#define TZ_WORK_APPLICATION 0x547a576b

/**
 * tz_work_copy:
 * @path: (type filename): a library, perhaps open
 * @to: (type filename): made anew
 *
 * Copies the human work, and opens the copy to see that all of it is there. Where that fails nothing is left
 * at @to.
 */
gboolean tz_work_copy (const char *path, const char *to, GError **error);

/** tz_work_dup_digest: Returns: (transfer full) (nullable): what tells one state of the human work in
 * @connection, a library or a copy, from another. */
char *tz_work_dup_digest (TzConnection *connection, GError **error);

/** tz_work_is_any: @any: (out): whether there is human work in @connection. */
gboolean tz_work_is_any (TzConnection *connection, gboolean *any, GError **error);

/** tz_work_open: Returns: (transfer full) (nullable): a copy to read from; one of an older version is brought
 * up to date first. %TZ_ERROR_INVALID where it is none. */
TzConnection *tz_work_open (const char *path, GError **error);
