#pragma once

#include "open-notice.h"

/* The findings of the open notice that are shown, one after the other and by their place. */

/** tz_open_findings_step: Picks the next or previous shown finding and brings it into sight. Returns:
 * %FALSE where there is none further. */
gboolean tz_open_findings_step (TzOpenNotice *open, gboolean forward);
/** tz_open_findings_find: Returns: the place of the innermost shown finding at @position; empty where
 * there is none. */
TzSpan tz_open_findings_find (TzOpenNotice *open, guint32 position);
