#pragma once

#include <adwaita.h>

#include "open-notice.h"

/** TzOutlineList: headings and problems of the open notice with their statuses, filtered by words and by
 * status; follows the text and leads to it. */
#define TZ_TYPE_OUTLINE_LIST (tz_outline_list_get_type ())
G_DECLARE_FINAL_TYPE (TzOutlineList, tz_outline_list, TZ, OUTLINE_LIST, AdwBin)

/** tz_outline_list_set_open: Shows the outline of @open, once. */
void tz_outline_list_set_open (TzOutlineList *list, TzOpenNotice *open);
