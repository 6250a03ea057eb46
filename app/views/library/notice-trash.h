#pragma once

#include "desk.h"

/** tz_notice_trash_put: Puts notices into the trash and says so, with a way to undo it. @ids: (element-type
 * gint64). */
void tz_notice_trash_put (TzDesk *desk, GArray *ids);

/** tz_notice_trash_restore: Takes them out again. */
void tz_notice_trash_restore (TzDesk *desk, GArray *ids);

/** tz_notice_trash_ask_empty: Asks whether to delete for good what is in the trash, and does so. */
void tz_notice_trash_ask_empty (GtkWindow *parent, TzDesk *desk);
