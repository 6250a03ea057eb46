#pragma once

#include "desk.h"

/** tz_work_importer_attach: Gives @window the action win.import-notes, which is there while a library is open that may
 * be written. */
void tz_work_importer_attach (GtkApplicationWindow *window, TzDesk *desk);

/** tz_work_importer_run: Takes in the annotations of @path (work-import.h) on another thread, and shows what became of
 * them; a toast takes them back. */
void tz_work_importer_run (TzDesk *desk, GtkWindow *parent, const char *path);
