#pragma once

#include "desk.h"

/**
 * TzExportWindow: asks what is to be handed out, of which notices and with which names, and where to; and does
 * it, with progress. The actions are export.choose and, of the window it is attached to, win.export.
 */
#define TZ_TYPE_EXPORT_WINDOW (tz_export_window_get_type ())
G_DECLARE_FINAL_TYPE (TzExportWindow, tz_export_window, TZ, EXPORT_WINDOW, AdwWindow)

/** tz_export_window_attach: Gives @window the action win.export, which is there while a library is open. */
void tz_export_window_attach (GtkApplicationWindow *window, TzDesk *desk);
