#pragma once

#include "care-progress.h"
#include "readers.h"
#include "writer.h"

/* What stands between a path and an open library: is it one, may it be written, does another hold it. */

/** tz_open_writer: Makes the library where there is none, brings it to the newest version and takes its lock.
 * @findings: that it reads are kept there, too. Returns: (transfer full) (nullable): its writer. */
TzWriter *tz_open_writer (const char *path, TzFindingsMemo *findings, TzCare *care, GError **error);

/** tz_open_readers: Returns: (transfer full) (nullable): readers of a library that is there, whether another
 * program writes it or nobody can. */
TzReaders *tz_open_readers (const char *path, GError **error);
