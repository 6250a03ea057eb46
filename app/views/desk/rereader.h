#pragma once

#include "library.h"

/**
 * TzRereader:
 *
 * Reads notices again whose findings were made by another version of the analysis or with other word lists:
 * in the background, as soon as a library is open or its own words change. What is left when the program ends is read the next time.
 * Properties: "busy", "fraction" (0 to 1), "progress" (a line for the screen). Signal: "failed" (#GError).
 */
#define TZ_TYPE_REREADER (tz_rereader_get_type ())
G_DECLARE_FINAL_TYPE (TzRereader, tz_rereader, TZ, REREADER, GObject)

TzRereader *tz_rereader_new (void);

/** tz_rereader_set_library: Stops, and begins with @library (nullable), unless that may only be read. */
void tz_rereader_set_library (TzRereader *rereader, TzLibrary *library);

/** tz_rereader_prefer: @notice is on the screen: it comes before the others. */
void tz_rereader_prefer (TzRereader *rereader, gint64 notice);
