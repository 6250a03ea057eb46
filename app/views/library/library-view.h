#pragma once

#include "notice-browser.h"
#include "page.h"

/** TzLibraryView: the Library view of the window. */
#define TZ_TYPE_LIBRARY_VIEW (tz_library_view_get_type ())
G_DECLARE_FINAL_TYPE (TzLibraryView, tz_library_view, TZ, LIBRARY_VIEW, TzPage)

/** tz_library_view_get_browser: Returns: (transfer none): what it lists. */
TzNoticeBrowser *tz_library_view_get_browser (TzLibraryView *view);

/** tz_library_view_count_trash: Returns: how many notices are in the trash, as last counted. */
guint tz_library_view_count_trash (TzLibraryView *view);
