#pragma once

#include "desk.h"

/** tz_forms_dialog_ask: Shows two notices beside each other and how they differ, and asks whether they are forms of
 * one (forms.h); says so to the library where the answer is yes. */
void tz_forms_dialog_ask (GtkWindow *parent, TzDesk *desk, gint64 one, gint64 other);
