#pragma once

#include "found.h"

/** TzWalkProgress: @n_found files were found so far. */
typedef void (*TzWalkProgress) (guint n_found, gpointer user_data);

/**
 * tz_folder_walk:
 * @files: (element-type GFile): files and folders
 * @progress: (nullable): called at every file
 *
 * Lists the files, and those in the folders at any depth: in the order given, inside a folder by name. Hidden
 * files in folders are passed over. Links in a folder are not followed; one that leads out of the folder
 * given is listed with that as its error, as is what may not be read.
 *
 * Returns: (transfer full) (element-type TzFound): the files, up to where @cancellable stopped it
 */
GPtrArray *tz_folder_walk (GPtrArray *files, TzWalkProgress progress, gpointer user_data,
                           GCancellable *cancellable);
