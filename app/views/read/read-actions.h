#pragma once

#include "read-view.h"

/** tz_read_actions_add: Adds to @map what one does with the text of a notice: going on, finding, noting, copying,
 * printing. @view: outlives it. */
void tz_read_actions_add (GActionMap *map, TzReadView *view);
