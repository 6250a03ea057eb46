#pragma once

#include "found.h"

/**
 * tz_archive_walk:
 * @found: (element-type TzFound) (transfer full): of tz_folder_walk()
 * @charset: (nullable): how to decode ledgers
 * @roles: (nullable): what the columns of ledgers hold, where a person said so
 *
 * Puts in the place of each archive the files in it, as those of a folder, and of the archives in it. One that cannot
 * be unpacked, or only in part, is listed itself too, with that as its error. A ledger of several notices is taken apart
 * likewise.
 *
 * Returns: (transfer full) (element-type TzFound): the files
 */
GPtrArray *tz_archive_walk (GPtrArray *found, TzReaderPool *readers, const char *charset, const char *roles,
                            GCancellable *cancellable);
