#pragma once

#include <glib.h>

/** tz_name_uuid_dup: Returns: (transfer full): the UUID of a thing by its @kind and @name: the same each time (RFC
 * 4122, section 4.3, version 5). */
char *tz_name_uuid_dup (const char *kind, const char *name);
