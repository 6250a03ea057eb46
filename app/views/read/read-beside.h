#pragma once

#include <adwaita.h>

/** TzReadBeside: tabs that stand beside the others; their notices scroll by themselves. Whoever fills them hides it while
 * there are none; a tab that is being dragged can be dropped on it. Signal "put-back": its button was clicked. */
#define TZ_TYPE_READ_BESIDE (tz_read_beside_get_type ())
G_DECLARE_FINAL_TYPE (TzReadBeside, tz_read_beside, TZ, READ_BESIDE, GtkBox)

/** tz_read_beside_get_tabs: Returns: (transfer none): the tabs. */
AdwTabView *tz_read_beside_get_tabs (TzReadBeside *beside);

/** tz_read_beside_has_focus: Returns: whether the keys go to it. */
gboolean tz_read_beside_has_focus (TzReadBeside *beside);
