#pragma once

#include <glib.h>

/**
 * tz_landlock_enter:
 * @readable: folders; closed by %NULL
 *
 * From here on this process may open the files below @readable for reading and no others, and connect to nothing over
 * TCP (https://docs.kernel.org/userspace-api/landlock.html).
 *
 * Returns: the version of Landlock in the kernel, 0 where it has none
 */
guint tz_landlock_enter (const char *const *readable);
