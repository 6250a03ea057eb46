#pragma once

#include "desk.h"
#include "library-checker.h"

/** TzWindow: the main window: a header bar with the view switcher, and the four views. */
#define TZ_TYPE_WINDOW (tz_window_get_type ())
G_DECLARE_FINAL_TYPE (TzWindow, tz_window, TZ, WINDOW, AdwApplicationWindow)

TzWindow *tz_window_new (AdwApplication *application, TzDesk *desk);

/** tz_window_get_checker: Returns: (transfer none): what looks for damage in the background. */
TzLibraryChecker *tz_window_get_checker (TzWindow *window);
