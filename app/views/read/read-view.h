#pragma once

#include "notice-page.h"
#include "page.h"

/** TzReadView: the Read view of the window. */
#define TZ_TYPE_READ_VIEW (tz_read_view_get_type ())
G_DECLARE_FINAL_TYPE (TzReadView, tz_read_view, TZ, READ_VIEW, TzPage)

/** tz_read_view_get_page: Returns: (transfer none) (nullable): the notice that the keys are about. */
TzNoticePage *tz_read_view_get_page (TzReadView *view);
