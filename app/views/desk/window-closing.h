#pragma once

#include "desk.h"

/*
 * Closing a window asks first where something would be lost or given up by it: an import under way, and what is typed
 * and said and cannot be saved.
 */

/** tz_window_closing_ask: @window: of the desk, which its user closes. It closes itself when all is saved. Returns:
 * whether it stays open until then. */
gboolean tz_window_closing_ask (GtkWindow *window, TzDesk *desk);
