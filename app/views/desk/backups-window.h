#pragma once

#include "desk.h"

/** TzBackupsWindow: the backups of a library, with a way back to each, and a look through the library for
 * damage.
 */
#define TZ_TYPE_BACKUPS_WINDOW (tz_backups_window_get_type ())
G_DECLARE_FINAL_TYPE (TzBackupsWindow, tz_backups_window, TZ, BACKUPS_WINDOW, AdwPreferencesWindow)

/** tz_backups_window_new: @path: of a library, which is open on @desk or cannot be opened. */
GtkWidget *tz_backups_window_new (GtkWindow *parent, TzDesk *desk, const char *path);
