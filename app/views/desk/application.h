#pragma once

#include <adwaita.h>

/** TzApplication: the program with its window: opens the library, keeps settings, closes the doors on the
 * main thread. */
#define TZ_TYPE_APPLICATION (tz_application_get_type ())
G_DECLARE_FINAL_TYPE (TzApplication, tz_application, TZ, APPLICATION, AdwApplication)

TzApplication *tz_application_new (void);
