#pragma once

#include <adwaita.h>

/** tz_about_show: Says what the program is, and what this machine holds the reading of files in. */
void tz_about_show (GtkWindow *parent);
