#pragma once

#include "desk.h"

/** tz_original_open: Hands a source of a notice, byte for byte as it was imported, to the program that the system has for
 * such files; @name: of the file. It is given a copy that it cannot write to. */
void tz_original_open (TzDesk *desk, gint64 source, const char *name);

/** tz_original_copy: Writes that copy into a new folder of its own. Returns: (transfer full) (nullable): its path. */
char *tz_original_copy (TzLibrary *library, gint64 source, const char *name, GError **error);
