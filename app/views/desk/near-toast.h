#pragma once

#include "desk.h"

/** tz_toast_near: Shows a toast in the window of @widget, over which one of the main window could not be seen; in the
 * main window where that is gone. @toast: (transfer full). */
void tz_toast_near (GtkWidget *widget, TzDesk *desk, AdwToast *toast);
