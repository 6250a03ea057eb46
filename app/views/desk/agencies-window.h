#pragma once

#include "desk.h"

/**
 * TzAgenciesWindow: the agency register: what agencies there are, merging several into one, renaming one, and
 * moving a notice to another. What is done there is undone by the window that it belongs to.
 */
#define TZ_TYPE_AGENCIES_WINDOW (tz_agencies_window_get_type ())
G_DECLARE_FINAL_TYPE (TzAgenciesWindow, tz_agencies_window, TZ, AGENCIES_WINDOW, AdwWindow)

/** tz_agencies_window_attach: Adds the action "agencies" to @window, whose parameter is the name of the agency
 * to show ("": any). */
void tz_agencies_window_attach (GtkApplicationWindow *window, TzDesk *desk);

/** tz_agencies_window_present: Shows the register, once for each @parent, and in it agency @name (nullable).
 * Returns: (transfer none): the window. @desk: has a library. */
GtkWidget *tz_agencies_window_present (GtkApplicationWindow *parent, TzDesk *desk, const char *name);
