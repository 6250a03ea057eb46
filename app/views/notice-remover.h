#pragma once

#include "desk.h"

/** tz_notice_remover_ask: Asks whether to remove notices with all that hangs on them, and does so. @ids:
 * (element-type gint64); @name: of the notice, where it is one. */
void tz_notice_remover_ask (GtkWindow *parent, TzDesk *desk, GArray *ids, const char *name);
