#pragma once

#include <adwaita.h>

/**
 * TzWaitingSpinner:
 *
 * A spinner that turns while it can be seen. One that GtkBuilder starts on a page of a stack turns on behind the page
 * that is shown, and draws the window sixty times a second for nothing.
 */
#define TZ_TYPE_WAITING_SPINNER (tz_waiting_spinner_get_type ())
G_DECLARE_FINAL_TYPE (TzWaitingSpinner, tz_waiting_spinner, TZ, WAITING_SPINNER, AdwBin)
