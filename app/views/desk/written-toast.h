#pragma once

#include "desk.h"

/** tz_written_toast_show: Says in a toast that the file at @path (type filename) is written, with a button that
 * opens it in the program of the system for such files. */
void tz_written_toast_show (TzDesk *desk, const char *path);
