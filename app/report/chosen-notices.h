#pragma once

#include "library.h"

/** tz_chosen_notices_list: Returns: (transfer full) (nullable) (element-type gint64): @notices (nullable), closed
 * by 0, or all that are not in the trash where it is %NULL; %NULL on error. */
GArray *tz_chosen_notices_list (TzLibrary *library, const gint64 *notices, GError **error);

/** tz_chosen_notices_count: Whether a notice counts (DESIGN: what counts). */
gboolean tz_chosen_notices_count (const TzNoticeRow *row);

/** tz_chosen_notices_why_not: Returns: (transfer none): why a notice that does not count is left out, in the
 * language of the locale. */
const char *tz_chosen_notices_why_not (const TzNoticeRow *row);
