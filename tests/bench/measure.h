#pragma once

#include <glib.h>

/*
 * What the benchmarks of the library share: clocks, and times as they are printed.
 */

/** measure_now: Returns: seconds on the clock. */
double measure_now (void);

/** measure_used: Returns: seconds of the processor that this thread used. */
double measure_used (void);

/** measure_check: Ends the program where there is an @error (nullable). */
void measure_check (GError *error);

/** measure_print: Sorts the times of @what and prints them in milliseconds. @clock: how long the longest took on
 * the clock, where @seconds are of the processor; otherwise below 0. */
void measure_print (const char *what, double *seconds, guint n, double clock);
