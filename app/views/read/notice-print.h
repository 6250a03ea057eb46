#pragma once

#include "desk.h"
#include "report.h"

/** tz_notice_print_new: Returns: (transfer full): what prints the pages of @report; on paper that is not A4 they are
 * made to fit. */
GtkPrintOperation *tz_notice_print_new (TzReport *report);

/** tz_notice_print: Makes a reviewed document of @notice, off the main thread, and asks where to print it. What is
 * typed is saved before. */
void tz_notice_print (TzDesk *desk, gint64 notice, GtkWindow *window);
