#pragma once

#include "desk.h"

/**
 * tz_undo_toast_new:
 * @words: what was done; plain text
 * @step: what tz_library_submit_step_finish() gave; 0 for a toast without a button
 *
 * The button takes back that step and no other: it goes away as soon as something else is done, undone or
 * redone, or another library is opened.
 *
 * Returns: (transfer full): the toast, for a window that knows the actions of window-history.h
 */
AdwToast *tz_undo_toast_new (TzDesk *desk, const char *words, gint64 step);
