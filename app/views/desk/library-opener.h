#pragma once

#include "desk.h"

/*
 * Opens library files for the desk, off the main thread, and says what is wrong with one that cannot be
 * opened.
 */

/**
 * tz_library_opener_open:
 * @parent: (nullable): the window over which errors are shown
 * @path: (type filename): the library
 *
 * Opens @path and gives it to @desk, after what is not saved in the library that is open (leaving.h). Where that fails a dialog names the file and the reason, and offers what
 * can be done: read only, another library, a new one; of a damaged one, salvage or a backup. The library that
 * was open stays open until then.
 */
void tz_library_opener_open (TzDesk *desk, GtkWindow *parent, const char *path, TzLibraryMode mode);

/** tz_library_opener_choose: Asks for a library file and opens it; @action says whether one that is there or
 * a new one. */
void tz_library_opener_choose (TzDesk *desk, GtkWindow *parent, GtkFileChooserAction action);
