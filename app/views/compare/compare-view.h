#pragma once

#include "page.h"

/** TzCompareView: the Compare view of the window. */
#define TZ_TYPE_COMPARE_VIEW (tz_compare_view_get_type ())
G_DECLARE_FINAL_TYPE (TzCompareView, tz_compare_view, TZ, COMPARE_VIEW, TzPage)
