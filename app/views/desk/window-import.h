#pragma once

#include "desk.h"

/**
 * tz_window_import_attach:
 *
 * Gives @window everything that brings notices in: the actions import-files, import-folder, import-samples,
 * paste-notice, cancel-import and import-summary, dropping files, folders and text, Ctrl+V outside text
 * fields, and what is said at the end.
 */
void tz_window_import_attach (GtkApplicationWindow *window, TzDesk *desk);
