#pragma once

#include "desk.h"

/** tz_window_history_attach: Gives @window undo and redo over the whole library: the actions win.undo and
 * win.redo, their keys, which a text that is being edited takes first, two entries at the top of @menu
 * that name the steps, and win.undo-step, which takes back one step (an int64) if nothing was done since. */
void tz_window_history_attach (GtkApplicationWindow *window, TzDesk *desk, GMenu *menu);

/** tz_window_history_share: Lets another window undo and redo by the keys and actions of @window. */
void tz_window_history_share (GtkApplicationWindow *window, GtkWidget *other);
