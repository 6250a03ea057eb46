#pragma once

#include <adwaita.h>

/** tz_error_toast_new: Says what failed and why. That may be long: it goes on over several lines, is there for longer
 * than other toasts, and is cut off nowhere. */
AdwToast *tz_error_toast_new (const char *what, const GError *error);
