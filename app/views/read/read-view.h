#pragma once

#include "page.h"

/** TzReadView: the Read view of the window. */
#define TZ_TYPE_READ_VIEW (tz_read_view_get_type ())
G_DECLARE_FINAL_TYPE (TzReadView, tz_read_view, TZ, READ_VIEW, TzPage)
