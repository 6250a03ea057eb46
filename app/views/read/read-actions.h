#pragma once

#include "read-view.h"

/** tz_read_actions_add: Adds to @map what one does with the text of a notice: going on, finding, noting, copying,
 * printing. @view: outlives it. */
void tz_read_actions_add (GActionMap *map, TzReadView *view);

/** tz_read_actions_set_page: Has the actions "outline" and "panel" of @map say and change which panes of @page are
 * shown. Without @page (nullable) there are none. */
void tz_read_actions_set_page (GActionMap *map, TzNoticePage *page);
