#pragma once

#include <glib.h>

/*
 * The doors: every function that touches a file, the library or the analyser begins with tz_door_enter(). The
 * application closes them on its main thread, so that a call which would make the window wait is found by any
 * test that clicks through it, not by a user.
 */

/** tz_door_close_here: Closes the doors on the calling thread, until tz_door_open_here(). */
void tz_door_close_here (void);

/** tz_door_open_here: Opens the doors on the calling thread again. */
void tz_door_open_here (void);

/**
 * tz_door_enter:
 * @name: what lies behind the door, for the message: "library", "file", "analyser"
 *
 * Logs a critical where the calling thread may not enter.
 */
void tz_door_enter (const char *name);
