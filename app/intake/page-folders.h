#pragma once

#include "found.h"

/**
 * tz_page_folders_drop:
 * @found: (inout) (element-type TzFound)
 *
 * Takes out what browsers put beside a web page that is "saved complete", in a folder named after it (notice.html,
 * notice_files/logo.png): its ornaments are no notices.
 */
void tz_page_folders_drop (GPtrArray *found);
