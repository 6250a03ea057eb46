#pragma once

#include "desk.h"

/* Salvages damaged libraries, off the main thread: what can be read goes into a new library, which takes the
 * place of the damaged one. */

/** tz_library_salvager_run: Salvages the library at @path, which is closed first where it is open, opens what
 * came over, and says what did not. */
void tz_library_salvager_run (TzDesk *desk, GtkWindow *parent, const char *path);

/** tz_library_salvager_attach: Gives @window the action win.salvage, which does so with the open library after
 * having asked. */
void tz_library_salvager_attach (GtkApplicationWindow *window, TzDesk *desk);
