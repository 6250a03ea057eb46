#pragma once

#include <glib.h>

/*
 * How long the turns of the main loop are: each lasts from the end of its waiting to the next. Of the processor,
 * so that it means the same on a busy machine, with the time on the clock beside it.
 */

/** turns_begin: Measures from now on. */
void turns_begin (void);

/** turns_end: Prints what was measured, as that of @what. */
void turns_end (const char *what);
