#pragma once

#include "desk.h"
#include "library-care.h"

/* Puts backups back, off the main thread, after having asked. */

/** tz_library_restorer_ask: Asks whether @backup is to be restored to the library at @path, and does it. */
void tz_library_restorer_ask (TzDesk *desk, GtkWindow *parent, const char *path, const TzBackup *backup);
