#pragma once

#include "desk.h"
#include "library-care.h"

/* Puts backups back and salvages damaged libraries, off the main thread, after having asked. */

/** tz_library_restorer_ask: Asks whether @backup is to be restored to the library at @path, and does it. */
void tz_library_restorer_ask (TzDesk *desk, GtkWindow *parent, const char *path, const TzBackup *backup);

/** tz_library_restorer_salvage: Salvages the library at @path, which could not be opened, opens what came
 * over, and says what did not. */
void tz_library_restorer_salvage (TzDesk *desk, GtkWindow *parent, const char *path);
