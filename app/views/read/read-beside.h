#pragma once

#include "notice-page.h"

/** TzReadBeside: a second notice that stands beside the tabs, and scrolls by itself. It is hidden where there is
 * none. Signal "put-back": its button was clicked. */
#define TZ_TYPE_READ_BESIDE (tz_read_beside_get_type ())
G_DECLARE_FINAL_TYPE (TzReadBeside, tz_read_beside, TZ, READ_BESIDE, GtkBox)

/** tz_read_beside_show: @page: (nullable): is shown in place of the one before. */
void tz_read_beside_show (TzReadBeside *beside, TzNoticePage *page);

/** tz_read_beside_get_page: Returns: (transfer none) (nullable): what is shown. */
TzNoticePage *tz_read_beside_get_page (TzReadBeside *beside);

/** tz_read_beside_has_focus: Returns: whether the keys go to it. */
gboolean tz_read_beside_has_focus (TzReadBeside *beside);
