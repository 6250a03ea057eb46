#pragma once

#include <gtk/gtk.h>

/**
 * tz_wheel_pass_on:
 * @area: a scrolled window that scrolls sideways only, within one that scrolls up and down
 *
 * Lets the wheel over @area turn the page around it: GTK gives it to the inner one, which has nowhere to go.
 * With Shift the wheel still goes sideways.
 */
void tz_wheel_pass_on (GtkWidget *area);
