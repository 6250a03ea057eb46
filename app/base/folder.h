#pragma once

#include <glib.h>

/** tz_folder_remove:
 * @path: (type filename): a folder made by the program itself
 *
 * Removes @path and all that lies in it. A symbolic link goes, and what it points to stays. What cannot be
 * removed is left. */
void tz_folder_remove (const char *path);
